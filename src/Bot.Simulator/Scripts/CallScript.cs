using System.Buffers;
using System.Collections.Immutable;
using Bot.Simulator.Connect;

namespace Bot.Simulator.Scripts;

/// <summary>
/// What a caller does in one call, in a plain text file that a service-desk person can write: <c>from:</c>, <c>say:</c>, <c>key:</c>,
/// <c>silence</c>, <c>hang up</c>, one a line; lines that begin with # are comments.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="From">The caller's number as Connect gives it; <see cref="DefaultNumber"/> when the script does not say, null when it is withheld.</param>
/// <param name="Inputs">What the caller does, in order.</param>
public sealed record CallScript(string Name, string? From, ImmutableArray<CallerInput> Inputs)
{
    /// <summary>The number of a caller whose script does not say: one that is reserved for fiction.</summary>
    public const string DefaultNumber = "+61491570006";

    private static readonly SearchValues<char> KeypadKeys = SearchValues.Create("0123456789*#ABCD");

    /// <summary>Reads a script.</summary>
    /// <param name="path">Its file.</param>
    /// <returns>The script.</returns>
    /// <exception cref="CallScriptException">The file is not there, or a line is none of these; the message names the line.</exception>
    public static CallScript Load(string path)
    {
        try
        {
            return Parse(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CallScriptException($"{path}: the call script cannot be read ({exception.Message}). Give the path of a .call file, for example tests/Conversations/reset-password.call.", exception);
        }
    }

    /// <summary>Reads a script from its text.</summary>
    /// <param name="name">The script's name.</param>
    /// <param name="origin">Where the text is from, for messages.</param>
    /// <param name="text">The text.</param>
    /// <returns>The script.</returns>
    /// <exception cref="CallScriptException">A line is not one of a script's.</exception>
    public static CallScript Parse(string name, string origin, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? from = DefaultNumber;
        var inputs = ImmutableArray.CreateBuilder<CallerInput>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var keyword = (colon < 0 ? line : line[..colon]).Trim();
            var value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            if (keyword.Equals("from", StringComparison.OrdinalIgnoreCase))
                from = Number(value, $"{origin}:{number}");
            else
                inputs.Add(Input(keyword, value, $"{origin}:{number}"));
        }
        return new(name, from, inputs.DrainToImmutable());
    }

    private static string? Number(string value, string place) =>
        value.Length == 0 ? throw new CallScriptException($"{place}: 'from:' needs a number, for example from: +61491570006, or from: withheld.")
        : value.Equals("withheld", StringComparison.OrdinalIgnoreCase) ? null
        : value;

    private static CallerInput Input(string keyword, string value, string place) => (keyword.ToUpperInvariant(), value) switch
    {
        ("SAY", { Length: > 0 }) => new CallerInput.Speech(value),
        ("KEY", { Length: > 0 }) when !value.AsSpan().ContainsAnyExcept(KeypadKeys) => new CallerInput.Keys(value),
        ("KEY", _) => throw new CallScriptException($"{place}: '{value}' cannot be keyed: a keypad has 0 to 9, *, # and A to D. Write for example key: 100000#."),
        ("SILENCE", "") => new CallerInput.Silence(),
        ("HANG UP", "") => new CallerInput.HungUp(),
        _ => throw new CallScriptException($"{place}: '{keyword}{(value.Length > 0 ? ": " + value : "")}' is no line of a call script. Write one of: from: +NUMBER, say: WORDS, key: KEYS, silence, hang up; # begins a comment."),
    };
}
