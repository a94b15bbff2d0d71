using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>Writes JSON as Lex exports it: every member there, null where it is not set, indented by two, readable in every language.</summary>
internal sealed class ExportWriter : IDisposable
{
    /// <summary>How every JSON file here is written.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        // The files are read by people and by Lex, never by a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly MemoryStream _text = new();
    private readonly Utf8JsonWriter _json;

    private ExportWriter() => _json = new(_text, Options);

    /// <summary>Writes a file of one object.</summary>
    /// <returns>Its text, with a line feed at its end.</returns>
    public static string Write(Action<ExportWriter> members)
    {
        using var writer = new ExportWriter();
        writer._json.WriteStartObject();
        members(writer);
        writer._json.WriteEndObject();
        writer._json.Flush();
        return Encoding.UTF8.GetString(writer._text.ToArray()) + "\n";
    }

    public void Text(string name, string? value) => _json.WriteString(name, value);

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public void Number(string name, int value) => _json.WriteNumber(name, value);

    public void Null(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _json.WriteNull(name);
    }

    public void Object(string name, Action members)
    {
        _json.WriteStartObject(name);
        members();
        _json.WriteEndObject();
    }

    /// <summary>A list of objects.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> members)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            members(item);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    /// <summary>A list of objects of one text each; null when there are none.</summary>
    public void Texts(string name, IReadOnlyCollection<string> items, string member)
    {
        if (items.Count == 0)
            Null(name);
        else
            List(name, items, item => Text(member, item));
    }

    public void Dispose()
    {
        _json.Dispose();
        _text.Dispose();
    }
}
