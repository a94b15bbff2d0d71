using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Connect.Playing;

/// <summary>The ways from a flow to a person: queues, agents, other telephones, callbacks.</summary>
internal static class QueueActions
{
    public static Outcome SetQueue(FlowAction action, FlowCall call)
    {
        if (Target(action, call) is not { Length: > 0 } queue)
            return Outcome.Error(action, "the queue's reference has no value");
        call.Contact.Queue = queue;
        return Outcome.NextAction(action);
    }

    public static Outcome TransferToQueue(FlowAction action, FlowCall call) =>
        call.Contact.Queue is { } queue ? Enqueue(action, call, queue) : Outcome.Error(action, "no queue was chosen before the transfer");

    /// <summary>From one queue to another: a queue of its own, or the one that was chosen before.</summary>
    public static Outcome Requeue(FlowAction action, FlowCall call) => (Target(action, call) ?? call.Contact.Queue) is { Length: > 0 } queue
        ? Enqueue(action, call, queue)
        : Outcome.Error(action, "no queue was chosen before the transfer");

    public static Outcome TransferToAgent(FlowCall call) => Outcome.Ends(Transferred(call.Contact, call.Contact.Queue ?? "an agent"));

    /// <summary>Another telephone, which is taken to answer. If the flow goes on afterwards, it does so when they have hung up.</summary>
    public static Outcome TransferToTelephone(FlowAction action, FlowCall call)
    {
        if (call.Parameter(action, "ThirdPartyPhoneNumber") is not { } number || !E164.Is(number))
            return Outcome.Error(action, "CallFailed", "the number to be called is not in E.164 (+, country code, number)");
        return action.Parameters.Flag("ContinueFlowExecution")
            ? Outcome.NextAction(action, "the other telephone answered, talked to the caller, and hung up")
            : Outcome.Ends(Transferred(call.Contact, "another telephone"));
    }

    public static Outcome CallBack(FlowAction action, FlowCall call)
    {
        if ((Target(action, call) ?? call.Contact.Queue) is not { Length: > 0 })
            return Outcome.Error(action, "no queue was chosen before the callback");
        return E164.Is(call.Contact.CallbackNumber ?? call.Contact.CustomerAddress)
            ? Outcome.NextAction(action, "a callback waits in the queue")
            : Outcome.Error(action, "there is no number to call back");
    }

    public static CallEnd.Transferred Transferred(Contact contact, string queue) => new(queue, contact.Attributes.GetValueOrDefault("TransferReason"));

    private static Outcome Enqueue(FlowAction action, FlowCall call, string queue) => call.Options.QueueIsFull()
        ? Outcome.Error(action, ErrorTypes.QueueAtCapacity, "the queue is full")
        : Outcome.Ends(Transferred(call.Contact, queue));

    private static string? Target(FlowAction action, FlowCall call) => call.Parameter(action, "QueueId") ?? call.Parameter(action, "AgentId");
}
