using Bot.Simulator.Connect;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Connect;

public sealed class ContactFlowTests : IDisposable
{
    private readonly FlowFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void A_flow_is_read_with_its_branches()
    {
        var flow = _file
            .Add("ask", "Compare", """{"ComparisonValue":"$.Channel"}""", "end", $"[{FlowFile.Error("NoMatchingCondition", "end")}]", $"[{FlowFile.When("VOICE", "end")}]")
            .HangUp()
            .Load();

        var ask = flow.Actions["ask"];
        Assert.Equal(("ask", "Compare", "end"), (flow.StartAction, ask.Type, ask.NextAction));
        Assert.Equal(new FlowCondition("Equals", "VOICE", "end"), Assert.Single(ask.Conditions));
        Assert.Equal("end", ask.AfterError("NoMatchingCondition"));
        Assert.Null(ask.AfterError("NoMatchingError"));
        Assert.Equal($"{_file.Name} at $.Actions[0]", ask.Place.ToString());
    }

    [Theory]
    [InlineData("""{"StartAction":"a","Actions":[]}""", " at $: StartAction leads to 'a', and the flow has no such action. Name one of its actions.")]
    [InlineData("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"Loop","Parameters":{},"Transitions":{"NextAction":"b"}}]}""", " at $.Actions[0]: action 'a' leads to 'b', and the flow has no such action. Name one of its actions.")]
    [InlineData("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"X","Parameters":{}},{"Identifier":"a","Type":"Y","Parameters":{}}]}""", " at $.Actions[1]: there are two actions called 'a'. Give one of them another Identifier.")]
    [InlineData("""{"Actions":[]}""", " line 1 at $: 'StartAction' is missing. Expected a string there.")]
    [InlineData("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"X"}]}""", " line 1 at $.Actions[0]: expected an action with Parameters, found {\"Identifier\":\"a\",\"Type\":\"X\"}.")]
    [InlineData("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"X","Parameters":{},"Transitions":{"Conditions":[{"NextAction":"a","Condition":{"Operator":"Equals","Operands":[]}}]}}]}""", " line 1 at $.Actions[0].Transitions.Conditions[0].Condition: expected a condition with exactly one operand, found {\"Operator\":\"Equals\",\"Operands\":[]}.")]
    public void A_broken_flow_is_refused_with_its_place(string json, string message) =>
        Assert.Equal(_file.Name + message, Assert.Throws<DefinitionException>(() => _file.Load(json)).Message);

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("/no/flow.json: no such file. Give a contact flow in Connect's flow language.", Assert.Throws<DefinitionException>(() => ContactFlow.Load("/no/flow.json")).Message);
}
