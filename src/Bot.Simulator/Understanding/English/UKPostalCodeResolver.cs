using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.English;

/// <summary>AMAZON.UKPostalCode: in upper case and with its space. Whether the code exists is not looked at.</summary>
internal static partial class UKPostalCodeResolver
{
    // As it is spelled, letter by letter and with "as in" left out.
    private const int LongestCode = 12;

    public static SlotMatch? Resolve(string text) => Phrase.Longest(text, Word.Split(text, splitInside: true), LongestCode, Code);

    private static ImmutableArray<string> Code(ReadOnlySpan<string> words) =>
        SpelledSigns.Join(words) is { } signs && Form().Match(signs) is { Success: true } code ? [$"{code.Groups[1].Value} {code.Groups[2].Value}"] : [];

    [GeneratedRegex("^([A-Z][0-9]{1,2}|[A-Z][0-9][A-Z]|[A-Z]{2}[0-9]{1,2}|[A-Z]{2}[0-9][A-Z])([0-9][A-Z]{2})$")]
    private static partial Regex Form();
}
