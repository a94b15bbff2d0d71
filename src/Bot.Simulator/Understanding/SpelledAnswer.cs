using System.Text;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding;

/// <summary>
/// An answer in a spelling style (guide, "Using spelling to enter slot values"): "x i u l a n" letter by letter, "a as in alpha, b as in boy" word by
/// word. A mixture of both is taken in either style; whether Lex needs the second one for it is left to Lex.
/// </summary>
internal static class SpelledAnswer
{
    private const int LongestValue = 100;

    /// <summary>Whether a style has an effect on a type: AlphaNumeric, EmailAddress, FirstName, LastName, UKPostalCode and custom types.</summary>
    public static bool Applies(string type) =>
        type is "AMAZON.AlphaNumeric" or "AMAZON.EmailAddress" or "AMAZON.FirstName" or "AMAZON.LastName" or "AMAZON.UKPostalCode" || !type.StartsWith("AMAZON.", StringComparison.Ordinal);

    /// <summary>The letters, digits and signs that are spelled, in lower case unless a capital is said; null if the answer is not spelled.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="style">The style in effect.</param>
    /// <param name="language">The language of the locale.</param>
    public static (string Value, string Original)? Read(string text, SlotElicitationStyle style, Language language)
    {
        var words = language.Words(text);
        var said = Array.ConvertAll(words, word => word.Text);
        var first = 0;
        while (first < words.Length && language.PieceAt(said.AsSpan(first)) is null && language.CodeWord(said[first]) is null && language.LeadsUp(said.AsSpan(first)))
            first++;
        var value = new StringBuilder();
        var at = first;
        for (; at < words.Length && value.Length < LongestValue;)
        {
            var piece = language.BuiltIn.At.Contains(said[at]) ? ("@", 1)
                : language.PieceAt(said.AsSpan(at)) ?? (style is SlotElicitationStyle.SpellByWord && language.CodeWord(said[at]) is { } letter ? (letter.ToString(), 1) : null);
            if (piece is not { } spelled)
                break;
            value.Append(spelled.Item1);
            at += spelled.Item2;
        }

        var end = at;
        while (at < words.Length && language.Fillers.Carriers.Contains(said[at]))
            at++;
        return at == words.Length && value.Length > 0 ? (value.ToString(), Word.Cover(text, words.AsSpan(first, end - first))) : null;
    }
}
