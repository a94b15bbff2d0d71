using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Dialog;

/// <summary>
/// The length of an ISO 8601 duration, by which conditions compare. A month counts thirty days and a year 365. The guide's own examples leave out the T
/// before hours (P2H), so it may be missing; an M is a month then.
/// </summary>
internal static partial class DurationLength
{
    private static readonly (string Group, decimal Seconds)[] Units = [("y", 365 * 86400), ("mo", 30 * 86400), ("w", 7 * 86400), ("d", 86400), ("h", 3600), ("mi", 60), ("s", 1)];

    /// <summary>The length in seconds; null for anything else than a duration.</summary>
    public static decimal? Of(string text)
    {
        if (Duration().Match(text) is not { Success: true } duration || !text.Any(char.IsAsciiDigit))
            return null;
        return Units.Sum(unit => duration.Groups[unit.Group] is { Success: true } count ? unit.Seconds * decimal.Parse(count.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex(@"^P(?:(?<y>[0-9]{1,9})Y)?(?:(?<mo>[0-9]{1,9})M)?(?:(?<w>[0-9]{1,9})W)?(?:(?<d>[0-9]{1,9})D)?T?(?:(?<h>[0-9]{1,9})H)?(?:(?<mi>[0-9]{1,9})M)?(?:(?<s>[0-9]{1,9}(?:\.[0-9]{1,9})?)S)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
