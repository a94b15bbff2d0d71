using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>A sample utterance of an intent or slot, taken apart into words and slots.</summary>
internal sealed class SampleUtterance
{
    private const int LongestValue = 10;

    // As said, and without courtesies where anything is left then; each also with composite slots as their sub-slots side by side.
    private readonly ImmutableArray<ImmutableArray<SamplePart>> _all;
    private readonly ImmutableArray<ImmutableArray<SamplePart>> _essential;
    private readonly Language _language;
    private readonly Func<SamplePart, int> _longest;
    private readonly bool _splitsApostrophes;

    /// <param name="utterance">The utterance, with {Slot} or {Composite.Sub} in it. A name that is no slot's is a word like any other.</param>
    /// <param name="find">Finds a slot by its name.</param>
    /// <param name="language">The language it is in.</param>
    /// <param name="longest">The most words of a slot's value; ten if null.</param>
    public SampleUtterance(string utterance, Func<string, Slot?> find, Language language, Func<Slot, int>? longest = null)
    {
        Text = utterance;
        _language = language;
        _longest = part => longest?.Invoke(part.Slot!) ?? LongestValue;

        // "{Name}'s account", "d'{Objet}": there the apostrophe ends a word, elsewhere it is inside one.
        _splitsApostrophes = utterance.Contains("}'", StringComparison.Ordinal) || utterance.Contains("}’", StringComparison.Ordinal)
            || utterance.Contains("'{", StringComparison.Ordinal) || utterance.Contains("’{", StringComparison.Ordinal);
        ImmutableArray<SamplePart> all = [.. Parts(utterance, find)];
        ImmutableArray<SamplePart> essential = [.. all.Where(part => part.Slot is not null || !language.Fillers.Courtesies.Contains(part.Word))];
        if (essential.IsEmpty)
            essential = all;
        (_all, _essential) = (Variants(all), Variants(essential));
        HasSlots = all.Any(part => part.Slot is not null);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Words = [.. essential.Where(part => part.Slot is null).Select(part => part.Word)];
        Stems = [.. Words.Select(word => language.Stem(word)).Select(stem => (stem, counts[stem] = counts.GetValueOrDefault(stem) + 1))];
    }

    /// <summary>The utterance as the definition has it.</summary>
    public string Text { get; }

    /// <summary>The words, without the slots and without courtesies.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The stems of the words, each with how often it has occurred by then.</summary>
    public ImmutableArray<(string Stem, int Occurrence)> Stems { get; }

    /// <summary>Whether there are slots in it.</summary>
    public bool HasSlots { get; }

    /// <summary>How an utterance is this sample, word for word apart from courtesies; null if it is something else.</summary>
    public SampleMatch? Match(HeardUtterance heard)
    {
        // An emoji, or nothing but punctuation.
        if (_all[0].IsEmpty)
            return Text.AsSpan().Trim() is { IsEmpty: false } signs && heard.Text.AsSpan().Trim().SequenceEqual(signs) ? SampleMatch.Of(heard.Text, [], 1, isVerbatim: true) : null;
        return Match(heard, _all, SampleFit.Verbatim) ?? Match(heard, _essential, SampleFit.Whole);
    }

    /// <summary>How this sample is a part of an utterance; null if it is not, or has no slots to find by it.</summary>
    public SampleMatch? MatchPart(HeardUtterance heard) => HasSlots && !Words.IsEmpty ? Match(heard, _essential, SampleFit.Part) : null;

    private SampleMatch? Match(HeardUtterance heard, ImmutableArray<ImmutableArray<SamplePart>> variants, SampleFit fit)
    {
        foreach (var parts in variants)
        {
            if (new SampleAlignment(heard, _splitsApostrophes ? heard.WordsApart : heard.Words, parts, fit, _language, _longest).Find() is { } filled)
                return SampleMatch.Of(heard.Text, filled, parts.Count(part => part.Slot is null), fit is SampleFit.Verbatim);
        }

        return null;
    }

    private static ImmutableArray<ImmutableArray<SamplePart>> Variants(ImmutableArray<SamplePart> parts) =>
        parts.Any(part => part.Slot is { IsComposite: true })
            ? [parts, [.. parts.SelectMany(part => part.Slot is { IsComposite: true } composite ? composite.SubSlots.Select(subSlot => part with { Slot = subSlot, Composite = composite }) : [part])]]
            : [parts];

    private IEnumerable<SamplePart> Parts(string utterance, Func<string, Slot?> find)
    {
        foreach (var piece in utterance.Replace("{", "\n{", StringComparison.Ordinal).Replace("}", "}\n", StringComparison.Ordinal).Split('\n'))
        {
            if (piece is ['{', .. var name, '}'] && Find(name.Trim(), find) is { } part)
            {
                yield return part;
                continue;
            }

            var text = _splitsApostrophes ? piece.Replace('\'', ' ').Replace('’', ' ') : piece;
            foreach (var word in _language.Words(text, splitInside: true))
                yield return new SamplePart(word.Text, _language.Stem(word.Text));
        }
    }

    private static SamplePart? Find(string name, Func<string, Slot?> find)
    {
        if (find(name) is { } slot)
            return new SamplePart(string.Empty, string.Empty, slot);
        return name.Split('.') is [var whole, var part] && find(whole) is { } composite && composite.FindSubSlot(part) is { } subSlot
            ? new SamplePart(string.Empty, string.Empty, subSlot, composite)
            : null;
    }
}
