using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>AMAZON.UKPostalCode: in upper case and with its space. Whether the code exists is not looked at.</summary>
internal static partial class UKPostalCodeResolver
{
    // Seven signs, each of them spelled by a word: "s as in sugar".
    private const int LongestCode = 28;

    public static SlotMatch? Resolve(string text, Language language) => Phrase.Longest(text, language.Words(text, splitInside: true), LongestCode, said => Code(said, language));

    private static ImmutableArray<string> Code(ReadOnlySpan<string> words, Language language) =>
        SpelledSigns.Join(words, language) is { } signs && Form().Match(signs) is { Success: true } code ? [$"{code.Groups[1].Value} {code.Groups[2].Value}"] : [];

    [GeneratedRegex("^([A-Z][0-9]{1,2}|[A-Z][0-9][A-Z]|[A-Z]{2}[0-9]{1,2}|[A-Z]{2}[0-9][A-Z])([0-9][A-Z]{2})$")]
    private static partial Regex Form();
}
