using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Intents.Limits;

/// <summary>At most so many in any stretch of time of this length. Written as "5/1h".</summary>
/// <param name="Count">How many: 1 to 1,000,000.</param>
/// <param name="Window">In how long: a second to seven days, whole seconds.</param>
public sealed record Limit(int Count, TimeSpan Window)
{
    /// <summary>The highest count.</summary>
    public const int HighestCount = 1_000_000;

    /// <summary>The longest window.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(7);

    private static readonly (char Letter, TimeSpan Length)[] Units =
        [('d', TimeSpan.FromDays(1)), ('h', TimeSpan.FromHours(1)), ('m', TimeSpan.FromMinutes(1)), ('s', TimeSpan.FromSeconds(1))];

    /// <summary>Reads "5/1h": a count, and a duration in s, m, h or d.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The limit; null when it is none, or out of bounds.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Limit? limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        limit = null;
        if (text.Split('/', StringSplitOptions.TrimEntries) is not [var count, { Length: > 1 } duration]
            || !IsNumber(count, HighestCount, out var tries)
            || !IsNumber(duration[..^1], (int)LongestWindow.TotalSeconds, out var length))
        {
            return false;
        }
        var unit = Array.Find(Units, unit => unit.Letter == duration[^1]).Length;
        var window = length * unit;
        if (window <= TimeSpan.Zero || window > LongestWindow)
            return false;
        limit = new(tries, window);
        return true;
    }

    /// <summary>The limit as it is set.</summary>
    /// <returns>For example "5/1h".</returns>
    public override string ToString()
    {
        var unit = Array.Find(Units, unit => Window.Ticks % unit.Length.Ticks == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{Count}/{Window.Ticks / unit.Length.Ticks}{unit.Letter}");
    }

    private static bool IsNumber(string text, int highest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= highest;
}
