using System.Text.Json;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Finds objects by the name of their member, wherever in a file they are.</summary>
internal static class Elements
{
    /// <summary>All objects in a value, itself first, with the name of the member they are the value of; those in an array have the array's.</summary>
    public static IEnumerable<(string Name, DefinitionElement Json)> In(DefinitionElement root)
    {
        var open = new Stack<(string Name, DefinitionElement Json)>();
        open.Push(("$", root));
        while (open.TryPop(out var next))
        {
            var (name, json) = next;
            if (json.Kind is JsonValueKind.Object)
            {
                yield return next;
                foreach (var member in json.Members().Reverse())
                    open.Push(member);
            }
            else if (json.Kind is JsonValueKind.Array)
            {
                foreach (var item in json.Items().Reverse())
                    open.Push((name, item));
            }
        }
    }

    /// <summary>Reports a text that is longer than Lex takes.</summary>
    public static void Longest(DefinitionElement owner, string member, int most, DefinitionRule rule)
    {
        if (owner.Text(member) is { } text && text.Length > most)
            owner.At(member).Report(rule, $"the {member} has {text.Length} characters, and Lex takes {most}. Shorten it.");
    }

    /// <summary>Reports a number outside of what Lex takes.</summary>
    public static void Between(DefinitionElement owner, string member, int least, int most, DefinitionRule rule)
    {
        if (owner.Whole(member) is { } number && (number < least || number > most))
            owner.At(member).Report(rule, $"{member} is {number}, and Lex takes {(most == int.MaxValue ? $"{least} or more" : $"{least} to {most}")}. Change it.");
    }

    /// <summary>A text cut to what fits in a message.</summary>
    public static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
