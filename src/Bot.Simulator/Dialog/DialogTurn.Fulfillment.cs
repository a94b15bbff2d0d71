using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <content>Fulfillment, closing, and the contexts that a fulfilled intent leaves behind.</content>
internal sealed partial class DialogTurn
{
    private async Task<Step?> FulfilAsync()
    {
        var fulfillment = conversation.Intent!.Fulfillment;
        if (fulfillment is not { IsActive: true })
        {
            Note("no fulfillment hook: the client fulfils the intent");
            conversation.State = behaviour.UnfulfilledState;
            return new Step.CloseIntent();
        }

        if (!fulfillment.Enabled)
            return Fulfilled(fulfillment, sayResponse: true);
        conversation.State = IntentState.ReadyForFulfillment;
        var result = await CallFulfillmentAsync(fulfillment);
        if (Unanswered(result))
        {
            if ((result.IsTimeout ? fulfillment.Timeout : fulfillment.Failure) is not { } path || path is { Response: null, Conditional: not { IsActive: true } })
                throw Failure(result);
            conversation.State = IntentState.Failed;
            return new Step.GoOn(path, null, new Step.End());
        }

        return AfterFulfillment(fulfillment, result.Response!);
    }

    // While the Lambda works, the caller hears the updates that are defined.
    private async Task<LexCodeHookResult> CallFulfillmentAsync(FulfillmentCodeHook fulfillment)
    {
        if (fulfillment.Updates is not { IsActive: true } updates)
            return await CallAsync(InvocationSource.FulfillmentCodeHook, null, null);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = new FulfillmentWatch(updates, caller.Clock, Say);
        return await CallAsync(InvocationSource.FulfillmentCodeHook, null, null, running => watch.FollowAsync(running, giveUp), giveUp.Token);
    }

    private Step? AfterFulfillment(FulfillmentCodeHook fulfillment, LexV2Response response)
    {
        if (response.SessionState!.DialogAction!.Type is not (DialogActionType.Close or DialogActionType.Delegate) || conversation.Intent!.Fulfillment != fulfillment)
            return Override(response) is { } step ? step.Step : new Step.Next();
        var hasMessages = response.Messages is { Count: > 0 };
        _messages.AddRange(response.Messages ?? []);
        Note($"Lambda: {response.SessionState.DialogAction.Type}, {conversation.State}");
        if (conversation.State is IntentState.Failed)
            return new Step.GoOn(hasMessages ? WithoutWords(fulfillment.Failure) : fulfillment.Failure, null, new Step.End());
        return response.SessionState.DialogAction.Type is DialogActionType.Close && conversation.State is not IntentState.Fulfilled
            ? new Step.End()
            : Fulfilled(fulfillment, sayResponse: !hasMessages);
    }

    private Step.GoOn Fulfilled(FulfillmentCodeHook fulfillment, bool sayResponse)
    {
        conversation.State = IntentState.Fulfilled;
        ActivateContexts();
        return new Step.GoOn(sayResponse ? fulfillment.Success : WithoutWords(fulfillment.Success), null, new Step.CloseIntent());
    }

    private static Continuation? WithoutWords(Continuation? continuation) => continuation is null ? null : continuation with { Response = null };

    private void ActivateContexts()
    {
        foreach (var context in conversation.Intent!.OutputContexts)
            Activate(context);
    }

    private void Activate(OutputContext context)
    {
        Note($"context {context.Name} is active");
        conversation.Contexts.RemoveAll(active => active.Name == context.Name);
        conversation.Contexts.Add(new LexV2ActiveContext
        {
            Name = context.Name,
            ContextAttributes = conversation.Slots
                .Where(slot => SlotValues.Text(slot.Value) is not null)
                .ToDictionary(slot => slot.Key, slot => SlotValues.Text(slot.Value)!, StringComparer.Ordinal),
            TimeToLive = new LexV2TimeToLive { TimeToLiveInSeconds = context.TimeToLiveInSeconds, TurnsToLive = context.TurnsToLive },
        });
    }

    private Step Close()
    {
        Note("CloseIntent");
        return conversation.Intent!.Closing is { IsActive: true } closing ? new Step.GoOn(closing.Continuation, null, new Step.End()) : new Step.End();
    }
}
