namespace Bot.Simulator.Understanding.English;

/// <summary>
/// AMAZON.City, AMAZON.State, AMAZON.Country and AMAZON.StreetName: the words as they are given, with the same in lower case as the candidate
/// (the guide's examples). Lex's lists of places are not to be had, so any few words that are no sentence are taken for one.
/// </summary>
internal static class Places
{
    private const int LongestName = 5;

    private static readonly string[] Lead = ["i", "we", "live", "lives", "living", "located", "come", "coming", "going", "flying", "city", "town", "state", "country", "street", "called", "to", "near", "by"];

    /// <summary>A city: of "Delray Beach, Florida" what comes first.</summary>
    public static SlotMatch? City(string text) => Place(text, Pieces(text)[0]);

    /// <summary>A state: of "Delray Beach, Florida" what comes second.</summary>
    public static SlotMatch? State(string text) => Pieces(text) is [_, var second, ..] ? Place(text, second) : Place(text, Pieces(text)[0]);

    /// <summary>A country: what comes last.</summary>
    public static SlotMatch? Country(string text) => Place(text, Pieces(text)[^1]);

    /// <summary>A street without the number of the house.</summary>
    public static SlotMatch? StreetName(string text)
    {
        var words = Phrase.WithoutCarriers(Pieces(text)[0], Lead);
        while (words.Length > 1 && (words[0].Text.All(char.IsAsciiDigit) || Language.English.DigitsAt([words[0].Text]) is not null || words[0].Text is [>= '0' and <= '9', .., >= 'a' and <= 'e']))
            words = words[1..];
        return Place(text, words.ToArray(), allowDigits: true);
    }

    /// <summary>Whether a word shows that a sentence was said, and not a name.</summary>
    public static bool IsSentence(string word) =>
        word is "dont" or "not" or "know" or "cant" or "wont" or "what" or "why" or "how" or "where" or "when" or "who" or "sorry" or "pardon" || (word is not "st" && Language.English.Fillers.Weak.Contains(word));

    private static Word[][] Pieces(string text)
    {
        var pieces = new List<Word[]>();
        var words = Word.Split(text);
        var start = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (index + 1 < words.Length && !text[words[index].End..words[index + 1].Start].Contains(',', StringComparison.Ordinal))
                continue;
            pieces.Add(words[start..(index + 1)]);
            start = index + 1;
        }

        return pieces.Count == 0 ? [[]] : [.. pieces];
    }

    private static SlotMatch? Place(string text, Word[] piece, bool allowDigits = false)
    {
        var words = Phrase.WithoutCarriers(piece, Lead);
        if (words.IsEmpty || words.Length > LongestName || (words.Length == 1 && Language.English.Fillers.NonAnswers.Contains(words[0].Text)))
            return null;
        for (var index = 0; index < words.Length; index++)
        {
            var name = text.AsSpan(words[index].Start, words[index].End - words[index].Start);
            if ((!allowDigits && name.ContainsAnyInRange('0', '9')) || (!IsPartOfName(words, index) && IsSentence(words[index].Text)))
                return null;
        }

        var place = Word.Cover(text, words);
        return new SlotMatch(place, place, [place.ToLowerInvariant()]);
    }

    // "Isle of Man", "Trinidad and Tobago", "The Hague".
    private static bool IsPartOfName(ReadOnlySpan<Word> words, int index) =>
        words.Length > 1 && words[index].Text is "of" or "and" or "the" or "in" or "on" && index < words.Length - 1;
}
