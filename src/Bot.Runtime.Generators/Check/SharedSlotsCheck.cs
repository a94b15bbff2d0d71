using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Wire;

namespace Bot.Runtime.Generators.Check;

/// <summary>Interfaces of shared slots that share nothing.</summary>
internal static class SharedSlotsCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot) => bot.SharedSlots.SelectMany(shared => Problems(bot, shared));

    private static IEnumerable<DiagnosticInfo> Problems(BotSources bot, SharedSlotsInterface shared)
    {
        if (!shared.Type.IsPartial)
            yield return Problem(shared, shared.Type.Place, "the interface is not partial, so they cannot be added to it", "Declare it partial.");
        if (shared.Type.IsGeneric)
            yield return Problem(shared, shared.Type.Place, "the interface has type parameters", "Take them off.");
        if (shared.Intents.Count == 0)
            yield return Problem(shared, shared.Type.Place, "the attribute names none", "Name them: [SharedSlots(\"…\", \"…\")].");
        var unknown = shared.Intents.Where(intent => bot.Definition.Intent(intent.Text) is null).ToArray();
        foreach (var intent in unknown)
            yield return Problem(shared, intent.Place, $"the definition has no intent '{intent.Text}'", (Suggestion.For(intent.Text, bot.Definition.IntentNames, "Did you mean '") + " Correct the name.").TrimStart());
        if (unknown.Length == 0 && shared.Intents.Count > 0 && !shared.Type.IsGeneric && SharedSlotsWiring.Common(shared, bot, new TypeNames(default)).Count == 0)
            yield return Problem(shared, shared.Type.Place, "they have no slot of one name and one type in common", "Give them one, or take an intent out.");
    }

    private static DiagnosticInfo Problem(SharedSlotsInterface shared, Place place, string reason, string fix)
    {
        var intents = shared.Intents.Count == 0 ? "its intents" : string.Join(" and ", shared.Intents.Select(intent => $"'{intent.Text}'"));
        return DiagnosticInfo.At(place, DiagnosticRegister.SharedSlotsNotShared, shared.Type.Name.Local, intents, reason, fix);
    }
}
