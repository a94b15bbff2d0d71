using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Callers;

/// <summary>What a caller might say for a slot: for tests and automatic callers. The same seed gives the same values in the same order.</summary>
/// <param name="locale">The locale whose slot types are used.</param>
/// <param name="seed">Which of the plausible values are chosen.</param>
public sealed partial class PlausibleValues(BotLocale locale, long seed = 0)
{
    private const int MostTries = 20;

    private readonly SeededChoice _choice = new(seed);

    /// <summary>Yes, in the language of the locale.</summary>
    public string Yes => Answer(ConfirmationAnswer.Yes) ?? "yes";

    // In a language that nothing is known of, "ok" is yes and nothing is no.
    /// <summary>No, in the language of the locale.</summary>
    public string No => Answer(ConfirmationAnswer.No) ?? "no";

    /// <summary>Something to say when a slot is asked for: for a slot of several values two of them, for a composite slot each of its parts.</summary>
    /// <param name="slot">The slot, or a sub-slot.</param>
    public string Say(Slot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        if (slot.IsComposite)
            return string.Join(", ", slot.SubSlots.Select(Say));
        return slot.AllowsMultipleValues ? $"{One(slot)} and {One(slot)}" : One(slot);
    }

    /// <summary>The keys to press when a slot is asked for, without an end character; null if its type cannot be keyed.</summary>
    /// <param name="slot">The slot, or a sub-slot.</param>
    public string? Key(Slot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        if (slot.IsComposite || slot.AllowsMultipleValues)
            return null;
        return slot.SlotTypeName switch
        {
            "AMAZON.Date" => _choice.Of(["20270314", "20261201"]),
            "AMAZON.Time" => _choice.Of(["1530", "0915"]),
            "AMAZON.Number" or "AMAZON.PhoneNumber" or "AMAZON.AlphaNumeric" => One(slot) is var said && said.All(char.IsAsciiDigit) ? said : "4711",
            _ when locale.FindSlotType(slot.SlotTypeName) is { } type => Enumerable.Range(0, MostTries).Select(_ => Custom(type)).FirstOrDefault(value => value.All(char.IsAsciiDigit)),
            _ => null,
        };
    }

    /// <summary>A sample utterance with a value for each of its slots: "book {Room} for {Day}" as "book a suite for tomorrow".</summary>
    /// <param name="intent">The intent the utterance is of.</param>
    /// <param name="utterance">
    /// The utterance as the definition has it. A name that is no slot's stays as it is; a value stands apart from letters, digits and other values that the
    /// utterance writes beside it without a space, unless the script has none.
    /// </param>
    public string Fill(Intent intent, string utterance)
    {
        ArgumentNullException.ThrowIfNull(intent);
        ArgumentNullException.ThrowIfNull(utterance);
        return Placeholder().Replace(utterance, found => Find(intent, found.Groups[1].Value.Trim()) is { } slot ? Apart(utterance, found, Say(slot)) : found.Value);
    }

    private string? Answer(ConfirmationAnswer answer) =>
        Language.Of(locale.LocaleId).ConfirmationPhrases.FirstOrDefault(phrase => phrase.Answer == answer).Words is { } words ? string.Join(' ', words) : null;

    private static Slot? Find(Intent intent, string name) => name.Split('.') switch
    {
        [var slot] => intent.FindSlot(slot),
        [var slot, var subSlot] => intent.FindSlot(slot)?.FindSubSlot(subSlot),
        _ => null,
    };

    private string One(Slot slot) => locale.FindSlotType(slot.SlotTypeName) is { } type ? Custom(type) : BuiltIn(slot.SlotTypeName);

    private string Custom(SlotType type)
    {
        if (type.RegexPattern is { } pattern)
            return Matching(pattern);
        if (!type.Values.IsEmpty)
        {
            var value = _choice.Of(type.Values);
            var phrase = value.Synonyms.IsEmpty || !_choice.OnceIn(3) ? value.Value : _choice.Of(value.Synonyms);

            // Nobody says a value of signs alone if there is one with words.
            return IsSayable(phrase) ? phrase : type.Values.SelectMany(each => each.Synonyms.Prepend(each.Value)).FirstOrDefault(IsSayable) ?? phrase;
        }

        return BuiltIn(type.ParentSignature ?? "AMAZON.FreeFormInput");
    }

