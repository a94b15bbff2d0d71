using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Check;

/// <summary>Next steps, and priorities, that name what the definition does not have.</summary>
internal static class StepsCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot) =>
        from locale in bot.Definition.Locales
        from intent in locale.Intents
        from problem in Priorities(intent).Concat(Steps(locale, intent))
        select problem;

    private static IEnumerable<DiagnosticInfo> Priorities(IntentDefinition intent) => intent.Content.Priorities
        .Where(priority => intent.Slot(priority.Text) is null)
        .Select(priority => DiagnosticInfo.At(
            priority.Place, DiagnosticRegister.SlotUnknown, intent.Name, priority.Text, Suggestion.For(priority.Text, intent.Slots.Select(slot => slot.Name.Text))));

    private static IEnumerable<DiagnosticInfo> Steps(LocaleDefinition locale, IntentDefinition intent)
    {
        foreach (var target in intent.Content.Steps.Concat(intent.Slots.SelectMany(slot => slot.Content.Steps)))
        {
            if (target.Kind is StepTargetKind.Intent)
            {
                if (locale.Intent(target.Name.Text) is null)
                    yield return Unknown(intent, "goes to the intent", target, locale.Intents.Select(other => other.Name));
            }
            // The slots of an intent that is not there are not there either: one problem is enough.
            else if ((target.Intent is null ? intent : locale.Intent(target.Intent)) is { } owner && owner.Slot(target.Name.Text) is null)
            {
                yield return Unknown(intent, target.Kind is StepTargetKind.ElicitedSlot ? "asks for the slot" : "fills the slot", target, owner.Slots.Select(slot => slot.Name.Text));
            }
        }
    }

    private static DiagnosticInfo Unknown(IntentDefinition intent, string does, StepTarget target, IEnumerable<string> names) =>
        DiagnosticInfo.At(target.Name.Place, DiagnosticRegister.StepTargetUnknown, intent.Name, does, target.Name.Text, Suggestion.For(target.Name.Text, names));
}
