using System.Text;
using System.Text.RegularExpressions;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Read;

/// <summary>Finds the placeholders of a text: <c>{userId}</c>, <c>{count:number}</c>; a brace of the text itself is written twice.</summary>
/// <param name="subject">Whose text it is, as a message calls it.</param>
/// <param name="value">The text where it is written.</param>
/// <param name="problems">Takes what cannot be read.</param>
internal sealed class PlaceholderReader(string subject, JsonValue value, List<DiagnosticInfo> problems)
{
    private const string ReadOut = "callers would hear it read out, braces and all";
    private const string Ways = "Write {name}, {name:number}, {name:date} or {name:time}, the name in camelCase; a brace of the text itself is written twice.";

    // Braces written twice; a placeholder; a brace that belongs to none.
    private static readonly Regex Braces = new(@"\{\{|\}\}|\{(?<content>[^{}]*)\}|[{}]", RegexOptions.CultureInvariant);
    private static readonly Regex Content = new("^(?<name>[a-z][A-Za-z0-9]*)(:(?<type>number|date|time))?$", RegexOptions.CultureInvariant);

    /// <summary>The text in parts; what is no placeholder stays as it is.</summary>
    public IEnumerable<MessagePart> Read(string text)
    {
        var words = new StringBuilder();
        var at = 0;
        foreach (Match match in Braces.Matches(text))
        {
            words.Append(text, at, match.Index - at);
            at = match.Index + match.Length;
            if (match.Value is "{{" or "}}")
                words.Append(match.Value[0]);
            else if (Placeholder(match) is not { } placeholder)
                words.Append(match.Value);
            else
            {
                if (words.Length > 0)
                    yield return MessagePart.Words(words.ToString());
                words.Clear();
                yield return MessagePart.Of(placeholder);
            }
        }
        words.Append(text, at, text.Length - at);
        if (words.Length > 0)
            yield return MessagePart.Words(words.ToString());
    }

    /// <summary>Refuses placeholders where none can be: in the attribute of a tag.</summary>
    public void Refuse(string markup)
    {
        foreach (Match match in Braces.Matches(markup))
            Report(match.Value, "is inside a tag, where values cannot be put in", "a voice would refuse the whole sentence", "Put it between tags.");
    }

    private Placeholder? Placeholder(Match match)
    {
        if (!match.Groups["content"].Success)
        {
            Report(match.Value, "is half of a pair of braces", ReadOut, Ways);
            return null;
        }
        var content = Content.Match(match.Groups["content"].Value);
        if (!content.Success)
        {
            Report(match.Value, "is neither a name nor a name with a type", ReadOut, Ways);
            return null;
        }
        var type = content.Groups["type"].Value switch
        {
            "number" => PlaceholderType.Number,
            "date" => PlaceholderType.Date,
            "time" => PlaceholderType.Time,
            _ => PlaceholderType.Text,
        };
        return new(content.Groups["name"].Value, type);
    }

    private void Report(string placeholder, string problem, string consequence, string wayOut) => problems.Add(
        DiagnosticInfo.At(value.PlaceOf(placeholder), DiagnosticRegister.PlaceholderUnknown, placeholder, subject, problem, consequence, wayOut));
}
