using System.Text;

namespace Bot.Runtime.Telemetry;

/// <summary>Takes out of text what must not be in a log: anything that could be a date of birth, a phone number, a code or a user ID.</summary>
public static class Redaction
{
    private const int ShortestRun = 6;

    // 0000052D, DSID-031A12D2: what is longer than a code and touches a letter is a number that somebody wrote carelessly.
    private const int LongestCode = 8;

    /// <summary>
    /// Replaces every run of six or more digits, together with what groups them (+ - / space ( )), by "[digits]". Addresses with their
    /// ports, times and codes with letters in them (0000052D) stay: an operator needs them.
    /// </summary>
    /// <param name="text">Text from outside.</param>
    /// <returns>The text without such runs.</returns>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            if (!char.IsDigit(text[position]))
            {
                masked.Append(text[position++]);
                continue;
            }
            var code = EndOfCode(text, position);
            masked.Append(text, position, code - position);
            var run = code == text.Length || !char.IsDigit(text[code]) ? code : EndOfRun(text, code);
            if (Digits(text, code, run) >= ShortestRun)
                masked.Append("[digits]");
            else
                masked.Append(text, code, run - code);
            position = run;
        }
        return masked.ToString();
    }

    /// <summary>An exception's message, fit for a log.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The message, masked; withheld for the types whose message quotes the value they stumbled over.</returns>
    public static string Message(Exception exception) => exception switch
    {
        null => "",
        FormatException or ArgumentException or KeyNotFoundException or InvalidCastException or System.Text.Json.JsonException =>
            "(withheld: messages of this type quote the value)",
        _ => Mask(exception.Message),
    };

    /// <summary>The name of an exception's type.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>For example "System.TimeoutException".</returns>
    public static string TypeName(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return $"{exception.GetType()}";
    }

    // Digits that touch a letter belong to a code, not to what stands beside it: "0000052D: 4915 7000" is a code and a number.
    private static int EndOfCode(string text, int start)
    {
        var end = EndOfGroup(text, start);
        var touches = (start > 0 && char.IsAsciiLetter(text[start - 1])) || (end < text.Length && char.IsAsciiLetter(text[end]));
        return touches && end - start <= LongestCode ? end : start;
    }

    private static int EndOfRun(string text, int start)
    {
        var end = start;
        for (var position = start; position < text.Length; position++)
        {
            if (char.IsDigit(text[position]))
            {
                var group = EndOfGroup(text, position);
                if (EndOfCode(text, position) > position)
                    break;
                end = group;
                position = group - 1;
            }
            // Up to two separators between digits belong to the run: 1990-01-15, +61 491 570 006, (03) 5115-4444.
            else if (position > end + 1 || !"-/ ()+".Contains(text[position], StringComparison.Ordinal))
            {
                break;
            }
        }
        return end;
    }

    private static int EndOfGroup(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsDigit(text[end]))
            end++;
        return end;
    }

    private static int Digits(string text, int start, int end) => text[start..end].Count(char.IsDigit);
}
