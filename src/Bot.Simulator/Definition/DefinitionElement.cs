using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>
/// A JSON value of a definition that knows where it is. Exports write null, an empty object and nothing at all for the same thing,
/// so a member that is null counts as absent. A member of another type than expected is a problem that says so, and counts as absent; where nobody
/// collects problems it is an error.
/// </summary>
internal readonly struct DefinitionElement
{
    private readonly JsonElement _json;
    private readonly JsonSource _source;
    private readonly DefinitionProblems? _problems;

    private DefinitionElement(JsonElement json, JsonSource source, DefinitionPlace place, DefinitionProblems? problems)
    {
        _json = json;
        _source = source;
        _problems = problems;
        Place = place;
    }

    public DefinitionPlace Place { get; }

    /// <summary>The line in the file, from 1.</summary>
    public int Line => _source.LineOf(Place.Path);

    public JsonValueKind Kind => _json.ValueKind;

    /// <summary>Reads a file in which everything has to be right.</summary>
    /// <exception cref="DefinitionException">It is not JSON, or not an object.</exception>
    public static DefinitionElement Parse(string name, byte[] content)
    {
        if (!JsonText.TryRead(name, content, out var json, out var utf8, out _, out var error))
            throw new DefinitionException(error.Value.Message);
        var element = new DefinitionElement(json, new JsonSource(utf8), new DefinitionPlace(name, "$"), null);
        return element.Kind is JsonValueKind.Object ? element : throw element.Expected("an object");
    }

    /// <summary>Reads a file of which as much is used as can be; null if that is nothing.</summary>
    public static DefinitionElement? Read(string name, byte[] content, DefinitionProblems problems)
    {
        if (!JsonText.TryRead(name, content, out var json, out var utf8, out var repeated, out var error))
        {
            problems.Report(ReadingRules.FileUsable, new DefinitionPlace(name, "$"), error.Value.Line, error.Value.Message);
            return null;
        }

        var element = new DefinitionElement(json, new JsonSource(utf8), new DefinitionPlace(name, "$"), problems);
        foreach (var key in repeated.Distinct(StringComparer.Ordinal))
            problems.Report(ReadingRules.KeysOnce, element, $"the key '{key}' is twice in one object, and the last one counts. Remove the other.");
        if (element.Kind is JsonValueKind.Object)
            return element;
        problems.Report(ReadingRules.FileUsable, element, $"expected an object, found {element.Described()}. Export the bot again.");
        return null;
    }

    public bool Has(string name) => _json.TryGetProperty(name, out _);

    /// <summary>The member called by the first of the names that is there, of whatever kind; this value itself if none is.</summary>
    public DefinitionElement At(params ReadOnlySpan<string> names) => Member(names) ?? this;

    /// <summary>The object called by the first of the names that is there; null if none is.</summary>
    public DefinitionElement? Object(params ReadOnlySpan<string> names)
    {
        if (Member(names) is not { } member)
            return null;
        if (member.Kind is JsonValueKind.Object)
            return member;
        member.Wrong("an object");
        return null;
    }

    public ImmutableArray<DefinitionElement> Array(params ReadOnlySpan<string> names)
    {
        if (Member(names) is not { } member)
            return [];
        if (member.Kind is JsonValueKind.Array)
            return member.Items();
        member.Wrong("an array");
        return [];
    }

    /// <summary>The objects of an array; anything else in it is a problem.</summary>
    public IEnumerable<DefinitionElement> Objects(params ReadOnlySpan<string> names)
    {
        var objects = ImmutableArray.CreateBuilder<DefinitionElement>();
        foreach (var item in Array(names))
        {
            if (item.Kind is JsonValueKind.Object)
                objects.Add(item);
            else
                item.Wrong("an object");
        }

        return objects.ToImmutable();
    }

    /// <summary>The items of this array.</summary>
    public ImmutableArray<DefinitionElement> Items()
    {
        var items = ImmutableArray.CreateBuilder<DefinitionElement>();
        foreach (var item in _json.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Place.Path}[{items.Count}]");
            items.Add(new DefinitionElement(item, _source, Place with { Path = path }, _problems));
        }

        return items.ToImmutable();
    }

    /// <summary>The members of this object, in their order.</summary>
    public IEnumerable<(string Name, DefinitionElement Value)> Members()
    {
        foreach (var member in _json.EnumerateObject())
            yield return (member.Name, new DefinitionElement(member.Value, _source, Place.Member(member.Name), _problems));
    }

    public string? Text(params ReadOnlySpan<string> names) =>
        Member(names) is { } member ? member.TextOrNull() : null;

    public string RequiredText(string name) =>
        Text(name) ?? throw new DefinitionException($"{At(Place)}: '{name}' is missing. Expected a string there.");

    public string AsText() => Kind is JsonValueKind.String ? _json.GetString()! : throw Expected("a string");

    /// <summary>This value as text; null if it is none, which is a problem.</summary>
    public string? TextOrNull()
    {
        if (Kind is JsonValueKind.String)
            return _json.GetString();
        if (_problems is not null && Kind is JsonValueKind.Number)
        {
            Misspelt("is a number where Lex writes a string. Put it in quotation marks.");
            return _json.GetRawText();
        }

        Wrong("a string");
        return null;
    }

    public bool? Flag(params ReadOnlySpan<string> names)
    {
        if (Member(names) is not { } member)
            return null;
        if (member.Kind is JsonValueKind.True or JsonValueKind.False)
            return member.Kind is JsonValueKind.True;
        if (member is { _problems: not null, Kind: JsonValueKind.String } && bool.TryParse(member._json.GetString(), out var flag))
        {
            member.Misspelt("is a string where Lex writes true or false. Remove the quotation marks.");
            return flag;
        }

        member.Wrong("true or false");
        return null;
    }

    public int? Whole(params ReadOnlySpan<string> names)
    {
        if (Member(names) is not { } member)
            return null;
        if (member.Kind is JsonValueKind.Number && member._json.TryGetInt32(out var number))
            return number;
        if (member is { _problems: not null, Kind: JsonValueKind.String } && int.TryParse(member._json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            member.Misspelt("is a string where Lex writes a number. Remove the quotation marks.");
            return number;
        }

        member.Wrong("a whole number");
        return null;
    }

    public double? Number(params ReadOnlySpan<string> names)
    {
        if (Member(names) is not { } member)
            return null;
        if (member.Kind is JsonValueKind.Number && member._json.TryGetDouble(out var number) && double.IsFinite(number))
            return number;
        if (member is { _problems: not null, Kind: JsonValueKind.String } && double.TryParse(member._json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number))
        {
            member.Misspelt("is a string where Lex writes a number. Remove the quotation marks.");
            return number;
        }

        member.Wrong("a number");
        return null;
    }

    /// <summary>One of the names of an enumeration, as the API spells them (TopResolution) or in upper snake case (TOP_RESOLUTION).</summary>
    public T? Choice<T>(params ReadOnlySpan<string> names)
        where T : struct, Enum
    {
        if (Member(names) is not { } member || member.TextOrNull() is not { } text)
            return null;
        var plain = text.Replace("_", string.Empty, StringComparison.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), plain, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        member.Wrong($"one of {string.Join(", ", Enum.GetNames<T>())}");
        return null;
    }

    public DefinitionException Expected(string what) => new($"{At(Place)}: expected {what}, found {Described()}.");

    /// <summary>Says that this value is not what it should be.</summary>
    /// <exception cref="DefinitionException">Nobody collects problems.</exception>
    public void Wrong(string expected)
    {
        if (_problems is null)
            throw Expected(expected);
        _problems.Report(ReadingRules.RightKind, this, $"expected {expected}, found {Described()}. Lex refuses to import it; correct the value.");
    }

    /// <summary>Reports a problem at this value, where somebody collects them.</summary>
    public void Report(DefinitionRule rule, string message) => _problems?.Report(rule, this, message);

    private void Misspelt(string message) => Report(ReadingRules.RightSpelling, $"{Described()} {message}");

    private string At(DefinitionPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.File} line {_source.LineOf(place.Path)} at {place.Path}");

    private string Described()
    {
        var text = _json.GetRawText().ReplaceLineEndings(" ");
        return text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "…") : text;
    }

    private DefinitionElement? Member(ReadOnlySpan<string> names)
    {
        if (Kind is not JsonValueKind.Object)
            return null;
        foreach (var name in names)
        {
            if (_json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
                return new DefinitionElement(value, _source, Place.Member(name), _problems);
        }

        return _problems is null ? null : MemberInOtherLetters(names);
    }

    private DefinitionElement? MemberInOtherLetters(ReadOnlySpan<string> names)
    {
        foreach (var member in _json.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Null || !names.Contains(member.Name, StringComparer.OrdinalIgnoreCase) || names.Contains(member.Name, StringComparer.Ordinal))
                continue;
            var element = new DefinitionElement(member.Value, _source, Place.Member(member.Name), _problems);
            element.Report(ReadingRules.RightSpelling, $"the key '{member.Name}' is written '{names[0]}' by Lex. Write it so.");
            return element;
        }

        return null;
    }
}
