using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding;

/// <summary>One attempt to see an utterance as a sample. What has once failed is not tried again: with several slots there would be no end to it.</summary>
/// <param name="heard">The utterance.</param>
/// <param name="words">Its words, split as those of the sample are.</param>
/// <param name="parts">The parts of the sample that count.</param>
/// <param name="fit">What may be left over.</param>
/// <param name="language">The language of both.</param>
/// <param name="longest">The most words of a slot's value.</param>
internal sealed class SampleAlignment(
    HeardUtterance heard, HeardWord[] words, ImmutableArray<SamplePart> parts, SampleFit fit, Language language, Func<SamplePart, int> longest)
{
    // In characters, where a script has no spaces between words.
    private const int MostPieces = 60;

    private readonly HashSet<(int Part, int At)> _failed = [];
    private readonly List<FilledPart> _filled = [];

    /// <summary>What the utterance fills, in its order; null if it is something else.</summary>
    public IReadOnlyList<FilledPart>? Find()
    {
        // A sample that begins with a slot is looked for at the beginning alone: any words might be a value.
        var lastStart = fit is not SampleFit.Part || parts[0].Slot is not null ? 0 : words.Length - 1;
        for (var start = 0; start <= lastStart; start++)
        {
            if (!From(0, start))
                continue;
            _filled.Reverse();
            return _filled;
        }

        return null;
    }

    // Whether the text from a word on is the sample from a part on. On the way back from the end the values are noted, last first.
    private bool From(int part, int at)
    {
        if (part == parts.Length && (fit is SampleFit.Part || at == words.Length))
            return true;
        if (_failed.Contains((part, at)) || !heard.TryStep())
            return false;
        if (Next(part, at))
            return true;
        _failed.Add((part, at));
        return false;
    }

    private bool Next(int part, int at)
    {
        if (part < parts.Length)
        {
            var expected = parts[part];
            if (expected.Slot is not null)
            {
                if (WithSlot(part, at, expected))
                    return true;
            }
            else if ((at < words.Length && IsSame(words[at], expected) && From(part + 1, at + 1))
                || (fit is SampleFit.Part && language.Fillers.Weak.Contains(expected.Word) && From(part + 1, at)))
            {
                return true;
            }
        }

        return at < words.Length && MaySkip(part, words[at].Text) && From(part, at + 1);
    }

    private bool IsSame(HeardWord said, SamplePart expected) => said.Text == expected.Word || (fit is SampleFit.Part && said.Stem == expected.Stem);

    private bool MaySkip(int part, string word) =>
        (fit is not SampleFit.Verbatim && language.Fillers.Courtesies.Contains(word)) || (fit is SampleFit.Part && part > 0 && language.Fillers.Weak.Contains(word));

    private bool WithSlot(int part, int at, SamplePart expected)
    {
        var most = longest(expected);
        for (var length = Math.Min(MostPieces, words.Length - at); length > 0; length--)
        {
            var (start, end) = (words[at].Start, words[at + length - 1].End);
            if (length > most && Gaps(start, end) >= most)
                continue;
            if (!heard.TryStep())
                return false;
            var span = heard.Text[start..end];
            var (first, last) = WithSigns(heard.Text, start, end);
            var withSigns = heard.Text[first..last];
            if (heard.Resolve(expected.Slot!, withSigns) is not { } match)
                continue;
            if (fit is SampleFit.Part && IsOfSentences(words.AsSpan(at, length)) && (heard.HasNoList(expected.Slot!) || SampleMatch.TakesAnyWords(expected.Slot!, match)))
                continue;
            if ((match.OriginalValue == span || match.OriginalValue == withSigns || IsAllButLeadIn(match, span)) && From(part + 1, at + length))
            {
                _filled.Add(new FilledPart(expected.Slot!, expected.Composite, match, first, last));
                return true;
            }
        }

        return false;
    }

    // "My account is locked and …" is no sample's "… is {UserID} …": what sentences are made of is no value in the middle of one.
    private bool IsOfSentences(ReadOnlySpan<HeardWord> value)
    {
        foreach (var word in value)
        {
            if (!language.Fillers.Weak.Contains(word.Text) && !heard.IsOfSamples(word))
                return false;
        }

        return true;
    }

    private int Gaps(int start, int end)
    {
        var gaps = 0;
        for (var index = start + 1; index < end; index++)
        {
            if (char.IsWhiteSpace(heard.Text[index]) && !char.IsWhiteSpace(heard.Text[index - 1]))
                gaps++;
        }

        return gaps;
    }

    // The signs at the edge of an amount or a telephone number are part of it: "+61 …", "(03) …", "$5", "50%", "-15".
    private static (int Start, int End) WithSigns(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '-' && char.IsAsciiDigit(text[start]) && (start == 1 || char.IsWhiteSpace(text[start - 2])))
            start--;
        while (start > 0 && text[start - 1] is '+' or '(' or '$' or '€' or '£' or '¥')
            start--;
        return (start, end < text.Length && text[end] is '%' or '¢' or '$' or '€' or '£' or '¥' ? end + 1 : end);
    }

    // "A white Camry", "an oil change and tires": what is made of several values may start with words that are none of them.
    private bool IsAllButLeadIn(SlotMatch match, string span) =>
        match.Shape is not SlotShape.Scalar && span.EndsWith(match.OriginalValue, StringComparison.Ordinal)
        && language.Words(span[..^match.OriginalValue.Length]).All(word => language.Fillers.Weak.Contains(word.Text));
}
