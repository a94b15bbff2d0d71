using System.Text.Json.Nodes;
using Bot.Simulator.Connect;

namespace Bot.Simulator.Tests.Connect;

/// <summary>A contact flow written action by action, in the order in which they are carried out unless a branch says otherwise.</summary>
internal sealed class FlowFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"flow-{Guid.NewGuid():N}.json");
    private readonly JsonArray _actions = [];

    public FlowFile Add(string identifier, string type, string parameters = "{}", string? next = null, string errors = "[]", string conditions = "[]")
    {
        var transitions = next is null && errors is "[]" && conditions is "[]" ? "{}"
            : $$"""{"NextAction":{{(next is null ? "null" : $"\"{next}\"")}},"Errors":{{errors}},"Conditions":{{conditions}} }""";
        _actions.Add(JsonNode.Parse($$"""{"Identifier":"{{identifier}}","Type":"{{type}}","Parameters":{{parameters}},"Transitions":{{transitions}} }"""));
        return this;
    }

    public FlowFile Message(string identifier, string text, string next) => Add(identifier, "MessageParticipant", $$"""{"Text":"{{text}}"}""", next);

    public FlowFile HangUp() => Add("end", "DisconnectParticipant");

    /// <summary>Writes the flow, starting with its first action, and reads it back.</summary>
    public ContactFlow Load()
    {
        var flow = new JsonObject { ["Version"] = "2019-10-30", ["StartAction"] = _actions[0]!["Identifier"]!.GetValue<string>(), ["Metadata"] = new JsonObject(), ["Actions"] = _actions.DeepClone() };
        return Load(flow.ToJsonString());
    }

    public ContactFlow Load(string json)
    {
        File.WriteAllText(_path, json);
        return ContactFlow.Load(_path);
    }

    public string Name => Path.GetFileName(_path);

    public void Dispose() => File.Delete(_path);

    public static string Error(string type, string next) => $$"""{"ErrorType":"{{type}}","NextAction":"{{next}}"}""";

    public static string When(string operand, string next, string with = "Equals") => $$"""{"NextAction":"{{next}}","Condition":{"Operator":"{{with}}","Operands":["{{operand}}"]} }""";
}
