namespace Bot.Simulator.Understanding.English;

/// <summary>
/// AMAZON.FirstName and AMAZON.LastName. Lex's model of names is not to be had; the stand-in takes the first of the words for the first name, and
/// the last with what belongs to it ("de la Cruz") for the last name.
/// </summary>
internal static class NameResolver
{
    private const int LongestName = 6;

    private static readonly string[] Lead = ["i", "hi", "call", "called", "named", "first", "last", "given", "family", "surname"];

    private static readonly string[] Particles = ["de", "la", "las", "los", "del", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "st", "mac", "le", "el", "al", "bin", "ibn", "ben"];

    public static SlotMatch? FirstName(string text) => Names(text) is [var first, ..] ? Name(text, [first]) : null;

    public static SlotMatch? LastName(string text)
    {
        var names = Names(text);
        if (names.Length == 0)
            return null;
        var start = names.Length - 1;
        while (start > 0 && Particles.Contains(names[start - 1].Text))
            start--;
        return Name(text, names[start..]);
    }

    private static Word[] Names(string text)
    {
        var words = Phrase.WithoutCarriers(Word.Split(text), Lead).ToArray();
        return words.Length <= LongestName && Array.TrueForAll(words, word => IsName(text, word)) && !(words is [var only] && Language.English.Fillers.NonAnswers.Contains(only.Text)) ? words : [];
    }

    private static bool IsName(string text, Word word) =>
        text[word.Start..word.End].All(character => char.IsLetter(character) || character is '-' or '\'' or '’' or '.') && !Places.IsSentence(word.Text);

    private static SlotMatch Name(string text, Word[] words)
    {
        var name = Word.Cover(text, words);
        return new SlotMatch(name, name, [name]);
    }
}
