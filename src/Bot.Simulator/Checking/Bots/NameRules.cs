using System.Text.RegularExpressions;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Names and descriptions.</summary>
internal static partial class NameRules
{
    private const int LongestDescription = 200;

    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var intent in locale.Tree.Intents)
        {
            CheckName("intent", intent.Name, intent.Json);
            foreach (var slot in intent.Slots)
                CheckName("slot", slot.Name, slot.Json);
        }

        foreach (var type in locale.Tree.SlotTypes)
        {
            CheckName("slot type", type.Name, type.Json);
            if (BuiltIns.SlotTypes.Contains("AMAZON." + type.Name, StringComparer.OrdinalIgnoreCase))
                type.Json.At("name").Report(BotRules.TypeName, $"the slot type '{type.Name}' has the name of AMAZON.{type.Name}, which Lex refuses. Call it something else.");
        }
    }

    public static bool IsName(string name) => name.Length is > 0 and <= 100 && Pattern().IsMatch(name);

    private static void CheckName(string what, string name, DefinitionElement json)
    {
        if (!IsName(name))
            json.At("name").Report(BotRules.Names, $"the name of the {what} '{Elements.Short(name)}' is not one that Lex takes: up to 100 letters, digits, '-' and '_', none of the two first, no two of them in a row. Rename it.");
        Elements.Longest(json, "description", LongestDescription, BotRules.Description);
    }

    // Name of the API model; the guard against backtracking is that each turn of the loop takes a letter.
    [GeneratedRegex("^([0-9a-zA-Z][_-]?)+$")]
    private static partial Regex Pattern();
}
