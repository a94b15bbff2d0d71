using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;

namespace Bot.Runtime.Conversation;

/// <summary>The formats of Lex's built-in slot types. Source: Lex V2 developer guide, "Built-in slot types".</summary>
public static class SlotFormats
{
    /// <summary>Any text: custom types that are not restricted, AMAZON.AlphaNumeric, AMAZON.FirstName and the like.</summary>
    public static SlotFormat<string> Text { get; } = new(ReadText, text => text);

    /// <summary>AMAZON.Date: "2026-11-22".</summary>
    public static SlotFormat<DateOnly> Date { get; } = new(
        (text, out date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date),
        date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>AMAZON.Time: "07:30", on the clock of 24 hours. A part of a day ("MO", "EV") is no time of day.</summary>
    public static SlotFormat<TimeOnly> Time { get; } = new(
        (text, out time) => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time),
        time => time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>AMAZON.Number: "-15.245".</summary>
    public static SlotFormat<decimal> Number { get; } = new(
        (text, out number) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number),
        number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>AMAZON.Number without a fraction: "15".</summary>
    public static SlotFormat<long> WholeNumber { get; } = new(
        (text, out number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number),
        number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>AMAZON.Duration: an ISO 8601 duration such as "PT10M" or "P8W". A month counts thirty days and a year 365, as a length of time has no calendar.</summary>
    public static SlotFormat<TimeSpan> Duration { get; } = new(ReadDuration, XmlConvert.ToString);

    /// <summary>AMAZON.Confirmation.</summary>
    public static SlotFormat<ConfirmationAnswer> Confirmation { get; } = new(ReadConfirmation, WriteConfirmation);

    internal static bool ReadText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }

    // XmlConvert knows no weeks, which Lex writes ("eight weeks" is P8W).
    private static bool ReadDuration(string text, out TimeSpan value)
    {
        value = default;
        try
        {
            if (text is ['P', .. var weeks, 'W'] && int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                value = TimeSpan.FromDays(7L * count);
            else
                value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static bool ReadConfirmation(string text, out ConfirmationAnswer value)
    {
        ConfirmationAnswer? answer = text.ToUpperInvariant() switch
        {
            "YES" => ConfirmationAnswer.Yes,
            "NO" => ConfirmationAnswer.No,
            "MAYBE" => ConfirmationAnswer.Maybe,
            "DON'T KNOW" => ConfirmationAnswer.DontKnow,
            _ => null,
        };
        value = answer.GetValueOrDefault();
        return answer is not null;
    }

    private static string WriteConfirmation(ConfirmationAnswer answer) => answer switch
    {
        ConfirmationAnswer.Yes => "Yes",
        ConfirmationAnswer.No => "No",
        ConfirmationAnswer.Maybe => "Maybe",
        _ => "Don't know",
    };
}
