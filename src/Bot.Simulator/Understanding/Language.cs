using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Bot.Simulator.Understanding.English;
using Bot.Simulator.Understanding.Neutral;
using Bot.Simulator.Understanding.Spanish;

namespace Bot.Simulator.Understanding;

/// <summary>Everything about understanding a caller that depends on the language they speak.</summary>
/// <param name="region">How dates, decimals and money are written where it is spoken.</param>
internal abstract class Language(Region region)
{
    private static readonly ConcurrentDictionary<string, Language> Locales = new(StringComparer.Ordinal);

    /// <summary>English of the United States.</summary>
    public static Language English { get; } = new EnglishLanguage(Region.Of("en_US"));

    /// <summary>Spanish of the United States.</summary>
    public static Language Spanish { get; } = new SpanishLanguage(Region.Of("es_US"));

    /// <summary>How dates, decimals and money are written where it is spoken.</summary>
    public Region Region => region;

    /// <summary>Whether there is a grammar for what people say in it, or only for digits, signs and a few words.</summary>
    public virtual bool HasGrammar => true;

    /// <summary>The words that the built-in slot types need.</summary>
    public abstract BuiltInWords BuiltIn { get; }

    /// <summary>The words around what is meant.</summary>
    public abstract Fillers Fillers { get; }

    /// <summary>How dates are said.</summary>
    public abstract CalendarWords Calendar { get; }

    /// <summary>What means yes, no, maybe and don't know, each phrase as its words.</summary>
    public abstract ImmutableArray<(string[] Words, ConfirmationAnswer Answer)> ConfirmationPhrases { get; }

    /// <summary>What Lex understands for its built-in intents without any utterance in the definition, by the intent's signature.</summary>
    public abstract FrozenDictionary<string, ImmutableArray<string>> BaseUtterances { get; }

    /// <summary>The words for a minus before a number.</summary>
    public abstract ImmutableArray<string> MinusWords { get; }

    /// <summary>The words for the point of a decimal number, the usual one first.</summary>
    public abstract ImmutableArray<string> PointWords { get; }

    /// <summary>The language of a locale; where there is no grammar for it, what is written alike in every language and a few of its words.</summary>
    /// <param name="localeId">The locale, such as en_US: its first part is the language.</param>
    public static Language Of(string localeId) => Locales.GetOrAdd(localeId, static id => id.Split('_')[0] switch
    {
        "en" => new EnglishLanguage(Region.Of(id)),
        "es" => new SpanishLanguage(Region.Of(id)),
        _ => new NeutralLanguage(id),
    });

    /// <summary>A word in lower case as it is compared: without the accents that a speech recognition or a typist may leave out.</summary>
    public abstract string Fold(string word);

    /// <summary>A word without the endings that do not change what it is about.</summary>
    public abstract string Stem(string word);

    /// <summary>Reads the whole number that starts at a word, as far as it goes.</summary>
    /// <returns>The number and how many words it took; null if no number starts there.</returns>
    public abstract (long Number, int Words)? CardinalAt(ReadOnlySpan<string> words);

    /// <summary>One digit, 0 to 9, said as a word.</summary>
    public abstract int? Digit(string word);

    /// <summary>Whether the word is a digit among other digits, and something else when it stands alone: "oh".</summary>
    public abstract bool IsDigitAmongDigitsOnly(string word);

    /// <summary>The characters that start at a word, as someone spells them: a letter, digits, a sign.</summary>
    /// <returns>The characters and how many words they took; null if the word is not spelled.</returns>
    public abstract (string Text, int Words)? PieceAt(ReadOnlySpan<string> words);

    /// <summary>Whether the first of these words leads up to something spelled, and is no part of it.</summary>
    public abstract bool LeadsUp(ReadOnlySpan<string> words);

    /// <summary>Whether the last of these words follows something spelled, and is no part of it.</summary>
    /// <param name="words">What was said, up to that word.</param>
    /// <param name="after">What follows the word; already found to be no part of it.</param>
    public abstract bool Trails(ReadOnlySpan<string> words, ReadOnlySpan<string> after);

    /// <summary>A part of one that starts at a word: "half", "a quarter of", "1/2".</summary>
    public abstract (decimal Amount, int Words)? FractionAt(ReadOnlySpan<string> words);

    /// <summary>The time of day in a text; null if there is none.</summary>
    public abstract SlotMatch? TimeIn(string text);

    /// <summary>The letter that a word of a spelling alphabet stands for: "bravo" is b.</summary>
    public virtual char? CodeWord(string word) => null;

    /// <summary>A word in a form that it shares with its plural, to compare by.</summary>
    public virtual string Singular(string word) => word;

    /// <summary>Whether a word that is a value elsewhere is none here: the "may" of "I may have".</summary>
    public virtual bool IsAuxiliary(ReadOnlySpan<string> words, int index) => false;

    /// <summary>A text with its digits and letters in the forms that are compared, each character in its place.</summary>
    public virtual string Flatten(string text) => text;

    /// <summary>The words of a run of letters, as <see cref="Words"/> has them; of a script without spaces what stands beside an amount is one word.</summary>
    public virtual Word[] Segments(string letters) => Words(letters);

    /// <summary>How many words of <see cref="Words"/> a name has at most, of a language whose names have as many in words between spaces.</summary>
    public virtual int LongestName(int words) => words;

    /// <summary>The digits that start at a word, as someone spells them: "twenty three" and "twenty-three" are 23, "one hundred thousand" is 100000.</summary>
    /// <returns>The digits and how many words it took; null if no number starts there.</returns>
    public (string Digits, int Words)? DigitsAt(ReadOnlySpan<string> words) =>
        words.IsEmpty ? null
        : words[0].All(char.IsAsciiDigit) ? (words[0], 1)
        : CardinalAt(words) is { } cardinal ? (cardinal.Number.ToString(CultureInfo.InvariantCulture), cardinal.Words)
        : words[0].Contains('-', StringComparison.Ordinal) && words[0].Split('-') is var parts && CardinalAt(parts) is { } joined && joined.Words == parts.Length
            ? (joined.Number.ToString(CultureInfo.InvariantCulture), 1)
        : null;

    /// <summary>The words of a text, folded.</summary>
    public Word[] Words(string text, bool splitInside = false)
    {
        var words = Word.Split(text, splitInside);
        for (var index = 0; index < words.Length; index++)
            words[index] = words[index] with { Text = Fold(words[index].Text) };
        return words;
    }

    /// <summary>Phrases separated by | as the words of each.</summary>
    protected static IEnumerable<(string[] Words, ConfirmationAnswer Answer)> Phrases(ConfirmationAnswer answer, string phrases) =>
        phrases.Split('|').Select(phrase => (phrase.Split(' '), answer));
}
