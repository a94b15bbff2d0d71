using System.Text;
using System.Text.Json;

namespace Bot.Cli.Missed;

/// <summary>
/// Finds missed utterances in logs, however they were fetched: lines of JSON, with or without a time before them (<c>aws logs tail</c>), the JSON of
/// <c>aws logs filter-log-events</c> or of an Insights query, or an Insights query's CSV. What is something else is passed over.
/// </summary>
internal sealed class MissedLog
{
    private const string Event = "utterance.missed";

    private readonly List<MissedUtterance> _missed = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<MissedUtterance> Missed => _missed;

    /// <summary>How many lines of any kind the function wrote were seen; none means that these are other logs.</summary>
    public int FunctionLines { get; private set; }

    /// <summary>Reads a log to its end.</summary>
    public void Read(string text)
    {
        if (TryParse(text.AsSpan().Trim(), out var document))
        {
            using (document)
                Walk(document!.RootElement);
            return;
        }

        foreach (var line in text.EnumerateLines())
            ReadLine(line);
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        var start = line.IndexOf('{');
        if (start < 0)
            return;
        // A CSV doubles the quotes of what stands in quotes, and ends it with one.
        var json = line[start..];
        var isQuoted = json.StartsWith("{\"\"", StringComparison.Ordinal);
        var end = json.LastIndexOf('}');
        if (end < 0)
            return;
        var candidate = isQuoted ? json[..(end + 1)].ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : json[..(end + 1)].ToString();
        if (!TryParse(candidate, out var document))
            return;
        using (document)
            Walk(document!.RootElement);
    }

    // A line of ours may be the document itself, an element of it, or a text in it.
    private void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when Text(element, "event") is { } name:
                FunctionLines++;
                if (name == Event && Text(element, "words") is { Length: > 0 } words)
                    _missed.Add(new(words, Text(element, "locale"), Text(element, "inIntent") is { } intent && intent != "none" ? intent : null));
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Walk(property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item);
                break;
            case JsonValueKind.String when element.GetString() is { } text && text.Contains('{', StringComparison.Ordinal):
                ReadLine(text);
                break;
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static bool TryParse(ReadOnlySpan<char> text, out JsonDocument? document)
    {
        document = null;
        if (text.IsEmpty || text[0] is not ('{' or '['))
            return false;
        try
        {
            document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text.ToString()));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
