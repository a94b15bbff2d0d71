using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding.English;

namespace Bot.Simulator.Understanding;

/// <summary>Finds the value of a slot in what a caller typed, said or keyed, by the rules of the slot's type.</summary>
/// <param name="locale">The locale whose slot types are used.</param>
/// <param name="clock">Tells what "today" is, in its own time zone, as Lex does in the zone of its region.</param>
public sealed class SlotResolver(BotLocale locale, TimeProvider clock)
{
    // What is said letter by letter is read as English letters where the language is not simulated.
    private readonly Language _language = Language.Of(locale.LocaleId) ?? Language.English;

    // A pattern of Lex has no unbounded repetition, so it runs without backtracking and cannot hang.
    private readonly Dictionary<string, Regex> _filters = new(StringComparer.Ordinal);

    /// <summary>The value of a slot; null if the text holds none, so that the slot stays unfilled.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="text">What the caller said, typed, or the digits they keyed.</param>
    /// <param name="mode">How it came in: keyed digits are not read as words are.</param>
    /// <exception cref="NotSimulatedException">The slot's type, or its type in this language, is not simulated.</exception>
    public SlotMatch? Resolve(Slot slot, string text, InputMode mode)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (slot.IsComposite)
            return ResolveSubSlots(slot, null, slot.SubSlots, text, mode);
        return slot.AllowsMultipleValues ? ResolveList(slot, text, mode) : ResolveOne(slot, text, mode);
    }

    /// <summary>The sub-slots of a composite slot that a text fills; null if it fills none.</summary>
    /// <param name="slot">The composite slot.</param>
    /// <param name="asked">The sub-slot that was asked for; null if the slot as a whole was.</param>
    /// <param name="open">The sub-slots that have no value yet, or whose value the text may replace.</param>
    /// <param name="text">What the caller said, typed, or the digits they keyed.</param>
    /// <param name="mode">How it came in.</param>
    /// <exception cref="NotSimulatedException">A type of the sub-slots, or a composite slot in this locale, is not simulated.</exception>
    public SlotMatch? ResolveSubSlots(Slot slot, Slot? asked, IEnumerable<Slot> open, string text, InputMode mode)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (slot.AllowsMultipleValues)
            throw new NotSimulatedException("a composite slot with several values", slot.Place.Member("multipleValuesSetting"));
        InUSEnglish("a composite slot", slot.Place.Member("slotTypeName"));
        return new CompositeResolver((subSlot, piece) => ResolveOne(subSlot, piece, mode), IsOpen).Resolve(text, asked, open);
    }

    private SlotMatch? ResolveList(Slot slot, string text, InputMode mode)
    {
        var place = slot.Place.Member("multipleValuesSetting");
        InUSEnglish("a slot with several values", place);

        // The guide takes custom types alone; a built-in type is taken here as long as one value can be told from the next.
        if (slot.SlotTypeName is "AMAZON.FreeFormInput" || IsOpen(slot))
            throw new NotSimulatedException($"a slot with several values of {slot.SlotTypeName}", place);
        return ListResolver.Resolve(text, piece => ResolveOne(slot, piece, mode));
    }

    private SlotMatch? ResolveOne(Slot slot, string text, InputMode mode) =>
        locale.FindSlotType(slot.SlotTypeName) is { } type ? ResolveCustom(type, text) : ResolveBuiltIn(slot, text, mode);

    private static bool IsOpen(Slot slot) => slot.SlotTypeName is "AMAZON.FreeFormInput" or "AMAZON.AlphaNumeric" || BuiltInTypes.IsOpen(slot.SlotTypeName);

    private SlotMatch? ResolveCustom(SlotType type, string text) => type switch
    {
        { HasGrammar: true } => throw new NotSimulatedException("a grammar slot type", type.Place.Member("externalSourceSetting.grammarSlotTypeSetting")),
        { ParentSignature: "AMAZON.AlphaNumeric" } => AlphaNumericResolver.Resolve(text, Filter(type), _language),
        { ParentSignature: { } parent } => throw new NotSimulatedException($"a slot type on top of {parent}", type.Place.Member("parentSlotTypeSignature")),
        { ResolutionStrategy: ResolutionStrategy.Concatenation } => throw new NotSimulatedException("a composite slot type without sub-slots, or as the type of a sub-slot,", type.Place.Member("valueSelectionSetting")),
        _ => CustomTypeResolver.Resolve(text, type, _language),
    };

    private SlotMatch? ResolveBuiltIn(Slot slot, string text, InputMode mode)
    {
        var original = text.Trim();
        switch (slot.SlotTypeName)
        {
            case "AMAZON.AlphaNumeric":
                return AlphaNumericResolver.Resolve(text, null, _language);
            case "AMAZON.FreeFormInput":
                return new SlotMatch(original, original, []);
            case "AMAZON.Date":
                return new DateResolver(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), dayFirst: locale.LocaleId is not "en_US", Spoken(slot)).Resolve(text, mode);
            case "AMAZON.Number":
                return NumberResolver.Resolve(text, Spoken(slot));
            case "AMAZON.Confirmation":
                return ConfirmationResolver.Resolve(text, Spoken(slot)) is { } answer
                    ? new SlotMatch(answer.Original, ConfirmationResolver.ValueOf(answer.Answer), [ConfirmationResolver.ValueOf(answer.Answer)])
                    : null;
            case var type when BuiltInTypes.Knows(type):
                if (!BuiltInTypes.IsIn(locale.LocaleId, type))
                    throw NotInLocale(type, slot.Place.Member("slotTypeName"));
                return BuiltInTypes.Resolve(type, text, mode);
            default:
                throw new NotSimulatedException($"slot type {slot.SlotTypeName}", slot.Place.Member("slotTypeName"));
        }
    }

    private Language Spoken(Slot slot) =>
        Language.Of(locale.LocaleId) ?? throw NotInLocale(slot.SlotTypeName, slot.Place.Member("slotTypeName"));

    // Lex has these in US English alone (guide, "Using multiple values in a slot" and "Composite slot type").
    private void InUSEnglish(string feature, DefinitionPlace place)
    {
        if (locale.LocaleId is not "en_US")
            throw NotInLocale(feature, place);
    }

    private NotSimulatedException NotInLocale(string feature, DefinitionPlace place) => new($"{feature} in locale {locale.LocaleId}", place);

    private Regex? Filter(SlotType type)
    {
        if (type.RegexPattern is not { } pattern)
            return null;
        if (_filters.TryGetValue(pattern, out var filter))
            return filter;
        try
        {
            filter = new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new DefinitionException(
                $"{type.Place.Member("valueSelectionSetting.regexFilter.pattern")}: '{pattern}' is not a pattern Lex takes ({exception.Message}). Use character classes, groups, alternatives and {{n,m}}.", exception);
        }

        return _filters[pattern] = filter;
    }
}
