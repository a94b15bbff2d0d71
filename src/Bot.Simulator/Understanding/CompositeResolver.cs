using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>
/// Takes an answer apart into the sub-slots of a composite slot. Lex's model for this is not documented; the stand-in first finds the values that can
/// be told apart (numbers, dates, listed values), then gives what is left, piece by piece, to the sub-slots for which any words will do. Lex has
/// composite slots in US English alone.
/// </summary>
/// <param name="resolve">Resolves a sub-slot in a piece of the text.</param>
/// <param name="isOpen">Whether any words will do for a sub-slot.</param>
/// <param name="language">The language of the locale.</param>
internal sealed partial class CompositeResolver(Func<Slot, string, SlotMatch?> resolve, Func<Slot, bool> isOpen, Language language)
{
    private const string FreeFormInput = "AMAZON.FreeFormInput";

    /// <summary>The sub-slots that a text fills; null if it fills none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="asked">The sub-slot that was asked for, which comes first; null if none in particular.</param>
    /// <param name="open">The sub-slots that may be filled.</param>
    public SlotMatch? Resolve(string text, Slot? asked, IEnumerable<Slot> open)
    {
        if (asked is not null && resolve(asked, text) is { } answer && CoversAll(text, answer, asked))
            return new SlotMatch(answer.OriginalValue, null, []) { SubSlots = ImmutableDictionary<string, SlotMatch>.Empty.Add(asked.Name, answer) };
        var inOrder = open.OrderByDescending(subSlot => subSlot.Name == asked?.Name).ToArray();
        var known = new Answer(text, resolve, language, [.. inOrder.SelectMany(subSlot => Labels(subSlot.Name))]);
        while (known.TakeKnown(inOrder.Where(subSlot => !isOpen(subSlot)), asked))
        {
            // What was found splits the rest, in which another value may now be found.
        }

        foreach (var subSlot in inOrder)
            known.TakeAny(subSlot, isAsked: subSlot.Name == asked?.Name, isOpen(subSlot));
        return known.Match();
    }

    // An answer of one word, or one that the asked sub-slot takes whole, is for that sub-slot even if another would take it as well.
    private bool CoversAll(string text, SlotMatch answer, Slot asked) =>
        asked.SlotTypeName is FreeFormInput || (language.Words(answer.OriginalValue) is [_] && language.Words(text).Count(word => !language.Fillers.Carriers.Contains(word.Text)) <= 1);

    // People say what they are giving: "the plate is …", "zip code …".
    private static IEnumerable<string> Labels(string name) => NameParts().Matches(name).Select(part => part.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex NameParts();

    private sealed class Answer(string text, Func<Slot, string, SlotMatch?> resolve, Language language, HashSet<string> labels)
    {
        private readonly Dictionary<string, SlotMatch> _found = new(StringComparer.Ordinal);
        private readonly List<(int Start, int End)> _rest = [(0, text.Length)];
        private int _start = text.Length;
        private int _end;

        /// <summary>Takes one value that is known as a sub-slot's out of what is left: that of the sub-slot that was asked for, or else the longest.</summary>
        public bool TakeKnown(IEnumerable<Slot> subSlots, Slot? asked)
        {
            var best = subSlots
                .Where(subSlot => !_found.ContainsKey(subSlot.Name))
                .SelectMany(subSlot => _rest.SelectMany(rest => new[] { rest, WithoutLabels(rest) }.Distinct(), (rest, piece) => (rest, piece, subSlot)))
                .Select(place => (place.subSlot, place.rest, place.piece, Match: resolve(place.subSlot, text[place.piece.Start..place.piece.End])))
                .Where(place => place.Match is { ResolvedValues.IsEmpty: false })
                .OrderByDescending(place => place.subSlot.Name == asked?.Name)
                .ThenByDescending(place => place.Match!.OriginalValue.Length)
                .FirstOrDefault();
            if (best.Match is null)
                return false;
            Take(best.subSlot, best.Match, best.rest, best.piece.Start);
            return true;
        }

        /// <summary>Takes the first piece of what is left as it was said, if any words will do.</summary>
        public void TakeAny(Slot subSlot, bool isAsked, bool isOpen)
        {
            // A sub-slot for free-form input takes whatever is said, so it takes nothing that was not said for it.
            if (_found.ContainsKey(subSlot.Name) || (subSlot.SlotTypeName is FreeFormInput && !isAsked))
                return;
            foreach (var piece in _rest.SelectMany(Pieces))
            {
                var said = text[piece.Start..piece.End];
                if (resolve(subSlot, said) is not { } match || !(isOpen || (match.ResolvedValues.IsEmpty && (isAsked || IsShort(said)))))
                    continue;
                Take(subSlot, match, _rest.Find(rest => rest.Start <= piece.Start && piece.End <= rest.End), piece.Start);
                return;
            }
        }

        public SlotMatch? Match() => _found.Count == 0 ? null : new SlotMatch(text[_start.._end], null, []) { SubSlots = _found.ToImmutableDictionary(StringComparer.Ordinal) };

        private void Take(Slot subSlot, SlotMatch match, (int Start, int End) rest, int from)
        {
            var start = from + Word.IndexOf(text[from..rest.End], match.OriginalValue);
            var end = start + match.OriginalValue.Length;
            _found[subSlot.Name] = match;
            _rest.Remove(rest);
            _rest.AddRange([(rest.Start, start), (end, rest.End)]);
            _rest.Sort();
            _start = Math.Min(_start, start);
            _end = Math.Max(_end, end);
        }

        // "A purple Tolara" names a color that the type does not list; "I drive a Tolara" names none.
        private bool IsShort(string said) => language.Words(said) is { Length: <= 2 } words && !Array.Exists(words, word => language.Fillers.Weak.Contains(word.Text));

        // Pieces between commas and "and", and without the words around an answer.
        private IEnumerable<(int Start, int End)> Pieces((int Start, int End) rest)
        {
            var words = language.Words(text[rest.Start..rest.End]);
            var first = 0;
            for (var index = 0; index < words.Length; index++)
            {
                var isLast = index + 1 == words.Length;
                var splits = language.BuiltIn.And.Contains(words[index].Text) || (!isLast && text[(rest.Start + words[index].End)..(rest.Start + words[index + 1].Start)].Contains(',', StringComparison.Ordinal));
                if (!isLast && !splits)
                    continue;
                var end = language.BuiltIn.And.Contains(words[index].Text) ? index : index + 1;
                while (first < end && IsAround(words[first].Text))
                    first++;
                while (end > first && IsAround(words[end - 1].Text))
                    end--;
                if (end > first)
                    yield return (rest.Start + words[first].Start, rest.Start + words[end - 1].End);
                first = index + 1;
            }

            bool IsAround(string word) => IsLabel(word) || language.BuiltIn.Articles.Contains(word);
        }

        private (int Start, int End) WithoutLabels((int Start, int End) rest)
        {
            var words = language.Words(text[rest.Start..rest.End]).AsSpan();
            while (!words.IsEmpty && IsLabel(words[0].Text))
                words = words[1..];
            while (!words.IsEmpty && IsLabel(words[^1].Text))
                words = words[..^1];
            return words.IsEmpty ? rest : (rest.Start + words[0].Start, rest.Start + words[^1].End);
        }

        private bool IsLabel(string word) => language.Fillers.Carriers.Contains(word) || labels.Contains(word);
    }
}
