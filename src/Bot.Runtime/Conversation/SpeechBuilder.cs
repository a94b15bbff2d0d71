using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Runtime.Conversation;

/// <summary>Makes a <see cref="Speech"/> out of an interpolated string; the compiler calls it, nobody else needs to.</summary>
[InterpolatedStringHandler]
public ref struct SpeechBuilder
{
    private readonly StringBuilder _written;
    private readonly StringBuilder _spoken;
    private readonly StringBuilder _ssml;
    private bool _hasMarkup;

    /// <summary>Begins a sentence.</summary>
    /// <param name="literalLength">The length of its fixed parts.</param>
    /// <param name="formattedCount">How many values are in it.</param>
    public SpeechBuilder(int literalLength, int formattedCount)
    {
        var capacity = literalLength + (formattedCount * 16);
        _written = new StringBuilder(capacity);
        _spoken = new StringBuilder(capacity);
        _ssml = new StringBuilder(capacity);
    }

    /// <summary>Adds a fixed part.</summary>
    /// <param name="text">Plain text; it is escaped in SSML.</param>
    public readonly void AppendLiteral(string text) => AppendFormatted(text);

    /// <summary>Adds a value as plain text, escaped in SSML.</summary>
    /// <param name="text">The value.</param>
    public readonly void AppendFormatted(string? text)
    {
        _written.Append(text);
        _spoken.Append(text);
        Speech.AppendEscaped(_ssml, text ?? "");
    }

    /// <summary>Adds a number in digits.</summary>
    /// <param name="number">The number.</param>
    public readonly void AppendFormatted(int number) => AppendFormatted(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number in digits. A voice is told to read a whole one as a number, as it would read 1990 as a year and 100000 as digits.</summary>
    /// <remarks>Source: Amazon Polly, say-as interpret-as="cardinal".</remarks>
    /// <param name="number">The number.</param>
    public void AppendFormatted(decimal number)
    {
        if (decimal.IsInteger(number))
            AppendInterpreted(number.ToString("0", CultureInfo.InvariantCulture), "interpret-as=\"cardinal\"");
        else
            AppendFormatted(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a date as year, month and day ("2026-11-22"); a voice reads it in its own language.</summary>
    /// <remarks>Source: Amazon Polly, say-as interpret-as="date" format="ymd".</remarks>
    /// <param name="date">The date.</param>
    public void AppendFormatted(DateOnly date) =>
        AppendInterpreted(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "interpret-as=\"date\" format=\"ymd\"");

    /// <summary>Adds a time of day on the clock of 24 hours ("07:30"). Polly's interpret-as="time" is a length of time, so a voice gets it as text.</summary>
    /// <param name="time">The time.</param>
    public readonly void AppendFormatted(TimeOnly time) => AppendFormatted(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Adds a tag of SSML; channels that take none get nothing.</summary>
    /// <param name="tag">The tag.</param>
    public void AppendFormatted(SsmlTag tag)
    {
        _hasMarkup = true;
        _ssml.Append(tag.Markup);
    }

    /// <summary>Adds text that is read out one character at a time.</summary>
    /// <param name="characters">The text.</param>
    public void AppendFormatted(Characters characters)
    {
        _hasMarkup = true;
        _written.Append(characters.Value);
        _spoken.AppendJoin(' ', characters.Value.AsEnumerable());
        _ssml.Append("<say-as interpret-as=\"characters\">");
        Speech.AppendEscaped(_ssml, characters.Value);
        _ssml.Append("</say-as>");
    }

    /// <summary>Adds a silence.</summary>
    /// <param name="pause">How long.</param>
    public void AppendFormatted(Pause pause)
    {
        _hasMarkup = true;
        _ssml.Append(CultureInfo.InvariantCulture, $"<break time=\"{pause.Length.TotalMilliseconds:0}ms\"/>");
    }

    private void AppendInterpreted(string text, string attributes)
    {
        _hasMarkup = true;
        _written.Append(text);
        _spoken.Append(text);
        _ssml.Append(CultureInfo.InvariantCulture, $"<say-as {attributes}>{text}</say-as>");
    }

    internal readonly Speech ToSpeech() => new(_written.ToString(), _spoken.ToString(), _hasMarkup ? _ssml.ToString() : "");
}
