using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>
/// The values and synonyms of a slot type in the words of a language, prepared so that a type of ten thousand values is searched as fast as one of ten.
/// Numbers are compared as numbers ("two" is "2", and the "five" of "two thousand five" is none), and a plural as its singular.
/// </summary>
internal sealed class CustomTypeValues
{
    private const int MostResolved = 5;

    private readonly Language _language;
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="type">The type.</param>
    /// <param name="language">The language of its locale.</param>
    public CustomTypeValues(SlotType type, Language language)
    {
        _language = language;
        foreach (var value in type.Values)
        {
            foreach (var phrase in value.Synonyms.Prepend(value.Value))
                Add(value.Value, phrase);
        }
    }

    /// <summary>The values in a text, the one that is meant first.</summary>
    /// <param name="words">The words of the text.</param>
    /// <returns>The value, its first word, and how many words say it.</returns>
    /// <remarks>
    /// The longest phrase is meant. Of two of the same length an exact one comes before a plural, a name before a number ("March 5"), and the later one
    /// before the earlier: "I may have started in March", "not March, April". What Lex does with two values in one answer is not documented.
    /// </remarks>
    public List<(string Value, int Start, int Length)> In(Word[] words)
    {
        var said = Array.ConvertAll(words, word => word.Text);
        var tokens = Tokens(said);
        var found = new List<Found>();
        for (var start = 0; start < tokens.Count; start++)
        {
            if (!_byFirst.TryGetValue(tokens[start].Singular, out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                if (Match(tokens, start, phrase) is { } isExact)
                    found.Add(Place(said, tokens, start, phrase, isExact));
            }
        }

        return
        [
            .. found
                .OrderBy(match => match.IsAuxiliary)
                .ThenByDescending(match => match.Length)
                .ThenByDescending(match => match.IsExact)
                .ThenBy(match => match.IsNumber)
                .ThenByDescending(match => match.Start)
                .ThenByDescending(match => match.Characters)
                .Select(match => (match.Value, match.Start, match.Length)),
        ];
    }

    /// <summary>The value that is written with these letters and digits, whatever stands between them; null if there is none.</summary>
    public string? Spelled(string letters) => _byFirst.Values.SelectMany(phrases => phrases).FirstOrDefault(phrase => string.Equals(phrase.Letters, letters, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The candidates in the order of the values that were found, at most five.</summary>
    public static IEnumerable<string> Resolved(IEnumerable<(string Value, int Start, int Length)> found) =>
        found.Select(match => match.Value).Distinct(StringComparer.Ordinal).Take(MostResolved);

    private void Add(string value, string said)
    {
        var tokens = Tokens(Array.ConvertAll(_language.Words(said, splitInside: true), word => word.Text));
        if (tokens.Count == 0)
            return;
        if (!_byFirst.TryGetValue(tokens[0].Singular, out var phrases))
            _byFirst[tokens[0].Singular] = phrases = [];
        phrases.Add(new Phrase(value, tokens, string.Concat(said.Where(char.IsLetterOrDigit))));
    }

    private List<Token> Tokens(ReadOnlySpan<string> words)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < words.Length;)
        {
            var isWritten = words[at].All(char.IsAsciiDigit);
            var cardinal = isWritten ? null : _language.CardinalAt(words[at..]);
            var count = cardinal?.Words ?? 1;
            var text = cardinal is { } number ? number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : isWritten ? WithoutZeros(words[at]) : words[at];
            tokens.Add(new Token(text, isWritten || cardinal is not null ? text : _language.Singular(text), at, count, isWritten || cardinal is not null));
            at += count;
        }

        return tokens;
    }

    // "03" is the third of something as "3" is, but "007" is a name.
    private static string WithoutZeros(string digits) => digits is ['0', not '0'] ? digits[1..] : digits;

    private static bool? Match(List<Token> tokens, int start, Phrase phrase)
    {
        if (start + phrase.Tokens.Count > tokens.Count)
            return null;
        var isExact = true;
        for (var index = 0; index < phrase.Tokens.Count; index++)
        {
            var said = tokens[start + index];
            if (said.Singular != phrase.Tokens[index].Singular)
                return null;
            isExact &= said.Text == phrase.Tokens[index].Text;
        }

        return isExact;
    }

    private Found Place(string[] said, List<Token> tokens, int start, Phrase phrase, bool isExact)
    {
        var last = tokens[start + phrase.Tokens.Count - 1];
        var first = tokens[start].Start;
        var isAuxiliary = phrase.Tokens.Count == 1 && _language.IsAuxiliary(said, first);
        return new Found(phrase.Value, first, last.Start + last.Words - first, phrase.Letters.Length, isExact, phrase.Tokens.TrueForAll(token => token.IsNumber), isAuxiliary);
    }

    private readonly record struct Token(string Text, string Singular, int Start, int Words, bool IsNumber);

    private sealed record Phrase(string Value, List<Token> Tokens, string Letters);

    private readonly record struct Found(string Value, int Start, int Length, int Characters, bool IsExact, bool IsNumber, bool IsAuxiliary);
}
