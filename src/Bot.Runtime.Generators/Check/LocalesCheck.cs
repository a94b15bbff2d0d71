using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>What one locale has and another has not, or has otherwise: the same classes answer all of them.</summary>
internal sealed class LocalesCheck
{
    private readonly LocaleDefinition _reference;
    private readonly LocaleDefinition _other;
    private readonly List<DiagnosticInfo> _problems;

    private LocalesCheck(LocaleDefinition reference, LocaleDefinition other, List<DiagnosticInfo> problems)
    {
        _reference = reference;
        _other = other;
        _problems = problems;
    }

    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot)
    {
        var problems = new List<DiagnosticInfo>();
        foreach (var other in bot.Definition.Locales.Skip(1))
        {
            var check = new LocalesCheck(bot.Definition.Reference!, other, problems);
            check.CompareIntents();
            check.CompareSlotTypes();
        }
        return problems;
    }

    private void CompareIntents()
    {
        foreach (var intent in Both(_reference.Intents, _other.Intents, intent => intent.Content.Name, name => $"The intent '{name}'"))
        {
            var ((mine, theirs), subject) = intent;
            if (mine.File.Problem is not null || theirs.File.Problem is not null)
                continue;
            Compare($"The dialog hook of {Lower(subject)}", OnOff(mine.Content.Dialog), OnOff(theirs.Content.Dialog), theirs.Content.Dialog.Place);
            Compare($"The fulfillment hook of {Lower(subject)}", OnOff(mine.Content.Fulfillment), OnOff(theirs.Content.Fulfillment), theirs.Content.Fulfillment.Place);
            Compare($"The parentIntentSignature of {Lower(subject)}", mine.Content.ParentSignature ?? "null", theirs.Content.ParentSignature ?? "null", theirs.Content.Name.Place);
            CompareSlots(mine, theirs);
        }
    }

    private void CompareSlots(IntentDefinition reference, IntentDefinition other)
    {
        foreach (var slot in Both(reference.Slots, other.Slots, slot => slot.Name, name => $"The slot '{name}' of the intent '{reference.Name}'"))
        {
            var ((mine, theirs), subject) = slot;
            if (mine.Problem is not null || theirs.Problem is not null)
                continue;
            Compare($"The type of {Lower(subject)}", mine.Content.TypeName.Text, theirs.Content.TypeName.Text, theirs.Content.TypeName.Place);
            Compare(subject, Valued(mine), Valued(theirs), theirs.Name.Place);
        }
    }

    private void CompareSlotTypes()
    {
        foreach (var type in Both(_reference.SlotTypes, _other.SlotTypes, type => type.Name, name => $"The slot type '{name}'"))
        {
            var ((mine, theirs), subject) = type;
            if (mine.Problem is not null || theirs.Problem is not null)
                continue;
            Compare(subject, Kind(mine.Content), Kind(theirs.Content), theirs.Name.Place);
            if (Kind(mine.Content) != Kind(theirs.Content))
                continue;
            _ = Both(mine.Content.RestrictedValues, theirs.Content.RestrictedValues, value => value, value => $"The value '{value}' of {Lower(subject)}").Count;
            _ = Both(mine.Content.SubSlots, theirs.Content.SubSlots, subSlot => subSlot.Name, name => $"The sub-slot '{name}' of {Lower(subject)}").Count;
        }
    }

    // What both have; what only one has is a problem, at the place where it is.
    private List<((T Mine, T Theirs) Pair, string Subject)> Both<T>(EquatableArray<T> reference, EquatableArray<T> other, Func<T, Named> name, Func<string, string> subject)
        where T : IEquatable<T>
    {
        var both = new List<((T, T), string)>();
        foreach (var mine in reference)
        {
            if (other.Any(theirs => name(theirs).Text == name(mine).Text))
                both.Add(((mine, other.First(theirs => name(theirs).Text == name(mine).Text)), subject(name(mine).Text)));
            else
                Report(subject(name(mine).Text), "there", "missing", name(mine).Place);
        }
        foreach (var theirs in other.Where(theirs => !reference.Any(mine => name(mine).Text == name(theirs).Text)))
            Report(subject(name(theirs).Text), "missing", "there", name(theirs).Place);
        return both;
    }

    private void Compare(string subject, string mine, string theirs, Place place)
    {
        if (mine != theirs)
            Report(subject, mine, theirs, place);
    }

    private void Report(string subject, string mine, string theirs, Place place) =>
        _problems.Add(DiagnosticInfo.At(place, DiagnosticRegister.LocalesDiffer, subject, mine, _reference.Id, theirs, _other.Id));

    private static string OnOff(HookSwitch hook) => hook.IsEnabled ? "on" : "off";

    private static string Valued(SlotFile slot) => slot.Content.IsMultiple ? "a slot of several values" : "a slot of one value";

    private static string Kind(SlotTypeContent type) =>
        type.SubSlots.Count > 0 ? "composite" : type.RestrictedValues.Count > 0 ? "restricted to its values" : "open to any words";

    private static string Lower(string subject) => char.ToLowerInvariant(subject[0]) + subject.Substring(1);
}
