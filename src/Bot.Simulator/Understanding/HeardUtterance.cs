using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>What was said, taken apart once for all sample utterances that it is compared with.</summary>
internal sealed class HeardUtterance
{
    /// <summary>An utterance and a bot can be made for each other so that there is no end of ways to fit them: after so many steps the rest is left untried.</summary>
    public const int MostSteps = 100_000;

    private const int LongestText = 1024;
    private const int MostWords = 400;
    private const int MostResolutions = 20_000;

    private readonly Dictionary<Slot, Dictionary<string, SlotMatch?>> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly Func<Slot, string, InputMode, SlotMatch?> _resolve;
    private readonly Func<string, string> _read;
    private readonly Func<string, bool> _isOfSamples;
    private readonly Func<Slot, bool> _hasNoList;
    private readonly Language _language;
    private readonly InputMode _mode;
    private HeardWord[]? _wordsApart;
    private int _resolutions;

    /// <param name="text">What was said or typed. Only its first 1,024 characters and 400 words count.</param>
    /// <param name="mode">How it came in.</param>
    /// <param name="language">The language it is in.</param>
    /// <param name="resolve">Resolves a slot in a piece of it.</param>
    /// <param name="read">The stem that a stem is read as: a mistyped one as the bot has it.</param>
    /// <param name="isOfSamples">Whether a stem is one of the words that the bot's utterances are made of.</param>
    /// <param name="hasNoList">Whether a slot's type is the bot's own and lists no values.</param>
    public HeardUtterance(string text, InputMode mode, Language language, Func<Slot, string, InputMode, SlotMatch?> resolve, Func<string, string> read, Func<string, bool> isOfSamples, Func<Slot, bool> hasNoList)
    {
        Text = text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        (_mode, _language, _resolve, _read, _isOfSamples, _hasNoList) = (mode, language, resolve, read, isOfSamples, hasNoList);
        Words = Taken(Text);
        Meant = [.. Words.Where(word => !language.Fillers.Courtesies.Contains(word.Text))];
        foreach (var word in Meant)
            Counts[word.Stem] = Counts.GetValueOrDefault(word.Stem) + 1;
    }

    /// <summary>What was said.</summary>
    public string Text { get; }

    /// <summary>Its words, split at all punctuation but apostrophes.</summary>
    public HeardWord[] Words { get; }

    /// <summary>Its words, split at apostrophes too: "Ana's" is two.</summary>
    public HeardWord[] WordsApart => _wordsApart ??= Taken(Text.Replace('\'', ' ').Replace('’', ' '));

    /// <summary>Its words without courtesies.</summary>
    public HeardWord[] Meant { get; }

    /// <summary>How often each stem is among the words that are meant.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>How many steps were taken to fit samples to it.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether a word is one that the bot's utterances are made of.</summary>
    public bool IsOfSamples(HeardWord word) => _isOfSamples(word.Stem);

    /// <summary>Whether the slot's type is the bot's own and lists no values, as one with a pattern.</summary>
    public bool HasNoList(Slot slot) => _hasNoList(slot);

    /// <summary>Counts a step; false if there were enough of them.</summary>
    public bool TryStep() => ++Steps <= MostSteps;

    /// <summary>The slot's value in a piece of the text. Many samples have the same slot, and ask for it in the same places.</summary>
    public SlotMatch? Resolve(Slot slot, string piece)
    {
        if (!_resolved.TryGetValue(slot, out var known))
            _resolved[slot] = known = new(StringComparer.Ordinal);
        if (!known.TryGetValue(piece, out var match))
            known[piece] = match = ++_resolutions > MostResolutions ? null : _resolve(slot, piece, _mode);
        return match;
    }

    private HeardWord[] Taken(string text) =>
        [.. _language.Words(text, splitInside: true).Take(MostWords).Select(word => new HeardWord(word.Text, _read(_language.Stem(word.Text)), word.Start, word.End))];
}
