using System.Globalization;
using System.Text;

namespace Bot.Simulator.Callers;

/// <summary>
/// Makes a text that a regex filter takes. Lex's patterns are a small part of what .NET knows (guide, "Using a regular expression"): letters, classes,
/// groups, alternatives, <c>?</c> and <c>{n,m}</c>. Whoever uses an example tries it against the pattern: for anything beyond that part it may be wrong.
/// </summary>
/// <param name="pattern">The pattern.</param>
/// <param name="choice">Chooses where the pattern leaves a choice.</param>
internal sealed class PatternExample(string pattern, SeededChoice choice)
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // What repeats without an end repeats this often at most; Lex refuses such a pattern.
    private const int MostRepeats = 3;

    private const int LargestClass = 256;
    private const int LongestRepeat = 300;

    private int _at;

    /// <summary>Makes one.</summary>
    public string Make() => Alternatives();

    private string Alternatives()
    {
        var alternatives = new List<string> { Sequence() };
        while (Take('|'))
            alternatives.Add(Sequence());
        return choice.Of(alternatives);
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            var from = _at;
            var piece = Piece();
            var to = _at;
            var (least, most) = Repeats();
            var times = least + choice.Below(most - least + 1);
            var after = _at;
            for (var time = 0; time < times; time++)
            {
                // Read again each time, so that [0-9]{3} is not the same digit three times.
                (_at, var again) = (from, time == 0 ? piece : Again(from, to));
                text.Append(again);
            }

            _at = after;
        }

        return text.ToString();
    }

    private string Again(int from, int to)
    {
        _at = from;
        var piece = Piece();
        _at = to;
        return piece;
    }

    private string Piece()
    {
        var character = pattern[_at++];
        switch (character)
        {
            case '(':
                SkipGroupKind();
                var inner = Alternatives();
                Take(')');
                return inner;
            case '[':
                return Class() is { Length: > 0 } members ? members[choice.Below(members.Length)].ToString() : string.Empty;
            case '\\' when _at < pattern.Length:
                return Escape() is { Length: > 0 } one ? one[choice.Below(one.Length)].ToString() : string.Empty;
            case '^' or '$':
                return string.Empty;
            case '.':
                return choice.Of(Letters.ToCharArray()).ToString();
            default:
                return character.ToString();
        }
    }

    // "(?:" and "(?<name>" begin groups like any other; what looks around is not in Lex's part.
    private void SkipGroupKind()
    {
        if (!Take('?'))
            return;
        if (Take('<'))
            _at = pattern.IndexOf('>', _at) is var end and >= 0 ? end + 1 : pattern.Length;
        else
            Take(':');
    }

    private string Class()
    {
        var isNegated = Take('^');
        var members = new StringBuilder();
        while (_at < pattern.Length && pattern[_at] != ']')
        {
            var first = Member();
            if (first.Length == 1 && _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                _at++;
                var last = Member() is [var end, ..] ? end : first[0];
                for (int member = first[0]; member <= last && members.Length < LargestClass; member++)
                    members.Append((char)member);
            }
            else
            {
                members.Append(first);
            }
        }

        Take(']');
        return isNegated ? string.Concat((Digits + Letters).Where(member => !members.ToString().Contains(member, StringComparison.Ordinal))) : members.ToString();
    }

    private string Member()
    {
        var character = pattern[_at++];
        return character == '\\' && _at < pattern.Length ? Escape() : character.ToString();
    }

    // What may stand for an escape, as a text of which each character is one.
    private string Escape()
    {
        var escaped = pattern[_at++];
        switch (escaped)
        {
            case 'd':
                return Digits;
            case 'w':
                return Letters;
            case 's':
                return " ";
            case 'b' or 'A' or 'z' or 'Z':
                return string.Empty;
            case 'u' when _at + 4 <= pattern.Length && int.TryParse(pattern.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return ((char)code).ToString();
            default:
                return escaped.ToString();
        }
    }

    private (int Least, int Most) Repeats()
    {
        if (Take('?'))
            return (0, 1);
        if (Take('*'))
            return (0, MostRepeats);
        if (Take('+'))
            return (1, MostRepeats);
        if (_at >= pattern.Length || pattern[_at] != '{' || pattern.IndexOf('}', _at) is not (var end and > 0))
            return (1, 1);
        var bounds = pattern[(_at + 1)..end].Split(',');
        if (!int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least) || least > LongestRepeat)
            return (1, 1);
        _at = end + 1;
        if (bounds is not [_, var upper])
            return (least, least);
        return int.TryParse(upper, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most >= least
            ? (least, Math.Min(most, LongestRepeat))
            : (least, least + MostRepeats);
    }

    private bool Take(char character)
    {
        if (_at >= pattern.Length || pattern[_at] != character)
            return false;
        _at++;
        return true;
    }
}
