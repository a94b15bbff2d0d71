using System.Buffers;
using System.Globalization;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>
/// Lex's condition language: {slot}, [sessionAttribute], ((requestAttribute)) and $. references, fn.IS_SET, fn.LENGTH and fn.COUNT, comparisons, CONTAINS, NOT, AND, OR
/// and parentheses. Text compares without regard to case; a comparison with something that
/// is not set is false. Numbers, dates, times and durations compare by what they mean.
/// </summary>
internal sealed class Conditions
{
    private static readonly string[] Operators = ["!=", "<=", ">=", "=", "<", ">"];

    // AMAZON.Date and AMAZON.Time, with or without the leading zeros that a person may leave out.
    private static readonly string[] Dates = ["yyyy-M-d", "H:m", "H:m:s", "yyyy-M-d'T'H:m", "yyyy-M-d'T'H:m:s"];

    private static readonly SearchValues<char> AfterPath = SearchValues.Create(" =!<>)");

    private static readonly SearchValues<char> AfterConstant = SearchValues.Create(" )&|");

    private readonly string _text;
    private readonly DefinitionPlace _place;
    private readonly Conversation _conversation;
    private readonly Hearing _hearing;
    private int _at;

    private Conditions(string text, DefinitionPlace place, Conversation conversation, Hearing hearing)
    {
        _text = text;
        _place = place;
        _conversation = conversation;
        _hearing = hearing;
    }

    /// <summary>The first branch whose condition is true, else the default branch. A condition that cannot be read counts as false.</summary>
    /// <param name="conditional">The branches.</param>
    /// <param name="conversation">What references stand for.</param>
    /// <param name="hearing">The input of the turn.</param>
    /// <param name="note">Told of each condition and whether it is true.</param>
    public static Continuation Branch(Conditional conditional, Conversation conversation, Hearing hearing, Action<string> note)
    {
        foreach (var branch in conditional.Branches)
        {
            try
            {
                var holds = IsTrue(branch.Expression, branch.Place.Member("condition.expressionString"), conversation, hearing);
                note($"branch {branch.Name}: {branch.Expression.Trim()} is {(holds ? "true" : "false")}");
                if (holds)
                    return branch.Continuation;
            }
            catch (DefinitionException exception)
            {
                note($"branch {branch.Name} counts as false. {exception.Message}");
            }
        }

        note("default branch");
        return conditional.Default;
    }

    /// <exception cref="DefinitionException">The expression is not one of Lex's.</exception>
    public static bool IsTrue(string expression, DefinitionPlace place, Conversation conversation, Hearing hearing)
    {
        var reader = new Conditions(expression, place, conversation, hearing);
        var value = reader.Or();
        reader.SkipSpace();
        return reader._at == expression.Length ? value : throw reader.Unexpected("AND, OR or the end");
    }

    private bool Or()
    {
        var value = And();
        while (Word("OR") || Sign("||"))
            value |= And();
        return value;
    }

    private bool And()
    {
        var value = Not();
        while (Word("AND") || Sign("&&"))
            value &= Not();
        return value;
    }

    private bool Not()
    {
        SkipSpace();
        if (Word("NOT") || (!_text.AsSpan(_at).StartsWith("!=") && Sign("!")))
            return !Not();
        if (_text.AsSpan(_at).StartsWith("((") || !Sign("("))
            return Comparison();
        var value = Or();
        return Sign(")") ? value : throw Unexpected("')'");
    }

    private bool Comparison()
    {
        if (Sign("fn.IS_SET", ignoreCase: true))
            return Argument().Text is not null;
        var left = Sign("fn.LENGTH", ignoreCase: true) ? new Operand(Argument().Text?.Length.ToString(CultureInfo.InvariantCulture), null)
            : Sign("fn.COUNT", ignoreCase: true) ? new Operand(Argument().Count.ToString(CultureInfo.InvariantCulture), null)
            : Reference();
        if (Word("CONTAINS"))
            return Contains(left, Constant());
        foreach (var sign in Operators)
        {
            if (Sign(sign))
                return left.Values is null ? Compare(left.Text, sign, Constant()) : Compare(left.Text, sign, WithoutSpaces(Constant()));
        }

        throw Unexpected("one of = != < <= > >=");
    }

