using System.Text.RegularExpressions;

namespace Bot.Cli.Scaffolding.Definition;

/// <summary>A sample utterance: what a caller could say. Source: Lex V2 developer guide, "Sample utterances".</summary>
internal static partial class Utterance
{
    /// <summary>Its words without what nobody hears, to tell whether two are the same.</summary>
    public static string Normalised(string utterance) => NotHeard.Replace(utterance, "").ToLowerInvariant();

    /// <summary>The slots that are named in it.</summary>
    public static IEnumerable<string> Slots(string utterance) => SlotReference.Matches(utterance).Select(match => match.Groups[1].Value);

    /// <summary>Whether it has words besides its slots.</summary>
    public static bool HasWords(string utterance) => SlotReference.Replace(utterance, "").Any(char.IsLetter);

    /// <summary>Whether Lex takes it: letters, digits, spaces, a little punctuation, slots in braces; 1 to 500 characters.</summary>
    public static bool IsAllowed(string utterance) => Allowed.IsMatch(utterance) && utterance.Trim() == utterance && BracesAreSlots(utterance);

    private static bool BracesAreSlots(string utterance) => !SlotReference.Replace(utterance, "").AsSpan().ContainsAny('{', '}');

    [GeneratedRegex(@"[^\p{L}\p{N} {}]")]
    private static partial Regex NotHeard { get; }

    [GeneratedRegex(@"\{([A-Za-z0-9_]+)\}")]
    private static partial Regex SlotReference { get; }

    [GeneratedRegex(@"^[\p{L}\p{N} '.,?!¿¡{}_-]{1,500}$")]
    private static partial Regex Allowed { get; }
}
