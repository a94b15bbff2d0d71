namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>
/// AMAZON.FirstName and AMAZON.LastName. Lex's model of names is not to be had; the stand-in takes the first of the words for the first name, and
/// the last with what belongs to it ("de la Cruz") for the last name, or the last two where people have two last names.
/// </summary>
internal static class NameResolver
{
    private const int LongestName = 6;

    public static SlotMatch? FirstName(string text, Language language) => Names(text, language) is [var first, ..] ? Name(text, [first]) : null;

    public static SlotMatch? LastName(string text, Language language)
    {
        var names = Names(text, language);
        if (names.Length == 0)
            return null;
        var start = WithParticles(names, names.Length - 1, language);
        if (start > 0 && start == names.Length - 1 && language.BuiltIn.HasTwoLastNames)
            start = WithParticles(names, start - 1, language);
        return Name(text, names[start..]);
    }

    private static int WithParticles(Word[] names, int start, Language language)
    {
        while (start > 0 && language.BuiltIn.NameParticles.Contains(names[start - 1].Text))
            start--;
        return start;
    }

    private static Word[] Names(string text, Language language)
    {
        var words = Phrase.WithoutCarriers(language.Words(text), language, language.BuiltIn.NameLead, language.BuiltIn.PlaceStarts).ToArray();
        return words.Length > 0 && words.Length <= language.LongestName(LongestName)
            && Array.TrueForAll(words, word => IsName(text, word, language))
            && !(words is [var only] && language.Fillers.NonAnswers.Contains(only.Text))
                ? words
                : [];
    }

    private static bool IsName(string text, Word word, Language language) =>
        text[word.Start..word.End].All(character => char.IsLetter(character) || Word.IsMark(character) || character is '-' or '\'' or '’' or '.')
        && (language.BuiltIn.NameParticles.Contains(word.Text) || !Places.IsSentence(word.Text, language));

    private static SlotMatch Name(string text, Word[] words)
    {
        var name = Word.Cover(text, words);
        return new SlotMatch(name, name, [name]);
    }
}
