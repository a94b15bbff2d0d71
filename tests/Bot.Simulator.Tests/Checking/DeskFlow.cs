using System.Text;
using System.Text.Json.Nodes;
using Bot.Simulator.Checking;
using Bot.Simulator.Tests.Definition;

namespace Bot.Simulator.Tests.Checking;

/// <summary>A contact flow for the bot that orders badges, which breaks no rule until a test changes it.</summary>
internal static class DeskFlow
{
    public static JsonNode Json() => JsonNode.Parse("""
        {"Version":"2019-10-30","StartAction":"Greet","Metadata":{},"Actions":[
          {"Identifier":"Greet","Type":"MessageParticipant","Parameters":{"SSML":"<speak>Hello, $.CustomerEndpoint.Address.</speak>"},"Transitions":{"NextAction":"Remember","Errors":[{"NextAction":"Remember","ErrorType":"NoMatchingError"}],"Conditions":[]}},
          {"Identifier":"Remember","Type":"UpdateContactAttributes","Parameters":{"Attributes":{"Desk":"badges"},"TargetContact":"Current"},"Transitions":{"NextAction":"Bot","Errors":[{"NextAction":"Bot","ErrorType":"NoMatchingError"}],"Conditions":[]}},
          {"Identifier":"Bot","Type":"ConnectParticipantWithLexBot","Parameters":{"Text":"What can I do for you?","LexV2Bot":{"AliasArn":"${BotAliasArn}"},"LexSessionAttributes":{"Desk":"$.Attributes.Desk"}},
            "Transitions":{"NextAction":"Again","Errors":[{"NextAction":"Again","ErrorType":"NoMatchingCondition"},{"NextAction":"Queue","ErrorType":"NoMatchingError"}],"Conditions":[{"NextAction":"Floor","Condition":{"Operator":"Equals","Operands":["OrderBadge"]}}]}},
          {"Identifier":"Floor","Type":"Compare","Parameters":{"ComparisonValue":"$.Lex.Slots.Floor"},"Transitions":{"NextAction":"Bye","Errors":[{"NextAction":"Bye","ErrorType":"NoMatchingCondition"}],"Conditions":[{"NextAction":"Queue","Condition":{"Operator":"Equals","Operands":["First"]}}]}},
          {"Identifier":"Again","Type":"Loop","Parameters":{"LoopCount":"2"},"Transitions":{"NextAction":"Queue","Errors":[],"Conditions":[{"NextAction":"Bot","Condition":{"Operator":"Equals","Operands":["ContinueLooping"]}},{"NextAction":"Queue","Condition":{"Operator":"Equals","Operands":["DoneLooping"]}}]}},
          {"Identifier":"Queue","Type":"UpdateContactTargetQueue","Parameters":{"QueueId":"${QueueArn}"},"Transitions":{"NextAction":"Person","Errors":[{"NextAction":"Bye","ErrorType":"NoMatchingError"}],"Conditions":[]}},
          {"Identifier":"Person","Type":"TransferContactToQueue","Parameters":{},"Transitions":{"NextAction":"Bye","Errors":[{"NextAction":"Bye","ErrorType":"QueueAtCapacity"},{"NextAction":"Bye","ErrorType":"NoMatchingError"}],"Conditions":[]}},
          {"Identifier":"Bye","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}
        """)!;

    /// <summary>The action of that identifier.</summary>
    public static JsonNode Action(this JsonNode flow, string identifier) => flow["Actions"]!.AsArray().Single(action => (string?)action!["Identifier"] == identifier)!;

    /// <summary>What a check finds in a flow that lies beside the bot that orders badges.</summary>
    public static string[] Problems(string json)
    {
        using var folder = BotCase.Clean().Write("flows/desk.json", json);
        var report = DefinitionCheck.Of(folder.Path);
        return [.. report.Parts.Where(part => part.Kind == "flow").SelectMany(part => part.Problems).Select(problem => $"{problem.Rule.Id} {problem.Place.Path}: {problem.Message}")];
    }

    public static string[] Problems(Action<JsonNode> change)
    {
        var flow = Json();
        change(flow);
        return Problems(flow.ToJsonString());
    }

    /// <summary>What a check finds in a flow without a bot.</summary>
    public static string[] Alone(string json)
    {
        using var folder = new BotFolder();
        var file = Path.Combine(folder.Path, "desk.json");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(json));
        return [.. DefinitionCheck.Of(file).Parts.SelectMany(part => part.Problems).Select(problem => $"{problem.Rule.Id} {problem.Place.Path}: {problem.Message}")];
    }
}
