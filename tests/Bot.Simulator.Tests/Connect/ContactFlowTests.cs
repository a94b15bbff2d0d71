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
    [InlineData("""{"Actions":[]}""", " at $: 'StartAction' is missing. Name the action that the flow begins with.")]
    [InlineData("""{"modules":[{"id":"x","type":"Disconnect"}],"version":"1","start":"x"}""", ": this is the old export of the Connect console (it has 'modules'), not a flow in the flow language (which has 'Actions'). Import it into Connect, save the flow there, and take what 'aws connect describe-contact-flow' prints.")]
    [InlineData("""{"Resources":{}}""", ": this is no contact flow: 'Actions' is missing. Give a flow in Connect's flow language, as 'aws connect describe-contact-flow' prints it.")]
    [InlineData("[]", " line 1 at $: expected an object, found [].")]
    [InlineData("{", " line 1, byte 2: the file is not JSON. Expected one complete object as Lex V2 and Connect export it.")]
    public void What_is_no_flow_is_refused(string json, string message) =>
        Assert.Equal(_file.Name + message, Assert.Throws<DefinitionException>(() => _file.Load(json)).Message);

    [Theory]
    [InlineData("""{"Identifier":"a","Type":"Loop","Transitions":{"NextAction":"b"}}""", 0, "action 'a' leads to 'b', and the flow has no such action. Name one of its actions.")]
    [InlineData("""{"Identifier":"a","Type":"Loop"},{"Identifier":"a","Type":"Wait"}""", 1, "there are two actions called 'a', and the first is played. Give one of them another Identifier.")]
    [InlineData("""{"Identifier":"a","Type":"Loop"},{"Type":"Wait"}""", 1, "the action has no Identifier, so that nothing can lead to it. Give it one.")]
    [InlineData("""{"Identifier":"a"}""", 0, "action 'a' has no Type. Say what it does.")]
    [InlineData("""{"Identifier":"a","Type":"Loop","Transitions":{"Errors":[{"ErrorType":"NoMatchingError","NextAction":""}]}}""", 0, "an error branch of action 'a' has no ErrorType or no NextAction, and is not taken. Give it both.")]
    [InlineData("""{"Identifier":"a","Type":"Loop","Transitions":{"Conditions":[{"NextAction":"a","Condition":{"Operator":"Equals","Operands":[]}}]}}""", 0, "a condition of action 'a' is not one operator with one operand and a NextAction, and never holds. Write it as Connect does.")]
    [InlineData("""{"Identifier":"a","Type":"Loop","Transitions":{"Conditions":["x",{"NextAction":"a","Condition":{"Operator":"And","Operands":[{},{}]}}]}}""", 0, "a condition of action 'a' is not one operator with one operand and a NextAction, and never holds. Write it as Connect does.")]
    public void A_flow_with_faults_is_read_and_tells_them(string actions, int number, string message)
    {
        var flow = _file.Load($$"""{"StartAction":"a","Actions":[{{actions}}]}""");

        Assert.Equal(new FlowProblem(new DefinitionPlace(_file.Name, $"$.Actions[{number}]"), message), Assert.Single(flow.Problems));
    }

    [Fact]
    public void What_the_command_line_of_AWS_prints_is_a_flow()
    {
        var flow = _file.Load("""{"ContactFlow":{"Name":"Desk","Content":"{\"StartAction\":\"a\",\"Actions\":[{\"Identifier\":\"a\",\"Type\":\"DisconnectParticipant\"}]}"}}""");

        Assert.Equal("DisconnectParticipant", flow.Actions[flow.StartAction].Type);
        Assert.Empty(flow.Problems);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("/no/flow.json: no such file. Give a contact flow in Connect's flow language.", Assert.Throws<DefinitionException>(() => ContactFlow.Load("/no/flow.json")).Message);
}
