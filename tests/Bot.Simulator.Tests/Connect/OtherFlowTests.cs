using System.Text;
using Bot.Simulator.Connect;

namespace Bot.Simulator.Tests.Connect;

public sealed class OtherFlowTests : IDisposable
{
    private static readonly ContactFlow Module = Parse("""
        {"StartAction":"set","Actions":[
          {"Identifier":"set","Type":"UpdateFlowAttributes","Parameters":{"FlowAttributes":{"mine":{"Value":"module's"}}},"Transitions":{"NextAction":"note"}},
          {"Identifier":"note","Type":"UpdateContactAttributes","Parameters":{"Attributes":{"said":"$.FlowAttributes.mine"}},"Transitions":{"NextAction":"back"}},
          {"Identifier":"back","Type":"EndFlowModuleExecution","Parameters":{},"Transitions":{}}]}
        """);

    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Fact]
    public async Task A_module_comes_back_to_the_flow_with_its_own_attributes_left_behind()
    {
        var flow = _played.File
            .Add("mine", "UpdateFlowAttributes", """{"FlowAttributes":{"mine":"flow's"}}""", "module")
            .Add("module", "InvokeFlowModule", """{"FlowModuleId":"m"}""", "say", $"[{FlowFile.Error("NoMatchingError", "end")}]")
            .Message("say", "$.FlowAttributes.mine $.Attributes.said.", "end")
            .HangUp().Load();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow, phone, options => options with { FindFlow = id => id is "m" ? Module : null });

        Assert.Equal(["flow's module's."], phone.Words);
        Assert.Equal(["NextAction", "another flow", "NextAction", "NextAction", "return", "NextAction", "end"], _played.Steps.Select(step => step.Branch));
        Assert.Equal(Module, _played.Steps[2].Flow);
    }

    [Fact]
    public async Task A_transfer_to_a_flow_does_not_come_back()
    {
        var other = Parse("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"MessageParticipant","Parameters":{"Text":"Other."},"Transitions":{"NextAction":"b"}},{"Identifier":"b","Type":"EndFlowExecution"}]}""");
        var flow = _played.File.Add("go", "TransferToFlow", """{"ContactFlowId":"$.Channel"}""", "never").Message("never", "Never.", "end").HangUp().Load();
        var phone = new ScriptedPhone();

        var end = await _played.PlayAsync(flow, phone, options => options with { FindFlow = id => id is "VOICE" ? other : null });

        Assert.Equal(new CallEnd.Disconnected(), end);
        Assert.Equal(["Other."], phone.Words);
    }

    [Theory]
    [InlineData("TransferToFlow", """{"ContactFlowId":"x"}""", "there is no flow 'x' on this machine")]
    [InlineData("TransferToFlow", """{"ContactFlowId":"$.Attributes.flow"}""", "the reference of ContactFlowId has no value")]
    [InlineData("InvokeFlowModule", """{"FlowModuleId":"x"}""", "there is no flow 'x' on this machine")]
    [InlineData("InvokeFlowModule", "{}", "the reference of FlowModuleId has no value")]
    public async Task A_flow_that_is_not_there_takes_the_error_branch(string type, string parameters, string why)
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync(type, parameters, ["NoMatchingError"]));
        Assert.Equal([why], _played.Errors);
    }

    [Fact]
    public async Task Modules_that_invoke_themselves_and_flows_that_lead_to_each_other_end()
    {
        ContactFlow? self = null;
        self = Parse("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"InvokeFlowModule","Parameters":{"FlowModuleId":"self"},"Transitions":{"NextAction":"a"}}]}""");

        var end = await _played.PlayAsync(self, new ScriptedPhone(), options => options with { FindFlow = _ => self, MostActionsWithoutCaller = 40 });

        Assert.Equal(new CallEnd.Failed("flow.json at $.Actions[0]: 40 actions went by without the caller having a say, lately 'a'. Break the circle."), end);
    }

    [Fact]
    public async Task A_module_on_its_own_ends_the_call() => Assert.Equal(new CallEnd.Disconnected(), await _played.PlayAsync(Module, new ScriptedPhone()));

    private static ContactFlow Parse(string json) => ContactFlow.Parse("flow.json", Encoding.UTF8.GetBytes(json));
}
