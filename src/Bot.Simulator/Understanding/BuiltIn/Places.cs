namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>
/// AMAZON.City, AMAZON.State, AMAZON.Country and AMAZON.StreetName: the words as they are given, with the same in lower case as the candidate
/// (the guide's examples). Lex's lists of places are not to be had, so any few words that are no sentence are taken for one.
/// </summary>
internal static class Places
{
    private const int LongestName = 5;

    /// <summary>A city: of "Delray Beach, Florida" what comes first.</summary>
    public static SlotMatch? City(string text, Language language) => Place(text, Pieces(text, language)[0], language);

    /// <summary>A state: of "Delray Beach, Florida" what comes second.</summary>
    public static SlotMatch? State(string text, Language language) =>
        Pieces(text, language) is [_, var second, ..] ? Place(text, second, language) : Place(text, Pieces(text, language)[0], language);

    /// <summary>A country: what comes last.</summary>
    public static SlotMatch? Country(string text, Language language) => Place(text, Pieces(text, language)[^1], language);

    /// <summary>A street without the number of the house, which stands before its name or after it.</summary>
    public static SlotMatch? StreetName(string text, Language language)
    {
        var words = Phrase.WithoutCarriers(Pieces(text, language)[0], language, language.BuiltIn.PlaceLead, language.BuiltIn.PlaceStarts);
        while (words.Length > 1 && (language.DigitsAt([words[0].Text]) is not null || IsHouseNumber(words[0].Text)))
            words = words[1..];
        while (words.Length > 1 && IsHouseNumber(words[^1].Text))
            words = words[..^1];
        return Place(text, words.ToArray(), language, allowDigits: true);
    }

    /// <summary>Whether a word shows that a sentence was said, and not a name.</summary>
    public static bool IsSentence(string word, Language language) =>
        language.BuiltIn.Sentence.Contains(word) || (word is not "st" && language.Fillers.Weak.Contains(word));

    private static bool IsHouseNumber(string word) => char.IsAsciiDigit(word[0]) && (word.All(char.IsAsciiDigit) || word is [.., >= 'a' and <= 'e']);

    private static Word[][] Pieces(string text, Language language)
    {
        var pieces = new List<Word[]>();
        var words = language.Words(text);
        var start = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (index + 1 < words.Length && text.AsSpan(words[index].End, words[index + 1].Start - words[index].End).IndexOfAny(',', '、', '，') < 0)
                continue;
            pieces.Add(words[start..(index + 1)]);
            start = index + 1;
        }

        return pieces.Count == 0 ? [[]] : [.. pieces];
    }

    private static SlotMatch? Place(string text, Word[] piece, Language language, bool allowDigits = false)
    {
        var words = Phrase.WithoutCarriers(piece, language, language.BuiltIn.PlaceLead, language.BuiltIn.PlaceStarts);
        if (words.IsEmpty || words.Length > language.LongestName(LongestName) || (words.Length == 1 && language.Fillers.NonAnswers.Contains(words[0].Text)))
            return null;
        for (var index = 0; index < words.Length; index++)
        {
            var name = text.AsSpan(words[index].Start, words[index].End - words[index].Start);
            if ((!allowDigits && name.ContainsAnyInRange('0', '9')) || (!IsPartOfName(words, index, language) && IsSentence(words[index].Text, language)))
                return null;
        }

        var place = Word.Cover(text, words);
        return new SlotMatch(place, place, [place.ToLowerInvariant()]);
    }

    // "Isle of Man", "Trinidad and Tobago", "The Hague", "Los Ángeles".
    private static bool IsPartOfName(ReadOnlySpan<Word> words, int index, Language language) =>
        index < words.Length - 1 && language.BuiltIn.PlaceInner.Contains(words[index].Text);
}
