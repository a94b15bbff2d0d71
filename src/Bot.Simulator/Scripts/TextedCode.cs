using System.Text.RegularExpressions;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Scripts;

/// <summary>
/// What a script writes for the code that the caller finds on their phone: {code} for the one in the last text message, {wrong code} for as many digits that are not it. A code
/// is 4 to 8 digits.
/// </summary>
public static partial class TextedCode
{
    /// <summary>Stands for the code in the last text message.</summary>
    public const string Placeholder = "{code}";

    /// <summary>Stands for digits that are not that code.</summary>
    public const string WrongPlaceholder = "{wrong code}";

    /// <summary>The code in a text message.</summary>
    /// <param name="body">The message.</param>
    /// <returns>The code; null if there is none.</returns>
    public static string? In(string body) => Code().Match(body) is { Success: true } code ? code.Value : null;

    /// <summary>The text message with what stands for the code in the place of the code.</summary>
    /// <param name="body">The message.</param>
    public static string Hide(string body) => Code().Replace(body, "[code]");

    /// <summary>Whether a line of a script needs a text message.</summary>
    /// <param name="line">The line.</param>
    public static bool IsIn(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Contains(Placeholder, StringComparison.Ordinal) || line.Contains(WrongPlaceholder, StringComparison.Ordinal);
    }

    /// <summary>The line without what stands for a code, to see what else is in it.</summary>
    /// <param name="line">The line.</param>
    internal static string Without(string line) => line.Replace(Placeholder, "", StringComparison.Ordinal).Replace(WrongPlaceholder, "", StringComparison.Ordinal);

    /// <summary>The line as the caller says or keys it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="inbox">The caller's phone; null if no text can arrive.</param>
    /// <exception cref="CallScriptException">No text message with a code has arrived.</exception>
    internal static string Fill(string line, Inbox? inbox)
    {
        if (!IsIn(line))
            return line;
        var code = (inbox?.Messages ?? []).Select(message => In(message.Body)).LastOrDefault(found => found is not null)
            ?? throw new CallScriptException($"'{line}' needs a code from a text message, and none has arrived in this call. See in the transcript why none was sent, or write digits.");
        var wrong = string.Concat(code.Select(digit => (char)('0' + ((digit - '0' + 1) % 10))));
        return line.Replace(Placeholder, code, StringComparison.Ordinal).Replace(WrongPlaceholder, wrong, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<![0-9A-Za-z+-])[0-9]{4,8}(?![0-9A-Za-z])")]
    private static partial Regex Code();
}
