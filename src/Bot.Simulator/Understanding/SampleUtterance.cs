using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>A sample utterance of an intent or slot, taken apart into words and slots.</summary>
internal sealed class SampleUtterance
{
    // In words with spaces between them, and in characters where there are none.
    private const int LongestSlotValue = 10;
    private const int MostPieces = 40;

    private readonly ImmutableArray<Part> _parts;
    private readonly Language _language;

    /// <param name="utterance">The utterance, with {Slot} in it.</param>
    /// <param name="find">Finds a slot by its name.</param>
    /// <param name="language">The language it is in.</param>
    public SampleUtterance(string utterance, Func<string, Slot?> find, Language language)
    {
        Text = utterance;
        _language = language;
        var words = language.Words(utterance.Replace("{", " {", StringComparison.Ordinal).Replace("}", "} ", StringComparison.Ordinal), splitInside: true);
        _parts =
        [
            .. Parts(utterance, find, language).Where(part => part.Slot is not null || !language.Fillers.Courtesies.Contains(part.Word)),
        ];
        Words = [.. _parts.Where(part => part.Slot is null).Select(part => part.Word)];
        if (_parts.IsEmpty)
        {
            _parts = [.. words.Select(word => new Part(word.Text, null))];
            Words = [.. words.Select(word => word.Text)];
        }
    }

    public string Text { get; }

    /// <summary>The words, without the slots and without courtesies.</summary>
    public ImmutableArray<string> Words { get; }

    public bool HasSlots => _parts.Any(part => part.Slot is not null);

    /// <summary>The slots of this utterance as the text fills them; null if the text is something else.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="words">Its words, split inside punctuation where this utterance has no slots.</param>
    /// <param name="whole">Whether all of the text must be accounted for, or the utterance may be part of a longer one.</param>
    /// <param name="resolve">Resolves a slot in a piece of the text.</param>
    public ImmutableDictionary<string, SlotMatch>? Align(string text, Word[] words, bool whole, Func<Slot, string, SlotMatch?> resolve)
    {
        if (_parts.IsEmpty)
            return null;
        var lastStart = whole || _parts[0].Slot is not null ? 0 : words.Length - 1;
        var alignment = new Alignment(this, text, words, whole, resolve);
        for (var start = 0; start <= lastStart; start++)
        {
            if (alignment.From(0, start) is { } slots)
                return slots;
        }

        return null;
    }

    // The signs at the edge of an amount or a telephone number are part of it: "+61 …", "(03) …", "$5", "50%".
    private static string WithSigns(string text, int start, int end)
    {
        while (start > 0 && text[start - 1] is '+' or '(' or '$' or '€' or '£' or '¥')
            start--;
        return end < text.Length && text[end] is '%' or '¢' or '$' or '€' or '£' or '¥' ? text[start..(end + 1)] : text[start..end];
    }

    // "A white Camry", "an oil change and tires": what is made of several values may start with words that are none of them.
    private bool IsAllButLeadIn(SlotMatch match, string span) =>
        match.Shape is not SlotShape.Scalar && span.EndsWith(match.OriginalValue, StringComparison.Ordinal)
        && _language.Words(span[..^match.OriginalValue.Length]).All(word => _language.Fillers.Weak.Contains(word.Text));

    private static IEnumerable<Part> Parts(string utterance, Func<string, Slot?> find, Language language)
    {
        foreach (var piece in utterance.Replace("{", "\n{", StringComparison.Ordinal).Replace("}", "}\n", StringComparison.Ordinal).Split('\n'))
        {
            if (piece is ['{', .. var name, '}'] && find(name) is { } slot)
            {
                yield return new Part(string.Empty, slot);
                continue;
            }

            foreach (var word in language.Words(piece, splitInside: true))
                yield return new Part(word.Text, null);
        }
    }

    private readonly record struct Part(string Word, Slot? Slot);

    /// <summary>One attempt to see a text as this utterance. What has once failed is not tried again: with several slots there would be no end to it.</summary>
    private sealed class Alignment(SampleUtterance sample, string text, Word[] words, bool whole, Func<Slot, string, SlotMatch?> resolve)
    {
        private readonly HashSet<(int Part, int At)> _failed = [];

        /// <summary>The slots of the utterance from a part on, as the text from a word on fills them; null if it does not.</summary>
        public ImmutableDictionary<string, SlotMatch>? From(int part, int at)
        {
            if (part == sample._parts.Length && (!whole || at == words.Length))
                return ImmutableDictionary<string, SlotMatch>.Empty;
            if (at >= words.Length || _failed.Contains((part, at)))
                return null;
            var slots = Next(part, at);
            if (slots is null)
                _failed.Add((part, at));
            return slots;
        }

        private ImmutableDictionary<string, SlotMatch>? Next(int part, int at)
        {
            if (part < sample._parts.Length)
            {
                if (sample._parts[part].Slot is { } slot)
                {
                    if (WithSlot(part, at, slot) is { } slots)
                        return slots;
                }
                else if (words[at].Text == sample._parts[part].Word)
                {
                    return From(part + 1, at + 1);
                }
            }

            return sample._language.Fillers.Courtesies.Contains(words[at].Text) ? From(part, at + 1) : null;
        }

        private ImmutableDictionary<string, SlotMatch>? WithSlot(int part, int at, Slot slot)
        {
            for (var length = Math.Min(MostPieces, words.Length - at); length > 0; length--)
            {
                if (Word.CountSpaced(words.AsSpan(at, length)) > LongestSlotValue)
                    continue;
                var span = Word.Cover(text, words.AsSpan(at, length));
                var withSigns = WithSigns(text, words[at].Start, words[at + length - 1].End);
                if (resolve(slot, withSigns) is { } match
                    && (match.OriginalValue == span || match.OriginalValue == withSigns || sample.IsAllButLeadIn(match, span))
                    && From(part + 1, at + length) is { } rest)
                {
                    return rest.SetItem(slot.Name, match);
                }
            }

            return null;
        }
    }
}
