using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>AMAZON.PhoneNumber: the digits as they are dialled, with a plus in front if there was one.</summary>
internal static class PhoneNumberResolver
{
    // E.164 allows fifteen digits; that fewer than five are no telephone number is assumed.
    private const int FewestDigits = 5;
    private const int MostDigits = 15;

    public static SlotMatch? Resolve(string text, InputMode mode, Language language)
    {
        if (mode is InputMode.DTMF)
            return Number([text.Trim()], language) is [var keyed] ? new SlotMatch(text.Trim(), keyed, [keyed]) : null;
        var words = language.Words(text, splitInside: true);
        if (Phrase.Longest(text, words, MostDigits + 1, said => Number(said, language)) is not { } match)
            return null;

        // The words are without the signs around them: "+61 …", "(03) …".
        var start = text.IndexOf(match.OriginalValue, StringComparison.Ordinal);
        var before = start > 0 && text[start - 1] is '(' ? start - 1 : start;
        if (before > 0 && text[before - 1] is '+')
            return With(text[(before - 1)..(start + match.OriginalValue.Length)], "+" + match.InterpretedValue);
        return With(text[before..(start + match.OriginalValue.Length)], match.InterpretedValue!);
    }

    private static SlotMatch With(string original, string number) => new(original, number, [number]);

    private static ImmutableArray<string> Number(ReadOnlySpan<string> words, Language language)
    {
        var plus = language.BuiltIn.Plus.Contains(words[0]) ? "+" : string.Empty;
        return SpelledSigns.Join(plus.Length > 0 ? words[1..] : words, language) is { Length: >= FewestDigits and <= MostDigits } digits && digits.All(char.IsAsciiDigit)
            ? [plus + digits]
            : [];
    }
}
