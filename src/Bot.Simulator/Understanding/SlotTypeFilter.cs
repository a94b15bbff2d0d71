using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding;

/// <summary>
/// The regular expression of a slot type. Lex's have classes, groups, alternatives, {n,m} and \u escapes, and no unbounded repetition; whatever else
/// .NET takes is taken here as well, since that Lex refuses it is for a check to say.
/// </summary>
internal static class SlotTypeFilter
{
    // A pattern with a look-around or a reference back cannot run without backtracking, and must not hang.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    /// <summary>The expression that a whole value must match; null with what is wrong with the pattern.</summary>
    public static (Regex? Filter, string? Problem) Of(string pattern)
    {
        try
        {
            return (Compile(pattern), null);
        }
        catch (ArgumentException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>Whether a value matches; one that takes too long to tell does not.</summary>
    public static bool Takes(Regex filter, string value)
    {
        try
        {
            return filter.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant, LongestMatch);
        }
    }
}
