namespace Bot.Simulator.Understanding.Neutral;

/// <summary>
/// The few words that are known of a language without a grammar. In every list the entries are separated by spaces and the ways to say one entry by |;
/// phrases of several words have _ between them.
/// </summary>
internal sealed record LanguageTable
{
    /// <summary>What means yes.</summary>
    public string Yes { get; init; } = "";

    /// <summary>What means no.</summary>
    public string No { get; init; } = "";

    /// <summary>What means maybe.</summary>
    public string Maybe { get; init; } = "";

    /// <summary>What means that the caller does not know.</summary>
    public string DontKnow { get; init; } = "";

    /// <summary>Yesterday, today, tomorrow and the day after.</summary>
    public string Days { get; init; } = "";

    /// <summary>The months from January.</summary>
    public string Months { get; init; } = "";

    /// <summary>The days of the week from Sunday.</summary>
    public string Weekdays { get; init; } = "";

    /// <summary>The digits from zero.</summary>
    public string Digits { get; init; } = "";

    /// <summary>Years, months, weeks, days, hours, minutes, seconds.</summary>
    public string Units { get; init; } = "";

    /// <summary>Words around an answer.</summary>
    public string Carriers { get; init; } = "";

    /// <summary>"And".</summary>
    public string And { get; init; } = "";

    /// <summary>"Of" and "the" inside a date or a name.</summary>
    public string Particles { get; init; } = "";

    /// <summary>The at sign, the dot, the hyphen and the underscore of an e-mail address.</summary>
    public string Signs { get; init; } = "";

    /// <summary>"Percent".</summary>
    public string Percent { get; init; } = "";

    /// <summary>"Minus".</summary>
    public string Minus { get; init; } = "";

    /// <summary>"O'clock" after an hour.</summary>
    public string Clock { get; init; } = "";

    /// <summary>"A.m." and "p.m.", or morning and afternoon.</summary>
    public string Halves { get; init; } = "am pm";

    /// <summary>What is no answer to anything: "what", "hello".</summary>
    public string NonAnswers { get; init; } = "";

    /// <summary>The alternatives of each entry.</summary>
    public static string[][] Entries(string list) =>
        [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Replace('_', ' ').Split('|'))];

    /// <summary>All that the list holds.</summary>
    public static IEnumerable<string> All(string list) => Entries(list).SelectMany(entry => entry);
}