    private Operand Argument()
    {
        if (!Sign("("))
            throw Unexpected("'('");
        var value = Reference();
        return Sign(")") ? value : throw Unexpected("')'");
    }

    private Operand Reference()
    {
        SkipSpace();
        var rest = _text.AsSpan(_at);
        var (opening, closing) = rest.StartsWith("((") ? ("((", "))") : rest.StartsWith("{") ? ("{", "}") : rest.StartsWith("[") ? ("[", "]") : (string.Empty, string.Empty);
        int length;
        if (opening.Length > 0)
            length = rest.IndexOf(closing, StringComparison.Ordinal) is > 0 and var end ? end + closing.Length : throw Unexpected($"'{closing}'");
        else if (rest.StartsWith("$."))
            length = rest.IndexOfAny(AfterPath) is > 0 and var stop ? stop : rest.Length;
        else
            throw Unexpected("a {slot}, [sessionAttribute], ((requestAttribute)), $. path or function");
        var name = rest[..length].ToString();
        _at += length;
        if (opening is not "{")
            return new Operand(References.Evaluate(name, _conversation, _hearing), null);
        var slot = References.FindSlot(name[1..^1], _conversation);
        return slot?.Values is { Count: > 0 } values
            ? new Operand(WithoutSpaces(SlotValues.Comparable(slot)!), [.. values.Select(SlotValues.Text).OfType<string>()])
            : new Operand(SlotValues.Text(slot), null);
    }

    // The guide has CONTAINS for slots with several values only; one value is taken for a list of one.
    private static bool Contains(Operand list, string value) =>
        (list.Values ?? (list.Text is { } only ? [only] : [])).Contains(value, StringComparer.OrdinalIgnoreCase);

    // Whether there is a space after the comma in "ham, olives" is not documented, so it makes no difference.
    private static string WithoutSpaces(string list) => string.Join(',', list.Split(',', StringSplitOptions.TrimEntries));

    private string Constant()
    {
        SkipSpace();
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("\""))
        {
            var length = rest[1..].IndexOf('"');
            if (length < 0)
                throw Unexpected("a closing quotation mark");
            _at += length + 2;
            return rest.Slice(1, length).ToString();
        }

        var end = rest.IndexOfAny(AfterConstant);
        var bare = end < 0 ? rest : rest[..end];
        if (bare.IsEmpty)
            throw Unexpected("a constant");
        _at += bare.Length;
        return bare.ToString();
    }

    private static bool Compare(string? left, string sign, string right)
    {
        if (left is null)
            return false;
        var order = decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var leftNumber)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var rightNumber)
                ? leftNumber.CompareTo(rightNumber)
            : DateTime.TryParseExact(left, Dates, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var leftDate)
            && DateTime.TryParseExact(right, Dates, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var rightDate)
                ? leftDate.CompareTo(rightDate)
            : DurationLength.Of(left) is { } leftLength && DurationLength.Of(right) is { } rightLength
                ? leftLength.CompareTo(rightLength)
                : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return sign switch { "=" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    private bool Sign(string sign, bool ignoreCase = false)
    {
        SkipSpace();
        if (!_text.AsSpan(_at).StartsWith(sign, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            return false;
        _at += sign.Length;
        return true;
    }

    private bool Word(string word)
    {
        SkipSpace();
        var end = _at + word.Length;
        return _text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && (end == _text.Length || !char.IsLetterOrDigit(_text[end])) && Sign(_text[_at..end]);
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    /// <summary>What stands on the left: its text, which is null if it is not set, and its values if it is a slot with several.</summary>
    private readonly record struct Operand(string? Text, string[]? Values)
    {
        public int Count => Values?.Length ?? (Text is null ? 0 : 1);
    }

    private DefinitionException Unexpected(string expected) => new(
        string.Create(CultureInfo.InvariantCulture, $"{_place}: the condition '{_text}' breaks at character {_at + 1}: expected {expected}."));
}
