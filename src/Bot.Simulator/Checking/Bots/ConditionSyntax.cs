using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Checking.Bots;

/// <summary>
/// Reads a condition of Lex's expression language without evaluating it (developer guide, "Adding conditions to branch conversations").
/// </summary>
internal sealed class ConditionSyntax
{
    private static readonly string[] Operators = ["!=", "<=", ">=", "=", "<", ">"];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("(){}[]\"=<>!");

    private readonly string _text;
    private readonly ImmutableArray<string>.Builder _slots = ImmutableArray.CreateBuilder<string>();
    private int _at;
    private int _depth;

    private ConditionSyntax(string text) => _text = text;

    /// <summary>The slots that a condition names, or where it breaks.</summary>
    public static (ImmutableArray<string> Slots, string? Error) Read(string text)
    {
        var reader = new ConditionSyntax(text);
        var error = reader.Or();
        reader.SkipSpace();
        if (error is null && reader._at < text.Length)
            error = reader.Expected("AND, OR or the end");
        return (reader._slots.ToImmutable(), error);
    }

    private string? Or()
    {
        do
        {
            if (And() is { } error)
                return error;
        }
        while (Word("OR") || Sign("||"));
        return null;
    }

    private string? And()
    {
        do
        {
            if (Not() is { } error)
                return error;
        }
        while (Word("AND") || Sign("&&"));
        return null;
    }

    private string? Not()
    {
        while (Word("NOT") || (!IsNext("!=") && Sign("!")))
        {
        }

        if (IsRequestAttribute() || !Sign("("))
            return Comparison();
        if (++_depth > 100)
            return Expected("fewer parentheses");
        var error = Or();
        _depth--;
        return error ?? (Sign(")") ? null : Expected("')'"));
    }

    // "((" opens a request attribute, and two parentheses as well: it is an attribute if a name and "))" follow.
    private bool IsRequestAttribute()
    {
        SkipSpace();
        if (!IsNext("(("))
            return false;
        var end = _text.IndexOf("))", _at, StringComparison.Ordinal);
        return end > _at + 2 && _text.AsSpan(_at + 2, end - _at - 2).IndexOfAny(NotInNames) < 0;
    }

    private string? Comparison()
    {
        if (Sign("fn.IS_SET"))
            return Argument();
        var error = Sign("fn.LENGTH") || Sign("fn.COUNT") ? Argument() : Reference();
        if (error is not null)
            return error;
        return Word("CONTAINS") || Array.Exists(Operators, Sign) ? Constant() : Expected("one of = != < <= > >= CONTAINS");
    }

    private string? Argument()
    {
        if (!Sign("("))
            return Expected("'('");
        return Reference() ?? (Sign(")") ? null : Expected("')'"));
    }

    private string? Reference()
    {
        SkipSpace();
        foreach (var (opening, closing) in new[] { ("{", "}"), ("[", "]"), ("((", "))") })
        {
            if (!IsNext(opening))
                continue;
            var start = _at + opening.Length;
            var end = _text.IndexOf(closing, start, StringComparison.Ordinal);
            if (end <= start)
                return Expected($"a name and '{closing}'");
            if (opening == "{")
                _slots.Add(_text[start..end]);
            _at = end + closing.Length;
            return null;
        }

        if (!IsNext("$."))
            return Expected("a {slot}, [sessionAttribute], ((requestAttribute)), $. path or function");
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('=' or '!' or '<' or '>' or ')'))
            _at++;
        return null;
    }

    private string? Constant()
    {
        SkipSpace();
        if (IsNext("\""))
        {
            var end = _text.IndexOf('"', _at + 1);
            if (end < 0)
                return Expected("a closing quotation mark");
            _at = end + 1;
            return null;
        }

        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (')' or '&' or '|'))
            _at++;
        return _at > start ? null : Expected("a constant");
    }

    private bool Sign(string sign)
    {
        SkipSpace();
        if (!IsNext(sign))
            return false;
        _at += sign.Length;
        return true;
    }

    private bool Word(string word)
    {
        SkipSpace();
        var end = _at + word.Length;
        if (end > _text.Length || !_text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase) || (end < _text.Length && char.IsLetterOrDigit(_text[end])))
            return false;
        _at = end;
        return true;
    }

    private bool IsNext(string sign) => _text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal);

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private string Expected(string what) => string.Create(CultureInfo.InvariantCulture, $"breaks at character {_at + 1}: expected {what}");
}
