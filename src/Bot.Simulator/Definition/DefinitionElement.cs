using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>
/// A JSON value of a definition that knows where it is. Exports write null, an empty object and nothing at all for the same thing,
/// so a member that is null counts as absent; a member of another type than expected is an error that says so.
/// </summary>
internal readonly struct DefinitionElement
{
    private readonly JsonElement _json;
    private readonly byte[] _file;

    private DefinitionElement(JsonElement json, byte[] file, DefinitionPlace place)
    {
        _json = json;
        _file = file;
        Place = place;
    }

    public DefinitionPlace Place { get; }

    public JsonValueKind Kind => _json.ValueKind;

    public static DefinitionElement Parse(string name, byte[] content)
    {
        var json = content.AsMemory();
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var element = new DefinitionElement(document.RootElement.Clone(), json.ToArray(), new DefinitionPlace(name, "$"));
            return element.Kind is JsonValueKind.Object ? element : throw element.Expected("an object");
        }
        catch (JsonException exception)
        {
            throw new DefinitionException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1}: the file is not JSON. Expected one complete object as Lex V2 and Connect export it."),
                exception);
        }
    }

    public bool Has(string name) => _json.TryGetProperty(name, out _);

    /// <summary>The object called by the first of the names that is there; null if none is.</summary>
    public DefinitionElement? Object(params ReadOnlySpan<string> names) =>
        Member(names) is { } member ? member.Kind is JsonValueKind.Object ? member : throw member.Expected("an object") : null;

    public ImmutableArray<DefinitionElement> Array(params ReadOnlySpan<string> names)
    {
        if (Member(names) is not { } member)
            return [];
        if (member.Kind is not JsonValueKind.Array)
            throw member.Expected("an array");
        var items = ImmutableArray.CreateBuilder<DefinitionElement>();
        foreach (var item in member._json.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{member.Place.Path}[{items.Count}]");
            items.Add(new DefinitionElement(item, _file, Place with { Path = path }));
        }

        return items.ToImmutable();
    }

    /// <summary>The members of this object that are not null, in their order.</summary>
    public IEnumerable<(string Name, DefinitionElement Value)> Members()
    {
        foreach (var member in _json.EnumerateObject())
            yield return (member.Name, new DefinitionElement(member.Value, _file, Place.Member(member.Name)));
    }

    public string? Text(params ReadOnlySpan<string> names) =>
        Member(names) is { } member ? member.AsText() : null;

    public string RequiredText(string name) =>
        Text(name) ?? throw new DefinitionException($"{At(Place)}: '{name}' is missing. Expected a string there.");

    public string AsText() => Kind is JsonValueKind.String ? _json.GetString()! : throw Expected("a string");

    public bool? Flag(params ReadOnlySpan<string> names) => Member(names) is { } member
        ? member.Kind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw member.Expected("true or false"),
        }
        : null;

    public int? Whole(params ReadOnlySpan<string> names) => Member(names) is { } member
        ? member.Kind is JsonValueKind.Number && member._json.TryGetInt32(out var number) ? number : throw member.Expected("a whole number")
        : null;

    public double? Number(params ReadOnlySpan<string> names) => Member(names) is { } member
        ? member.Kind is JsonValueKind.Number ? member._json.GetDouble() : throw member.Expected("a number")
        : null;

    public DefinitionException Expected(string what) => new($"{At(Place)}: expected {what}, found {Described()}.");

    private string At(DefinitionPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.File} line {JsonLine.Of(_file, place.Path)} at {place.Path}");

    private string Described()
    {
        var text = _json.GetRawText().ReplaceLineEndings(" ");
        return text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;
    }

    private DefinitionElement? Member(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
                return new DefinitionElement(value, _file, Place.Member(name));
        }

        return null;
    }
}
