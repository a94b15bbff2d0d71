using System.Text.Json.Nodes;
using Bot.Simulator.Checking;

namespace Bot.Simulator.Tests.Checking;

/// <summary>Each rule for contact flows, broken once at least: what is said, and where.</summary>
public sealed class FlowRuleTests
{
    private static readonly Dictionary<string, FlowCase> Cases = FlowCases.All.ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void A_flow_that_breaks_no_rule_has_no_problems()
    {
        Assert.Empty(DeskFlow.Problems(_ => { }));
        Assert.Empty(DeskFlow.Alone(DeskFlow.Json().ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_that_is_broken_says_what_is_wrong_where_and_what_to_do(string name) =>
        Assert.Equal(Cases[name].Expected, DeskFlow.Problems(Cases[name].Change));

    [Theory]
    [InlineData("""{"modules":[{"branches":[]}],"start":"a","version":"1","type":"contactFlow"}""", "FLOW001 $: this is an export of the format before the flow language ('modules'), which cannot be deployed by API. Import it in the flow designer, save it, and export it again.")]
    [InlineData("{}", "FLOW001 $: there are no Actions. Give a contact flow in Connect's flow language, or the folder or zip of a bot.")]
    [InlineData("""{"Actions":""", "BOT001 $: desk.json line 1, byte 12: the file is not JSON. Expected one complete object as Lex V2 and Connect export it.")]
    public void What_is_not_in_the_flow_language_is_said_to_be_something_else(string json, string expected) =>
        Assert.Equal([expected], DeskFlow.Alone(json));

    [Fact]
    public void The_answer_of_describe_contact_flow_is_unwrapped()
    {
        var flow = DeskFlow.Json();
        flow["StartAction"] = "Great";

        Assert.Equal(["FLOW102 $.StartAction: StartAction is 'Great', and the flow has no such action. Did you mean 'Greet'? Name one of its actions."], DeskFlow.Alone(new JsonObject { ["ContactFlow"] = new JsonObject { ["Content"] = flow.ToJsonString() } }.ToJsonString()));
    }

    [Fact]
    public void A_flow_alone_is_not_held_against_a_bot() =>
        Assert.Empty(DeskFlow.Alone(DeskFlow.Json().ToJsonString().Replace("OrderBadge", "SellBadge", StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_for_flows_is_broken_by_a_test()
    {
        var broken = Cases.Values.SelectMany(one => one.Expected).Select(line => line.Split(' ')[0]).ToHashSet();

        Assert.DoesNotContain(DefinitionCheck.Rules.Select(rule => rule.Id).Where(id => id.StartsWith("FLOW", StringComparison.Ordinal)), id => !broken.Contains(id));
    }
}