    private string Matching(string pattern)
    {
        for (var time = 0; time < MostTries; time++)
        {
            var example = new PatternExample(pattern, _choice).Make();
            if (IsMatch(pattern, example))
                return example;
        }

        return BuiltIn("AMAZON.AlphaNumeric");
    }

    private static bool IsSayable(string phrase) => phrase.Any(char.IsLetterOrDigit);

    private static string Apart(string utterance, Match found, string value)
    {
        var end = found.Index + found.Length;

        // "pay ${Amount}": the sign is there already.
        if (found.Index > 0 && value.Length > 1 && value[0] == utterance[found.Index - 1] && !char.IsLetterOrDigit(value[0]))
            value = value[1..];
        if (end < utterance.Length && value.Length > 1 && value[^1] == utterance[end] && !char.IsLetterOrDigit(value[^1]))
            value = value[..^1];
        var before = found.Index > 0 && IsJoined(utterance[found.Index - 1]) ? " " : "";
        var after = end < utterance.Length && IsJoined(utterance[end]) && utterance[end] != '{' ? " " : "";
        return before + value + after;
    }

    private static bool IsJoined(char neighbour) => neighbour is '{' or '}' || (char.IsLetterOrDigit(neighbour) && neighbour < '\u2E80');

    private static bool IsMatch(string pattern, string example)
    {
        try
        {
            return example.Length > 0 && Regex.IsMatch(example, $"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // The pattern is for the check of the definition to find fault with; any value will do.
            return false;
        }
    }

    private string BuiltIn(string type) => _choice.Of(Spoken(type));

    // Where the language is simulated people say it in words; elsewhere the forms that are the same everywhere.
    private ImmutableArray<string> Spoken(string type) => (type, locale.LocaleId.Split('_')[0]) switch
    {
        ("AMAZON.Date", "en") => ["tomorrow", "May 17th", "the third of March"],
        ("AMAZON.Date", "es") => ["mañana", "17 de mayo", "tres de marzo"],
        ("AMAZON.Date", _) => ["2027-05-17", "2026-12-03"],
        ("AMAZON.Time", "en") => ["3 pm", "half past ten in the morning", "9:15 am"],
        ("AMAZON.Time", "es") => ["3 de la tarde", "las diez y media de la mañana", "15:30"],
        ("AMAZON.Time", _) => ["15:00", "09:15"],
        ("AMAZON.Duration", "en") => ["two hours", "ten minutes", "3 days"],
        ("AMAZON.Duration", "es") => ["2 horas", "10 minutos", "3 días"],
        ("AMAZON.Duration", _) => ["PT2H", "PT10M"],
        ("AMAZON.Number", "en") => ["5", "twelve", "three"],
        ("AMAZON.Number", _) => ["5", "12", "3"],
        ("AMAZON.Percentage", _) => ["50%", "12%"],
        ("AMAZON.Currency", _) => ["$20", "$5.50"],
        ("AMAZON.PhoneNumber", _) => ["5550123", "0491570006"],
        ("AMAZON.AlphaNumeric", _) => ["AB123", "7K4", "4711"],
        ("AMAZON.EmailAddress", _) => ["ana@example.com", "kim.lee@example.org"],
        ("AMAZON.Confirmation", _) => [Yes, No],
        ("AMAZON.FirstName" or "AMAZON.US_FIRST_NAME", _) => ["Ana", "John", "Maria"],
        ("AMAZON.LastName" or "AMAZON.US_LAST_NAME", _) => ["Smith", "Garcia", "Lee"],
        ("AMAZON.City" or "AMAZON.US_CITY" or "AMAZON.EUROPE_CITY", _) => ["Seattle", "Perth", "Madrid"],
        ("AMAZON.State" or "AMAZON.US_STATE", _) => ["Texas", "Ohio"],
        ("AMAZON.Country", _) => ["Canada", "Chile"],
        ("AMAZON.StreetName", _) => ["Main Street", "High Street"],
        ("AMAZON.UKPostalCode", _) => ["SW1A 1AA", "M1 1AE"],
        _ => ["blue", "one like before", "whatever you think"],
    };

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
