using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Checking;

/// <summary>Where the simulator fills a slot by other rules than Lex would: the one place that says so.</summary>
internal static class StandIns
{
    /// <summary>What stands in for the type of a slot, in a sentence; null if it is simulated as it is.</summary>
    public static string? Of(BotLocale locale, Slot slot)
    {
        if (locale.FindSlotType(slot.SlotTypeName) is { HasGrammar: true } type)
            return $"slot type '{type.Name}' is a grammar outside of the definition, which this machine cannot read: any words fill it. Try it on AWS.";
        if (slot.SlotTypeName is "AMAZON.FreeFormInput" or "AMAZON.AlphaNumeric" || !slot.SlotTypeName.StartsWith("AMAZON.", StringComparison.Ordinal) || Language.Of(locale.LocaleId) is not null)
            return null;
        return $"{slot.SlotTypeName} in {locale.LocaleId} is not simulated: the simulator knows it in English and Spanish. Try it on AWS.";
    }
}
