using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Infrastructure;

/// <summary>The contact flow as the simulator plays it, with what is made here in the place of its placeholders.</summary>
internal static class ContactFlowContent
{
    /// <summary>Reads <c>bot-definition/connect/ServiceDesk.json</c>.</summary>
    /// <param name="folder">The folder of Pulumi.yaml.</param>
    /// <param name="values">What stands for a placeholder such as <c>${QueueArn}</c>, by its name.</param>
    /// <returns>The flow's content.</returns>
    /// <exception cref="ProgramException">The flow cannot be read, has a placeholder that nothing stands for, or lacks one.</exception>
    public static Output<string> Read(string folder, IReadOnlyDictionary<string, Output<string>> values)
    {
        const string place = "bot-definition/connect/ServiceDesk.json";
        JsonNode flow;
        try
        {
            flow = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "..", place)))!;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ProgramException([new(place, $"cannot be read: {exception.Message} Look at it: ./resetbot check")]);
        }

        var used = new HashSet<string>();
        var content = Fill(flow, values, used);
        var unused = values.Keys.Where(name => !used.Contains(name)).ToList();
        return unused.Count == 0
            ? Output.JsonSerialize(content)
            : throw new ProgramException([.. unused.Select(name => new ProgramProblem(place, $"The placeholder ${{{name}}} is nowhere in the flow: it would not use what is made for it. Put it back."))]);
    }

    private static Expression Fill(JsonNode node, IReadOnlyDictionary<string, Output<string>> values, HashSet<string> used) => node switch
    {
        JsonObject map => new Expression.Map([.. map.Select(entry => KeyValuePair.Create(entry.Key, Fill(entry.Value!, values, used)))]),
        JsonArray list => new Expression.Sequence([.. list.Select(item => Fill(item!, values, used))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Fill(text, values, used),
        JsonValue value when value.TryGetValue<bool>(out var flag) => Expression.Of(flag),
        _ => Expression.Of(node.GetValue<double>()),
    };

    private static Expression Fill(string text, IReadOnlyDictionary<string, Output<string>> values, HashSet<string> used)
    {
        if (!text.StartsWith("${", StringComparison.Ordinal) || !text.EndsWith('}'))
            return Expression.Of(text);
        var name = text[2..^1];
        used.Add(name);
        return values.TryGetValue(name, out var value)
            ? value.Expression
            : throw new ProgramException([new("bot-definition/connect/ServiceDesk.json", $"Nothing is made for the placeholder {text}. There are {string.Join(", ", values.Keys.Order())}.")]);
    }
}
