using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding;

/// <summary>
/// Finds the value of a slot in what a caller typed, said or keyed, by the rules of the slot's type (Lex V2 developer guide, "Built-in slot types" and
/// "Custom slot types"). It never refuses a type: <see cref="StandIn"/> tells which are not simulated truly, and what is done instead.
/// </summary>
/// <remarks>
/// Digits that are keyed (DTMF) are a number, a telephone number, an identifier, an amount, a date as yyyyMMdd, a time as hhmm or an hour, a value that
/// they name, or free-form input. What Lex makes of them is documented for none of these, so that is assumed.
/// </remarks>
/// <param name="locale">The locale whose slot types are used.</param>
/// <param name="clock">Tells what "today" is, in its own time zone, as Lex does in the zone of its region.</param>
/// <param name="dates">What is assumed of dates where the guide leaves it open; the defaults if null.</param>
public sealed class SlotResolver(BotLocale locale, TimeProvider clock, DateAssumptions? dates = null)
{
    // Lex takes no longer text.
    private const int LongestText = 1024;

    private const string FreeFormInput = "AMAZON.FreeFormInput";
    private const string AlphaNumeric = "AMAZON.AlphaNumeric";

    private readonly Language _language = Language.Of(locale.LocaleId);
    private readonly StandIns _standIns = new(locale);
    private readonly ConcurrentDictionary<string, Regex?> _filters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CustomTypeValues> _values = new(StringComparer.Ordinal);

    /// <summary>What is done instead where a slot's type cannot be simulated truly, in a sentence or two; null if it is simulated.</summary>
    /// <param name="slot">The slot; of a composite one, its sub-slots count too.</param>
    public string? StandIn(Slot slot) => _standIns.Of(slot);

    /// <summary>The value of a slot; null if the text holds none, so that the slot stays unfilled.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="text">What the caller said, typed, or the digits they keyed. Of a longer text the first 1,024 characters count.</param>
    /// <param name="mode">How it came in: keyed digits are not read as words are.</param>
    /// <param name="style">
    /// How the slot was asked for (dialogAction.slotElicitationStyle). A spelling style changes what is taken for AlphaNumeric, EmailAddress, FirstName,
    /// LastName, UKPostalCode and custom types; an answer that is not spelled is read as without a style, which is assumed.
    /// </param>
    public SlotMatch? Resolve(Slot slot, string text, InputMode mode, SlotElicitationStyle? style = null)
    {
        text = Bounded(text);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (slot.IsComposite)
            return ResolveSubSlots(slot, null, slot.SubSlots, text, mode, style);
        return slot.AllowsMultipleValues ? ListResolver.Resolve(text, _language, IsOpen(slot), piece => ResolveOne(slot, piece, mode, style)) : ResolveOne(slot, text, mode, style);
    }

    /// <summary>The sub-slots of a composite slot that a text fills; null if it fills none.</summary>
    /// <param name="slot">The composite slot.</param>
    /// <param name="asked">The sub-slot that was asked for; null if the slot as a whole was.</param>
    /// <param name="open">The sub-slots that have no value yet, or whose value the text may replace.</param>
    /// <param name="text">What the caller said, typed, or the digits they keyed.</param>
    /// <param name="mode">How it came in.</param>
    /// <param name="style">How the slot was asked for.</param>
    public SlotMatch? ResolveSubSlots(Slot slot, Slot? asked, IEnumerable<Slot> open, string text, InputMode mode, SlotElicitationStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(slot);
        text = Bounded(text);
        return string.IsNullOrWhiteSpace(text)
            ? null
            : new CompositeResolver((subSlot, piece) => ResolveOne(subSlot, piece, mode, style), IsOpen, _language).Resolve(text, asked, open);
    }

    /// <summary>The answer to a yes-or-no question, as AMAZON.Confirmation reads it; null if the text holds none.</summary>
    /// <param name="text">What the caller said or typed.</param>
    public ConfirmationAnswer? Confirmation(string text) => ConfirmationResolver.Resolve(Bounded(text), _language)?.Answer;

    /// <summary>Whether a type is one of Lex's.</summary>
    internal static bool IsBuiltIn(string type) =>
        type is AlphaNumeric or FreeFormInput or "AMAZON.Date" or "AMAZON.Number" or "AMAZON.Confirmation" || BuiltInTypes.Knows(type);

