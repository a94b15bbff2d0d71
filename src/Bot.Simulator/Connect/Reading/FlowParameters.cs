using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Simulator.Connect.Reading;

/// <summary>
/// An object of a flow's JSON. Connect writes every scalar as a string, people who write flows do not: a number or a boolean reads as its text,
/// and a member of another type than asked for counts as absent.
/// </summary>
internal sealed class FlowParameters(JsonElement json)
{
    public static FlowParameters None { get; } = new(default);

    /// <summary>The names of the members that are not null, in their order.</summary>
    public IEnumerable<string> Names => Members().Select(member => member.Name);

    /// <summary>The members that are texts, in their order.</summary>
    public IEnumerable<(string Name, string Value)> Texts() =>
        Members().Select(member => (member.Name, Value: TextOf(member.Value))).Where(member => member.Value is not null).Select(member => (member.Name, member.Value!));

    public string? Text(string name) => Member(name) is { } member ? TextOf(member) : null;

    /// <summary>Whether the member is "True" in whatever letter case, or the boolean.</summary>
    public bool Flag(string name) => string.Equals(Text(name), "True", StringComparison.OrdinalIgnoreCase);

    public FlowParameters? Object(string name) => Member(name) is { ValueKind: JsonValueKind.Object } member ? new FlowParameters(member) : null;

    /// <summary>The items of an array that are objects; none if there is no such array.</summary>
    public ImmutableArray<FlowParameters> Objects(string name) => Member(name) is { ValueKind: JsonValueKind.Array } member
        ? [.. member.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).Select(item => new FlowParameters(item))]
        : [];

    /// <summary>The items of an array that are texts; none if there is no such array.</summary>
    public ImmutableArray<string> Items(string name) => Member(name) is { ValueKind: JsonValueKind.Array } member
        ? [.. member.EnumerateArray().Select(TextOf).OfType<string>()]
        : [];

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private JsonElement? Member(string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private IEnumerable<JsonProperty> Members() =>
        json.ValueKind is JsonValueKind.Object ? json.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null) : [];
}
