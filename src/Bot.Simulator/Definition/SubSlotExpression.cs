using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Definition;

/// <summary>
/// The condition on which a composite slot is complete: names of sub-slots, AND, OR and parentheses, such as "(City AND State) OR ZipCode"
/// (API reference, SubSlotSetting). That AND binds closer than OR is assumed.
/// </summary>
public sealed class SubSlotExpression
{
    private readonly Node _root;

    private SubSlotExpression(Node root) => _root = root;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="place">Where it is defined.</param>
    /// <param name="subSlots">The names that it may use.</param>
    /// <exception cref="DefinitionException">It is no expression, or names a sub-slot that is not there.</exception>
    public static SubSlotExpression Parse(string text, DefinitionPlace place, ImmutableArray<string> subSlots)
    {
        var reader = new Reader(text, place, subSlots);
        return new SubSlotExpression(reader.Whole());
    }

    /// <summary>
    /// The sub-slot to ask for next: the first in the order of the expression that is still missing. Of alternatives the one that has already
    /// been begun goes on.
    /// </summary>
    /// <param name="isFilled">Whether a sub-slot has a value.</param>
    /// <returns>Its name; null when the condition is met.</returns>
    public string? FirstMissing(Func<string, bool> isFilled) => _root.FirstMissing(isFilled);

    private abstract record Node
    {
        public abstract string? FirstMissing(Func<string, bool> isFilled);

        public abstract bool IsBegun(Func<string, bool> isFilled);
    }

    private sealed record Name(string SubSlot) : Node
    {
        public override string? FirstMissing(Func<string, bool> isFilled) => isFilled(SubSlot) ? null : SubSlot;

        public override bool IsBegun(Func<string, bool> isFilled) => isFilled(SubSlot);
    }

    private sealed record All(ImmutableArray<Node> Parts) : Node
    {
        public override string? FirstMissing(Func<string, bool> isFilled) => Parts.Select(part => part.FirstMissing(isFilled)).FirstOrDefault(name => name is not null);

        public override bool IsBegun(Func<string, bool> isFilled) => Parts.Any(part => part.IsBegun(isFilled));
    }

    private sealed record Any(ImmutableArray<Node> Parts) : Node
    {
        public override string? FirstMissing(Func<string, bool> isFilled) => Parts.Any(part => part.FirstMissing(isFilled) is null)
            ? null
            : (Parts.FirstOrDefault(part => part.IsBegun(isFilled)) ?? Parts[0]).FirstMissing(isFilled);

        public override bool IsBegun(Func<string, bool> isFilled) => Parts.Any(part => part.IsBegun(isFilled));
    }

    private sealed class Reader(string text, DefinitionPlace place, ImmutableArray<string> subSlots)
    {
        private int _at;

        public Node Whole()
        {
            var root = AnyOf();
            SkipSpace();
            return _at == text.Length ? root : throw Unexpected("AND, OR or the end");
        }

        private Node AnyOf()
        {
            var parts = ImmutableArray.Create(AllOf());
            while (Take("OR"))
                parts = parts.Add(AllOf());
            return parts is [var only] ? only : new Any(parts);
        }

        private Node AllOf()
        {
            var parts = ImmutableArray.Create(One());
            while (Take("AND"))
                parts = parts.Add(One());
            return parts is [var only] ? only : new All(parts);
        }

        private Node One()
        {
            if (Take("("))
            {
                var inner = AnyOf();
                return Take(")") ? inner : throw Unexpected("')'");
            }

            var name = Next();
            if (name.Length == 0 || name is "AND" or "OR" or ")")
                throw Unexpected("a sub-slot or '('");
            if (!subSlots.Contains(name))
                throw new DefinitionException($"{place}: the expression '{text}' names sub-slot '{name}', and the slot has {string.Join(", ", subSlots)}. Name one of these.");
            _at += name.Length;
            return new Name(name);
        }

        private bool Take(string token)
        {
            if (!string.Equals(Next(), token, StringComparison.OrdinalIgnoreCase))
                return false;
            _at += token.Length;
            return true;
        }

        private string Next()
        {
            SkipSpace();
            var end = _at;
            if (end < text.Length && text[end] is '(' or ')')
                return text[end].ToString();
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')'))
                end++;
            return text[_at..end];
        }

        private void SkipSpace()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
        }

        private DefinitionException Unexpected(string expected) => new(
            string.Create(CultureInfo.InvariantCulture, $"{place}: the expression '{text}' breaks at character {_at + 1}: expected {expected}."));
    }
}
