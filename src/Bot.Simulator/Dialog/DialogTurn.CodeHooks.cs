using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <content>Calling the Lambda, and what its answers do to the dialog; fulfillment and closing.</content>
internal sealed partial class DialogTurn
{
    private bool IsOn(CodeHook? hook) => conversation.Intent!.DialogCodeHookEnabled && hook is { IsActive: true, InvocationEnabled: true };

    private Task<LexCodeHookResult> CallAsync(InvocationSource source, string? label, LexV2ProposedNextState? proposed) =>
        caller.CallAsync(source, label, proposed, conversation, hearing, Note, cancellationToken);

    private static bool Unanswered(LexCodeHookResult result) => result.Response is null;

    private static LexDependencyFailedException Failure(LexCodeHookResult result) => new(
        result.IsTimeout
            ? $"The Lambda did not answer in time ({result.Reason}), and the definition has no timeout response for this hook."
            : $"Received error response from Lambda: {result.Reason}. The definition has no failure response for this hook.");

    /// <summary>InvokeDialogCodeHook: the hook of the place, then what the place says about success, failure or timeout.</summary>
    private async Task<Step?> InvokeAsync(CodeHook? hook) =>
        // A hook that is switched off counts as called and answered well.
        IsOn(hook)
            ? await CallDialogHookAsync(
                hook, hook!.InvocationLabel, new Step.GoOn(hook.Success, hook, new Step.Next()), Proposal.After(hook.Success, hook, conversation))
            : new Step.GoOn(hook?.Success, hook, new Step.Next());

    private async Task<Step?> CallDialogHookAsync(CodeHook? hook, string? label, Step success, LexV2ProposedNextState? proposed)
    {
        if (!conversation.Intent!.DialogCodeHookEnabled)
            return success;
        var intent = conversation.Intent;
        var result = await CallAsync(InvocationSource.DialogCodeHook, label, proposed);
        if (Unanswered(result))
        {
            if ((result.IsTimeout ? hook?.Timeout : hook?.Failure) is not { } path)
                throw Failure(result);
            conversation.State = IntentState.Failed;
            return new Step.GoOn(path, hook, new Step.End());
        }

        if (Override(result.Response!) is { } step)
            return step.Step;

        // Delegating for another intent leaves the path of this one.
        if (conversation.Intent != intent)
            return new Step.Next();
        return conversation.State is IntentState.Failed && hook?.Failure is { } failure ? new Step.GoOn(failure, hook, new Step.End()) : success;
    }

    /// <summary>
    /// An action other than Delegate sets the flow aside for this turn: its step is the rest of the turn, null if that is to wait for the caller.
    /// Null for Delegate, after which the defined path goes on.
    /// </summary>
    private Overridden? Override(LexV2Response response)
    {
        var action = response.SessionState!.DialogAction!;
        _messages.AddRange(response.Messages ?? []);
        var hasMessages = response.Messages is { Count: > 0 };
        Note($"Lambda: {action.Type}{(action.SlotToElicit is { } name ? $" {name}" : string.Empty)}");
        switch (action.Type)
        {
            case DialogActionType.ElicitSlot:
                ElicitForLambda(action, hasMessages);
                return new Overridden(null);
            case DialogActionType.ElicitIntent:
                return new Overridden(new Step.AwaitIntent());
            case DialogActionType.ConfirmIntent:
                conversation.Attempt = 0;
                conversation.State = IntentState.InProgress;
                conversation.Confirmation = ConfirmationState.None;
                if (!hasMessages)
                    Ask(conversation.Intent!.Confirmation!.Prompt);
                Await(Expectation.Confirmation, null, new LexV2DialogAction { Type = DialogActionType.ConfirmIntent });
                return new Overridden(null);
            case DialogActionType.Close:
                return new Overridden(CloseForLambda(hasMessages));
            default:
                return null;
        }
    }

    private void ElicitForLambda(LexV2DialogAction action, bool hasMessages)
    {
        var slot = conversation.Intent!.FindSlot(action.SlotToElicit!)!;
        var subSlot = action.SubSlotToElicit?.Name is { } name ? slot.FindSubSlot(name) : null;

        // What is asked for again is not kept: the answer takes its place.
        conversation.Slots[slot.Name] = subSlot is null ? null : SubSlots.Without(slot, conversation.Slots.GetValueOrDefault(slot.Name), subSlot.Name);
        var question = subSlot is null ? conversation.QuestionFor(slot) : new Question(slot, subSlot);
        var again = conversation.Expects is Expectation.Slot && conversation.ExpectedSlot == slot && conversation.ExpectedSubSlot == question.SubSlot
            && !behaviour.LambdaElicitSlotResetsAttempts;
        conversation.Attempt = again ? Math.Min(conversation.Attempt + 1, question.Prompt?.MaxRetries ?? 0) : 0;
        conversation.State = IntentState.InProgress;
        conversation.ElicitationStyle = action.SlotElicitationStyle;
        if (!hasMessages)
            Ask(question.Prompt);
        AwaitSlot(question);
    }

    // Without words of the Lambda's own, the bot's words for this outcome are used.
    private Step.End CloseForLambda(bool hasMessages)
    {
        if (!hasMessages)
        {
            var fulfillment = conversation.Intent!.Fulfillment;
            var outcome = conversation.State is IntentState.Failed ? fulfillment?.Failure?.Response
                : conversation.State is IntentState.Fulfilled ? fulfillment?.Success?.Response
                : null;
            var closing = conversation.State is not IntentState.Failed && conversation.Intent.Closing is { IsActive: true } active ? active.Continuation.Response : null;
            Say(outcome ?? closing);
        }

        return new Step.End();
    }

    private async Task<Step?> FulfilAsync()
    {
        var fulfillment = conversation.Intent!.Fulfillment;
        if (fulfillment is not { IsActive: true })
        {
            conversation.State = behaviour.UnfulfilledState;
            return new Step.CloseIntent();
        }

        if (!fulfillment.Enabled)
            return Fulfilled(fulfillment, sayResponse: true);
        conversation.State = IntentState.ReadyForFulfillment;
        var result = await CallAsync(InvocationSource.FulfillmentCodeHook, null, null);
        if (Unanswered(result))
        {
            if ((result.IsTimeout ? fulfillment.Timeout : fulfillment.Failure) is not { } path || path is { Response: null, Conditional: not { IsActive: true } })
                throw Failure(result);
            conversation.State = IntentState.Failed;
            return new Step.GoOn(path, null, new Step.End());
        }

        return AfterFulfillment(fulfillment, result.Response!);
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
        foreach (var context in conversation.Intent!.OutputContexts)
            Activate(context);
        return new Step.GoOn(sayResponse ? fulfillment.Success : WithoutWords(fulfillment.Success), null, new Step.CloseIntent());
    }

    private static Continuation? WithoutWords(Continuation? continuation) => continuation is null ? null : continuation with { Response = null };

    private void Activate(OutputContext context)
    {
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

    private readonly record struct Overridden(Step? Step);
}
