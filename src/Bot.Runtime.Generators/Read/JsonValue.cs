using System.Globalization;
using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Read;

/// <summary>A value of a JSON file that knows where it is written. Lives only while a file is read: models hold what was read.</summary>
internal sealed class JsonValue
{
    private readonly JsonFile _file;
    private readonly Dictionary<string, JsonValue>? _members;
    private readonly List<JsonValue>? _items;
    private readonly string? _text;
    private readonly TextSpan _span;

    private JsonValue(JsonFile file, TextSpan span, string? text, Dictionary<string, JsonValue>? members, List<JsonValue>? items)
    {
        _file = file;
        _span = span;
        _text = text;
        _members = members;
        _items = items;
    }

    /// <summary>Where it is written; a string with its quotes, an object or a list by its first character.</summary>
    public Place Place => _file.PlaceOf(_span);

    /// <summary>Where the name of a member of an object is written, with its quotes; none of anything else.</summary>
    public Place NamePlace { get; set; } = Place.None;

    /// <summary>The text of a string, a number, true or false; null for null, an object or a list.</summary>
    public string? Text => _text;

    /// <summary>The members of an object in the order they are written, by name; none of anything else.</summary>
    public IEnumerable<KeyValuePair<string, JsonValue>> Members => _members ?? [];

    /// <summary>The items of a list; none of anything else.</summary>
    public IReadOnlyList<JsonValue> Items => _items ?? (IReadOnlyList<JsonValue>)[];

    /// <summary>Whether it is a string.</summary>
    public bool IsString { get; private init; }

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => _members is not null;

    /// <summary>Whether it is the word true.</summary>
    public bool IsTrue => _text is "true" or "True";

    public int Number => int.TryParse(_text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A member of an object; null when there is none, when it is null, or when this is no object.</summary>
    public JsonValue? this[string name] => _members is not null && _members.TryGetValue(name, out var value) && !value.IsNull ? value : null;

    private bool IsNull => _text is null && _members is null && _items is null;

    /// <summary>Where a part of a string is written; the whole string when it is written with escapes.</summary>
    public Place PlaceOf(string part) => _file.PlaceOf(_span, part);

    public static JsonValue String(JsonFile file, TextSpan span, string text) => new(file, span, text, null, null) { IsString = true };

    public static JsonValue Scalar(JsonFile file, TextSpan span, string? text) => new(file, span, text, null, null);

    public static JsonValue Object(JsonFile file, TextSpan span, Dictionary<string, JsonValue> members) => new(file, span, null, members, null);

    public static JsonValue List(JsonFile file, TextSpan span, List<JsonValue> items) => new(file, span, null, null, items);
}