    private static string Bounded(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static bool IsOpen(Slot slot) => slot.SlotTypeName is FreeFormInput or AlphaNumeric || BuiltInTypes.IsOpen(slot.SlotTypeName);

    private SlotMatch? ResolveOne(Slot slot, string text, InputMode mode, SlotElicitationStyle? style)
    {
        var type = locale.FindSlotType(slot.SlotTypeName);
        if (style is SlotElicitationStyle.SpellByLetter or SlotElicitationStyle.SpellByWord && mode is not InputMode.DTMF && SpelledAnswer.Applies(slot.SlotTypeName)
            && SpelledAnswer.Read(text, style.Value, _language) is { } spelled
            && ResolveSpelled(type, slot.SlotTypeName, spelled.Value, mode) is { } match)
        {
            return match with { OriginalValue = spelled.Original };
        }

        return type is null ? ResolveBuiltIn(slot.SlotTypeName, text, mode) : ResolveCustom(type, text, mode);
    }

    private SlotMatch? ResolveSpelled(SlotType? type, string name, string letters, InputMode mode)
    {
        switch (type)
        {
            case { HasGrammar: false, ParentSignature: null, RegexPattern: null, ResolutionStrategy: not ResolutionStrategy.Concatenation }:
                if (Values(type).Spelled(letters) is { } value)
                    return new SlotMatch(letters, type.ResolutionStrategy is ResolutionStrategy.TopResolution ? value : letters, [value]);
                return type.ResolutionStrategy is ResolutionStrategy.TopResolution ? null : new SlotMatch(letters, letters, []);
            case not null:
                return ResolveCustom(type, letters, mode);
            default:
                // One letter is a letter, not a word that leads up to a name.
                return name is "AMAZON.FirstName" or "AMAZON.LastName" ? new SlotMatch(letters, letters, [letters]) : ResolveBuiltIn(name, letters, mode);
        }
    }

    private SlotMatch? ResolveCustom(SlotType type, string text, InputMode mode) => type switch
    {
        { HasGrammar: true } or { ResolutionStrategy: ResolutionStrategy.Concatenation } => AsTyped(text),
        { ParentSignature: null, RegexPattern: null } => CustomTypeResolver.Resolve(text, type.ResolutionStrategy, Values(type), _language),
        { ParentSignature: null or AlphaNumeric } => InFlatText(text, flat => AlphaNumericResolver.Resolve(flat, Filter(type), _language)),
        { ParentSignature: { } parent } => ResolveBuiltIn(parent, text, mode) is { } match && (Filter(type) is not { } filter || SlotTypeFilter.Takes(filter, match.InterpretedValue ?? string.Empty)) ? match : null,
    };

    private SlotMatch? ResolveBuiltIn(string type, string text, InputMode mode)
    {
        if (type is FreeFormInput)
            return AsTyped(text);
        if (!IsBuiltIn(type))
            return CustomTypeResolver.AsSaid(text, _language);
        return BuiltInTypes.IsOpen(type) ? BuiltInTypes.Resolve(type, text, mode, _language) : InFlatText(text, flat => Read(type, flat, mode));
    }

    private SlotMatch? Read(string type, string text, InputMode mode) => type switch
    {
        AlphaNumeric => AlphaNumericResolver.Resolve(text, null, _language),
        "AMAZON.Date" => new DateResolver(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), _language.Region.DayFirst, _language, dates).Resolve(text, mode),
        "AMAZON.Number" => NumberResolver.Resolve(text, _language),
        "AMAZON.Confirmation" => ConfirmationResolver.Resolve(text, _language) is { } answer
            ? new SlotMatch(answer.Original, ConfirmationResolver.ValueOf(answer.Answer), [ConfirmationResolver.ValueOf(answer.Answer)])
            : null,
        _ => BuiltInTypes.Resolve(type, text, mode, _language),
    };

    private static SlotMatch AsTyped(string text) => new(text.Trim(), text.Trim(), []);

    // Values are read from a text with plain digits; what was said stays as it was said.
    private SlotMatch? InFlatText(string text, Func<string, SlotMatch?> read)
    {
        var flat = _language.Flatten(text);
        if (read(flat) is not { } match)
            return null;
        var start = ReferenceEquals(flat, text) ? -1 : flat.IndexOf(match.OriginalValue, StringComparison.Ordinal);
        return start < 0 ? match : match with { OriginalValue = text.Substring(start, match.OriginalValue.Length) };
    }

    private CustomTypeValues Values(SlotType type) => _values.GetOrAdd(type.Name, _ => new CustomTypeValues(type, _language));

    // A pattern that is none filters nothing, so that a call can go on.
    private Regex? Filter(SlotType type) =>
        type.RegexPattern is { } pattern ? _filters.GetOrAdd(pattern, static text => SlotTypeFilter.Of(text).Filter) : null;
}
