using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Simulator.Checking;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Scripts;
using Lab;
using Pulumi;

namespace Infrastructure.Tests.Flow;

/// <summary>What is deployed is the flow that the simulator plays.</summary>
public sealed partial class ContactFlowTests
{
    private static readonly Dictionary<string, string> Arns = new()
    {
        ["botAlias.arn"] = "arn:aws:lex:ap-southeast-2:111122223333:bot-alias/ABCDEFGHIJ/KLMNOPQRST",
        ["openingHours.arn"] = "arn:aws:connect:ap-southeast-2:111122223333:instance/11111111-2222-3333-4444-555555555555/operating-hours/66666666-7777-8888-9999-000000000000",
        ["queue.arn"] = "arn:aws:connect:ap-southeast-2:111122223333:instance/11111111-2222-3333-4444-555555555555/queue/66666666-7777-8888-9999-000000000001",
    };

    private static readonly Dictionary<string, string> Placeholders = new()
    {
        ["${BotAliasArn}"] = Arns["botAlias.arn"],
        ["${HoursOfOperationArn}"] = Arns["openingHours.arn"],
        ["${QueueArn}"] = Arns["queue.arn"],
    };

    private static string Source => Path.Combine(PublishedBootstrap.RepositoryRoot, "bot-definition", "connect", "ServiceDesk.json");

    [Fact]
    public void Nothing_but_the_placeholders_is_different()
    {
        var played = File.ReadAllText(Source);
        foreach (var (placeholder, arn) in Placeholders)
            played = played.Replace(placeholder, arn, StringComparison.Ordinal);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(played), Deployed()), "The flow that is deployed is another one than bot-definition/connect/ServiceDesk.json.");
    }

    [Fact]
    public void It_passes_the_check()
    {
        var file = Path.Combine(Path.GetTempPath(), $"deployed-{Environment.ProcessId}.json");
        try
        {
            File.WriteAllText(file, Deployed().ToJsonString());
            var report = DefinitionCheck.Of(file);

            Assert.True(report.Errors == 0, string.Join('\n', report.Parts.SelectMany(part => part.Problems)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_caller_who_wants_a_person_comes_into_the_queue_that_is_made()
    {
        var flow = ContactFlow.Parse("the deployed flow", Encoding.UTF8.GetBytes(Deployed().ToJsonString()));
        var bot = new SimulatedBot(BotDefinition.Load(Path.Combine(PublishedBootstrap.RepositoryRoot, "bot-definition", "ServiceDesk")), new DelegatingCodeHook(), flow);
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        var script = CallScript.Parse("agent", "agent.call", "from: +61491570006\nsay: I want to speak to a person\n");

        var end = await bot.CallAsync(script.From, new ScriptPhone(script, transcript), transcript, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Arns["queue.arn"], Assert.IsType<CallEnd.Transferred>(end).Queue);
    }

    [Theory]
    [InlineData("${QueueArn}", "${QueueArm}", "Nothing is made for the placeholder ${QueueArm}. There are BotAliasArn, HoursOfOperationArn, QueueArn.")]
    [InlineData("${HoursOfOperationArn}", "always", "The placeholder ${HoursOfOperationArn} is nowhere in the flow: it would not use what is made for it. Put it back.")]
    public void A_placeholder_too_many_or_too_few_is_refused(string placeholder, string instead, string problem)
    {
        var root = Directory.CreateTempSubdirectory("resetbot-flow-");
        try
        {
            var folder = root.CreateSubdirectory("infra-pulumi").FullName;
            root.CreateSubdirectory("bot-definition/connect");
            File.WriteAllText(Path.Combine(root.FullName, "bot-definition", "connect", "ServiceDesk.json"), File.ReadAllText(Source).Replace(placeholder, instead, StringComparison.Ordinal));

            var exception = Assert.Throws<ProgramException>(() => ContactFlowContent.Read(folder, Placeholders.Keys.ToDictionary(name => name[2..^1], Output.Create)));

            Assert.Equal($"bot-definition/connect/ServiceDesk.json: {problem}", exception.Message);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    // As the host evaluates it: references are what they refer to, and $$ is $.
    private static JsonNode Deployed() => Evaluate(StackConfig.With().Program()["resources"]!["contactFlow"]!["properties"]!["content"]!["fn::toJSON"]!);

    private static JsonNode Evaluate(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(Evaluate(entry.Key), (JsonNode?)Evaluate(entry.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(item => Evaluate(item!))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Evaluate(text)),
        _ => node.DeepClone(),
    };

    private static string Evaluate(string text) => Interpolation().Replace(text, match => match.Value == "$$" ? "$" : Arns[match.Groups[1].Value]);

    [GeneratedRegex(@"\$\$|\$\{([^}]*)\}")]
    private static partial Regex Interpolation();
}
