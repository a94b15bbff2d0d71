using Bot.Simulator.Connect;

namespace Bot.Simulator.Scripts;

/// <summary>A line that somebody types at a terminal who would otherwise hold a telephone.</summary>
public static class TypedLine
{
    /// <summary>What it means: keys, words, silence, or the end of the call.</summary>
    /// <param name="line">The line; null when there will be no more.</param>
    /// <returns>Digits, * and # are keyed; an empty line is silence; "bye" and "hang up" end the call; anything else is said.</returns>
    public static CallerInput Understand(string? line)
    {
        var text = line?.Trim();
        return text switch
        {
            null => new CallerInput.HungUp(),
            "" => new CallerInput.Silence(),
            _ when text.Equals("bye", StringComparison.OrdinalIgnoreCase) || text.Equals("hang up", StringComparison.OrdinalIgnoreCase) => new CallerInput.HungUp(),
            _ when text.All(key => char.IsAsciiDigit(key) || key is '*' or '#') => new CallerInput.Keys(text),
            _ => new CallerInput.Speech(text),
        };
    }
}
