using Bot.Simulator.Definition;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding;

/// <summary>What takes the place of slot types that cannot be simulated truly, in a sentence each.</summary>
/// <param name="locale">The locale.</param>
internal sealed class StandIns(BotLocale locale)
{
    private readonly Language _language = Language.Of(locale.LocaleId);

    /// <summary>What stands in for the slot's type; null if it is simulated.</summary>
    public string? Of(Slot slot)
    {
        var shape = Shape(slot);
        if (slot.IsComposite)
            return Join(shape, string.Join(' ', slot.SubSlots.Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)));
        return Join(shape, locale.FindSlotType(slot.SlotTypeName) is { } type ? OfType(type) : OfBuiltIn(slot.SlotTypeName));
    }

    private static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? string.IsNullOrEmpty(second) ? null : second
        : string.IsNullOrEmpty(second) ? first
        : $"{first} {second}";

    // Lex has these in US English alone (guide, "Using multiple values in a slot" and "Composite slot type").
    private string? Shape(Slot slot)
    {
        if (slot is { IsComposite: true, AllowsMultipleValues: true })
            return $"Slot {slot.Name} is composite and takes several values, which Lex does not have together: it is filled once, as a composite slot.";
        var foreign = locale.LocaleId is "en_US" ? null
            : slot.IsComposite ? "a composite slot"
            : slot.AllowsMultipleValues ? "a slot with several values"
            : null;
        if (foreign is not null)
            return $"Slot {slot.Name} is {foreign}, which Lex has in en_US alone: in {locale.LocaleId} it is filled as it would be there.";
        return slot.AllowsMultipleValues && (slot.SlotTypeName is "AMAZON.FreeFormInput" || BuiltInTypes.IsOpen(slot.SlotTypeName))
            ? $"Slot {slot.Name} takes several values of {slot.SlotTypeName}, which cannot be told apart: each piece between commas and \"and\" is taken for one."
            : null;
    }

    private static string? OfType(SlotType type) => type switch
    {
        { HasGrammar: true } => $"Slot type {type.Name} has a grammar that lies outside the definition: any words are taken as they are said.",
        { ResolutionStrategy: ResolutionStrategy.Concatenation } => $"Slot type {type.Name} is composite without sub-slots here: any words are taken as they are said.",
        { RegexPattern: { } pattern } when SlotTypeFilter.Of(pattern).Problem is { } problem =>
            $"Slot type {type.Name} has the pattern '{pattern}', which is no regular expression ({problem.TrimEnd('.')}): any letters and digits are taken.",
        { ParentSignature: null or "AMAZON.AlphaNumeric" } => null,
        { ParentSignature: var parent } => $"Slot type {type.Name} narrows {parent}, which Lex does with AMAZON.AlphaNumeric alone: values of {parent} are taken that match its pattern.",
    };

    private string? OfBuiltIn(string type) => type switch
    {
        "AMAZON.FreeFormInput" => null,
        "AMAZON.UKPostalCode" when locale.LocaleId is not "en_GB" => $"AMAZON.UKPostalCode is in en_GB alone: in {locale.LocaleId} it is read as it is there.",
        _ when !SlotResolver.IsBuiltIn(type) => $"Slot type {type} is neither one of the locale's nor a built-in type: any few words are taken as they are said.",
        _ when _language.HasGrammar => null,
        "AMAZON.Date" => $"AMAZON.Date in {locale.LocaleId} knows dates in digits, names of months and weekdays, and the words for yesterday, today and tomorrow, but no other words.",
        "AMAZON.Time" => $"AMAZON.Time in {locale.LocaleId} knows times in digits, but not in words.",
        "AMAZON.Confirmation" => $"AMAZON.Confirmation in {locale.LocaleId} knows the usual words for yes, no, maybe and don't know alone.",
        _ when BuiltInTypes.IsOpen(type) => $"{type} in {locale.LocaleId} takes any few words as they are said.",
        _ => $"{type} in {locale.LocaleId} is read from digits and signs, but numbers of more than one digit are not known in words.",
    };
}
