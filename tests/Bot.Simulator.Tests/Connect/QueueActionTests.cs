using Bot.Simulator.Connect;

namespace Bot.Simulator.Tests.Connect;

public sealed class QueueActionTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Theory]
    [InlineData(true, false, "To: desk-queue Tired")]
    [InlineData(true, true, "Full.")]
    [InlineData(false, false, "Closed.")]
    public async Task A_person_is_reached_through_the_queue_when_the_desk_is_open_and_the_queue_has_room(bool open, bool full, string ending)
    {
        var flow = _played.File
            .Add("why", "UpdateContactAttributes", """{"Attributes":{"TransferReason":"Tired"}}""", "hours")
            .Add("hours", "CheckHoursOfOperation", "{}", "end", $"[{FlowFile.Error("NoMatchingError", "end")}]", $"[{FlowFile.When("True", "queue")},{FlowFile.When("False", "closed")}]")
            .Add("queue", "UpdateContactTargetQueue", """{"QueueId":"desk-queue"}""", "transfer", $"[{FlowFile.Error("NoMatchingError", "end")}]")
            .Add("transfer", "TransferContactToQueue", "{}", "end", $"[{FlowFile.Error("QueueAtCapacity", "full")},{FlowFile.Error("NoMatchingError", "end")}]")
            .Message("full", "Full.", "end")
            .Message("closed", "Closed.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        var end = await _played.PlayAsync(flow.Load(), phone, options => options with { IsOpen = () => open, QueueIsFull = () => full });

        Assert.Equal(ending, end is CallEnd.Transferred to ? $"To: {to.Queue} {to.Reason}" : phone.Words[^1]);
    }

    [Theory]
    [InlineData("TransferContactToQueue", "{}", "no queue was chosen before the transfer")]
    [InlineData("DequeueContactAndTransferToQueue", "{}", "no queue was chosen before the transfer")]
    [InlineData("UpdateContactTargetQueue", """{"QueueId":"$.Attributes.queue"}""", "the queue's reference has no value")]
    [InlineData("CreateCallbackContact", "{}", "no queue was chosen before the callback")]
    [InlineData("CreateCallbackContact", """{"QueueId":"q"}""", "there is no number to call back")]
    [InlineData("TransferParticipantToThirdParty", """{"ThirdPartyPhoneNumber":"000"}""", "the number to be called is not in E.164 (+, country code, number)")]
    public async Task A_way_to_nobody_takes_the_error_branch(string type, string parameters, string why)
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync(type, parameters, ["QueueAtCapacity", "NoMatchingError"]));
        Assert.Equal([why], _played.Errors);
    }

    [Theory]
    [InlineData("TransferContactToQueue", "{}", "an-agent")]
    [InlineData("DequeueContactAndTransferToQueue", "{}", "an-agent")]
    [InlineData("DequeueContactAndTransferToQueue", """{"QueueId":"other"}""", "other")]
    [InlineData("TransferContactToAgent", "{}", "an-agent")]
    [InlineData("TransferParticipantToThirdParty", """{"ThirdPartyPhoneNumber":"+61299999999"}""", "another telephone")]
    public async Task A_caller_is_put_through(string type, string parameters, string to)
    {
        var flow = _played.File.Add("queue", "UpdateContactTargetQueue", """{"AgentId":"an-agent"}""", "to").Add("to", type, parameters, "end").HangUp().Load();

        Assert.Equal(new CallEnd.Transferred(to, null), await _played.PlayAsync(flow, new ScriptedPhone()));
    }

    [Fact]
    public async Task A_full_queue_keeps_a_caller_who_changes_queues() =>
        Assert.Equal("QueueAtCapacity", await _played.TakeAsync("DequeueContactAndTransferToQueue", """{"QueueId":"q"}""", ["NoMatchingError", "QueueAtCapacity"], with: options => options with { QueueIsFull = () => true }));

    [Fact]
    public async Task A_flow_may_go_on_after_another_telephone() =>
        Assert.Equal("NextAction", await _played.TakeAsync("TransferParticipantToThirdParty", """{"ThirdPartyPhoneNumber":"+61299999999","ContinueFlowExecution":"True"}""", ["NoMatchingError"]));

    [Fact]
    public async Task A_callback_waits_in_the_queue()
    {
        Assert.Equal("NextAction", await _played.TakeAsync("CreateCallbackContact", """{"QueueId":"q"}""", ["NoMatchingError"], with: options => options with { CustomerNumber = "+61400000001" }));
        Assert.Equal("a callback waits in the queue", _played.Steps[0].Note);
    }
}
