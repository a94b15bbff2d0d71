using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <content>Calling the Lambda, and what its answers do to the dialog.</content>
internal sealed partial class DialogTurn
{
    private bool IsOn(CodeHook? hook) => conversation.Intent!.DialogCodeHookEnabled && hook is { IsActive: true, InvocationEnabled: true };

    private async Task<LexCodeHookResult> CallAsync(
        InvocationSource source, string? label, LexV2ProposedNextState? proposed, Func<Task<LexCodeHookResult>, Task<LexCodeHookResult>>? follow = null, CancellationToken? cancel = null)
    {
        var result = await caller.CallAsync(source, label, proposed, conversation, hearing, follow, Note, cancel ?? cancellationToken);
        if (result.Response?.RequestAttributes is { } attributes)
            hearing = hearing with { Input = hearing.Input with { RequestAttributes = hearing.Input.RequestAttributes.SetItems(attributes) } };
        if (result.Response is null)
            Note($"Lambda: {(result.IsTimeout ? "no answer in time" : result.IsInvalid ? "invalid answer" : "error")}: {result.Reason}");
        return result;
    }

    private static bool Unanswered(LexCodeHookResult result) => result.Response is null;

    private static LexDependencyFailedException Failure(LexCodeHookResult result) => new(
        result.IsTimeout ? $"The Lambda did not answer in time ({result.Reason}), and the definition has no timeout response for this hook."
        : result.IsInvalid ? result.Reason!
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
            if (outcome is not null)
                Say(conversation.State is IntentState.Failed ? "failureResponse" : "successResponse", outcome);
            else if (closing is not null)
                Say("closingResponse", closing);
        }

        if (conversation.State is IntentState.Fulfilled)
            ActivateContexts();

        return new Step.End();
    }

    private readonly record struct Overridden(Step? Step);
}
