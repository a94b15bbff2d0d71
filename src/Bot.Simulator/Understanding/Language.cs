using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Simulator.Understanding.English;
using Bot.Simulator.Understanding.Spanish;

namespace Bot.Simulator.Understanding;

/// <summary>Everything about understanding a caller that depends on the language they speak.</summary>
internal abstract class Language
{
    /// <summary>English, as in en_US, en_GB and en_AU.</summary>
    public static Language English { get; } = new EnglishLanguage();

    /// <summary>Spanish, as in es_US, es_ES and es_419.</summary>
    public static Language Spanish { get; } = new SpanishLanguage();

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

    /// <summary>The language of a locale; null if it is none of those that are simulated.</summary>
    /// <param name="localeId">The locale, such as en_US: its first part is the language.</param>
    public static Language? Of(string localeId) => localeId.Split('_')[0] switch
    {
        "en" => English,
        "es" => Spanish,
        _ => null,
    };

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

    /// <summary>The digits that start at a word, as someone spells them: "twenty three" is 23, "one hundred thousand" is 100000.</summary>
    /// <returns>The digits and how many words they took; null if no number starts there.</returns>
    public (string Digits, int Words)? DigitsAt(ReadOnlySpan<string> words) =>
        words.IsEmpty ? null
        : words[0].All(char.IsAsciiDigit) ? (words[0], 1)
        : CardinalAt(words) is { } cardinal ? (cardinal.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), cardinal.Words)
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
