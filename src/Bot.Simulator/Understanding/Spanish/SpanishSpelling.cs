using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.Spanish;

/// <summary>Characters as they are spelled in Spanish, their words without accents: "jota", "be de burro", "doble cuatro", "punto", "guion bajo".</summary>
internal static partial class SpanishSpelling
{
    // Both the names of Spain and those of the Americas; ñ is no letter of an identifier, and its name is heard as that of n.
    private static readonly FrozenDictionary<string, char> LetterNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["be"] = 'b',
        ["ce"] = 'c',
        ["de"] = 'd',
        ["efe"] = 'f',
        ["ge"] = 'g',
        ["hache"] = 'h',
        ["jota"] = 'j',
        ["ka"] = 'k',
        ["ele"] = 'l',
        ["eme"] = 'm',
        ["ene"] = 'n',
        ["pe"] = 'p',
        ["cu"] = 'q',
        ["erre"] = 'r',
        ["ere"] = 'r',
        ["ese"] = 's',
        ["te"] = 't',
        ["uve"] = 'v',
        ["ve"] = 'v',
        ["equis"] = 'x',
        ["ye"] = 'y',
        ["zeta"] = 'z',
        ["ceta"] = 'z',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The international alphabet as it is said in Spanish.
    private static readonly FrozenSet<string> CodeWords = BuiltInWords.Set(
        "alfa bravo charlie delta eco echo foxtrot golf hotel india juliet juliett kilo lima mike noviembre november oscar papa quebec romeo sierra tango uniforme uniform victor whiskey xray yankee zulu");

    /// <summary>The letter of a code word.</summary>
    public static char? CodeWord(string word) => CodeWords.Contains(word) ? word[0] : null;

    /// <inheritdoc cref="Language.PieceAt"/>
    public static (string Text, int Words)? PieceAt(ReadOnlySpan<string> words)
    {
        if (words is ["mayuscula", .. var raised] && LetterAt(raised) is { } upper)
            return (char.ToUpperInvariant(upper.Letter).ToString(), 1 + upper.Words);
        if (LetterAt(words) is { } letter)
            return LetterWithItsWord(letter, words[letter.Words..]);
        if (words is ["doble" or "triple", .. var repeated] && SignAt(repeated) is { Text.Length: 1 } sign)
            return (new string(sign.Text[0], words[0] is "doble" ? 2 : 3), 1 + sign.Words);
        return SignAt(words);
    }

    // "Be de burro", "eme como María", "jota mayúscula". "De" is a letter too: "e de ele" spells three of them.
    private static (string Text, int Words) LetterWithItsWord((char Letter, int Words) letter, ReadOnlySpan<string> after) => after switch
    {
        ["mayuscula", ..] => (char.ToUpperInvariant(letter.Letter).ToString(), letter.Words + 1),
        ["minuscula", ..] => (letter.Letter.ToString(), letter.Words + 1),
        ["como", "en", var example, ..] when IsExample(example, letter.Letter) => (letter.Letter.ToString(), letter.Words + 3),
        ["de" or "como", var example, ..] when IsExample(example, letter.Letter) => (letter.Letter.ToString(), letter.Words + 2),
        _ => (letter.Letter.ToString(), letter.Words),
    };

    private static bool IsExample(string word, char letter) =>
        word.Length > 2 && word[0] == letter && !LetterNames.ContainsKey(word) && SpanishNumbers.CardinalAt([word]) is null;

    private static (char Letter, int Words)? LetterAt(ReadOnlySpan<string> words) => words switch
    {
        ["doble", "u" or "ve" or "uve", ..] or ["uve", "doble", ..] => ('w', 2),
        ["i", "griega", ..] => ('y', 2),
        ["i", "latina", ..] => ('i', 2),
        ["be", "larga" or "grande" or "alta", ..] => ('b', 2),
        ["ve", "corta" or "chica" or "baja" or "pequena", ..] => ('v', 2),
        [[var letter], ..] when char.IsAsciiLetter(letter) => (letter, 1),
        [var name, ..] when LetterNames.TryGetValue(name, out var named) => (named, 1),
        _ => null,
    };

    private static (string Text, int Words)? SignAt(ReadOnlySpan<string> words) => words switch
    {
        [] => null,
        ["punto", ..] => (".", 1),
        ["guion" or "raya", "bajo" or "baja", ..] => ("_", 2),
        ["guion" or "menos", ..] => ("-", 1),
        [var spelled, ..] when HyphenSpelled().IsMatch(spelled) => (spelled.Replace("-", string.Empty, StringComparison.Ordinal), 1),
        _ => LetterAt(words) is { } letter ? (letter.Letter.ToString(), letter.Words) : Language.Spanish.DigitsAt(words),
    };

    [GeneratedRegex("^[a-z0-9](-[a-z0-9])+$")]
    private static partial Regex HyphenSpelled();
}
