using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <content>Asking for slots and for confirmation, and what follows the answers.</content>
internal sealed partial class DialogTurn
{
    private Step? Elicit(Slot slot)
    {
        // A slot that has a value is not asked for, but the path that follows its capture is still taken.
        if (conversation.IsFilled(slot))
        {
            Note($"{slot.Name} has a value already");
            return AfterCapture(slot, sayResponse: false);
        }

        conversation.Attempt = 0;
        conversation.ElicitationStyle = null;
        AskFor(conversation.QuestionFor(slot));
        return null;
    }

    private void AskFor(Question question)
    {
        Note($"ElicitSlot {question.Name}, {PromptAttempt.Initial + conversation.Attempt}");
        conversation.State = IntentState.InProgress;

        // After a "no" the values change, so the question will be a new one.
        conversation.Confirmation = conversation.Confirmation is ConfirmationState.Denied ? ConfirmationState.None : conversation.Confirmation;
        Ask(question.Prompt);
        AwaitSlot(question);
    }

    private void AwaitSlot(Question question) => Await(Expectation.Slot, question, question.Action(conversation.ElicitationStyle));

    private static Step AfterCapture(Slot slot, bool sayResponse) => slot.Capture is { } capture
        ? new Step.GoOn(sayResponse ? capture.Capture : capture.Capture with { Response = null }, capture.CodeHook, new Step.Next())
        : new Step.Next();

    private async Task<Step?> SlotAnsweredAsync(Slot slot)
    {
        var asked = Asked(slot);
        Note($"{asked.Name} {(conversation.IsUnanswered(asked) ? "not captured" : "captured")}");
        if (CallsBothHooks(slot) && behaviour.CaptureHooks is not CaptureHooks.ElicitationThenCapture)
            return await CaptureHookFirstAsync(slot);
        var hooked = locale.UsesConversationFlow ? IsOn(slot.Capture?.ElicitationCodeHook) : conversation.Intent!.DialogCodeHookEnabled;
        if (hooked && await CallElicitationHookAsync(slot, asked) is { } decided)
            return decided.Step;
        if (conversation.IsFilled(slot))
            return AfterCapture(slot, sayResponse: true);

        // A sub-slot that was answered is followed by the next one, with attempts of its own.
        if (!conversation.IsUnanswered(asked))
            return new Step.ElicitSlot(slot);
        if (conversation.Attempt >= (asked.Prompt?.MaxRetries ?? 0))
            return AfterFailure(slot);
        conversation.Attempt++;
        AskFor(asked);
        return null;
    }

    private Question Asked(Slot slot) => new(slot, conversation.ExpectedSlot == slot ? conversation.ExpectedSubSlot : null);

    private bool CallsBothHooks(Slot slot) =>
        conversation.IsFilled(slot) && IsOn(slot.Capture?.ElicitationCodeHook) && IsOn(slot.Capture?.CodeHook)
        && slot.Capture!.Capture.NextStep?.Type is NextStepType.InvokeDialogCodeHook;

    /// <returns>What the hook's answer makes of the turn; null if the defined path goes on.</returns>
    private async Task<Overridden?> CallElicitationHookAsync(Slot slot, Question asked)
    {
        var intent = conversation.Intent;
        var result = await CallAsync(InvocationSource.DialogCodeHook, slot.Capture?.ElicitationCodeHook?.InvocationLabel, Proposal.AfterAnswer(asked, conversation));
        if (Unanswered(result))
            throw Failure(result);
        if (Override(result.Response!) is { } step)
            return step;
        if (conversation.State is IntentState.Failed)
            return new Overridden(AfterFailure(slot));
        return conversation.Intent == intent ? null : new Overridden(new Step.Next());
    }

    private async Task<Step?> CaptureHookFirstAsync(Slot slot)
    {
        var capture = slot.Capture!;
        Say(capture.Capture);
        Set(ValuesOf(capture.Capture.NextStep!));
        Step success = behaviour.CaptureHooks is CaptureHooks.CaptureAlone ? new Step.GoOn(capture.CodeHook!.Success, capture.CodeHook, new Step.Next()) : new Step.CaptureHooked(slot);
        return await CallDialogHookAsync(capture.CodeHook, capture.CodeHook!.InvocationLabel, success, Proposal.After(capture.CodeHook.Success, capture.CodeHook, conversation));
    }

    private async Task<Step?> CaptureHookedAsync(Slot slot) =>
        await CallElicitationHookAsync(slot, Asked(slot)) is { } decided ? decided.Step : new Step.GoOn(slot.Capture!.CodeHook!.Success, slot.Capture.CodeHook, new Step.Next());

    // Someone who asks for time has not failed to answer: the attempt stays what it is.
    private Step? Wait(Slot slot)
    {
        Note($"{slot.Name} waits for the caller");
        conversation.State = IntentState.Waiting;
        conversation.WaitingSince = conversation.LastTurnAt;
        SayOr(slot, "waitingResponse", slot.WaitAndContinue!.Waiting);
        return null;
    }

    private Step.SlotAnswered? StillWaiting(Slot slot)
    {
        var wait = slot.WaitAndContinue!;
        if (wait.StillWaiting is not { } update || conversation.LastTurnAt - conversation.WaitingSince >= TimeSpan.FromSeconds(wait.TimeoutInSeconds))
        {
            Note($"{slot.Name} has waited long enough");
            conversation.State = IntentState.InProgress;
            return new Step.SlotAnswered(slot);
        }

        SayOr(slot, "stillWaitingResponse", update);
        return null;
    }

    private Step? Continue(Slot slot)
    {
        conversation.State = IntentState.InProgress;
        SayOr(slot, "continueResponse", slot.WaitAndContinue!.Continue);
        return null;
    }

    private void SayOr(Slot slot, string name, ResponseSpecification? response)
    {
        var asked = Asked(slot);
        if (response is not null)
            Say(name, response);
        else
            Ask(asked.Prompt);
        AwaitSlot(asked);
    }

    private Step AfterFailure(Slot slot) => slot.Capture is { } capture ? new Step.GoOn(capture.Failure, capture.CodeHook, Fallback()) : Fallback();

    private Step.GoOn? AskConfirmation()
    {
        if (conversation.Confirmation is ConfirmationState.Confirmed)
            return AfterConfirmation(conversation.Intent!.Confirmation!);
        conversation.Attempt = 0;
        ConfirmAgain();
        return null;
    }

    private void ConfirmAgain()
    {
        Note($"ConfirmIntent {conversation.Intent!.Name}, {PromptAttempt.Initial + conversation.Attempt}");
        conversation.State = IntentState.InProgress;
        conversation.Confirmation = ConfirmationState.None;
        Ask(conversation.Intent.Confirmation?.Prompt);
        Await(Expectation.Confirmation, null, new LexV2DialogAction { Type = DialogActionType.ConfirmIntent });
    }

    private async Task<Step?> ConfirmationAnsweredAsync(bool isCorrected)
    {
        var confirmation = conversation.Intent!.Confirmation!;
        Note(isCorrected ? $"{conversation.Intent.Name} is corrected" : $"{conversation.Intent.Name} {conversation.Confirmation}");
        var hooked = locale.UsesConversationFlow ? IsOn(confirmation.ElicitationCodeHook) : conversation.Intent.DialogCodeHookEnabled;
        if (hooked)
        {
            var result = await CallAsync(InvocationSource.DialogCodeHook, confirmation.ElicitationCodeHook?.InvocationLabel, ProposedAfterConfirmation(confirmation));
            if (Unanswered(result))
                throw Failure(result);
            if (Override(result.Response!) is { } step)
                return step.Step;
            if (conversation.State is IntentState.Failed)
                return new Step.GoOn(confirmation.Failure, confirmation.CodeHook, Fallback());
            if (conversation.Intent.Confirmation != confirmation)
                return new Step.Next();
        }

        // The Lambda may have read an answer that Lex could not, such as a key, and set the confirmation state.
        switch (conversation.Confirmation)
        {
            case ConfirmationState.Confirmed:
                return AfterConfirmation(confirmation);
            case ConfirmationState.Denied:
                return Declined(confirmation);
            case var _ when isCorrected:
                return new Step.Next();
            default:
                if (conversation.Attempt >= (confirmation.Prompt?.MaxRetries ?? 0))
                    return new Step.GoOn(confirmation.Failure, confirmation.CodeHook, Fallback());
                conversation.Attempt++;
                ConfirmAgain();
                return null;
        }
    }

    private static Step.GoOn AfterConfirmation(ConfirmationSetting confirmation) => new(confirmation.Confirmed, confirmation.CodeHook, new Step.Fulfil());

    // An intent that is declined and then ends has failed; one that goes on to another step is in progress again.
    private Step.GoOn Declined(ConfirmationSetting confirmation)
    {
        if (confirmation.Declined.NextStep?.Type is null or NextStepType.EndConversation or NextStepType.CloseIntent)
            conversation.State = behaviour.DeclinedState;
        return new Step.GoOn(confirmation.Declined, confirmation.CodeHook, new Step.End());
    }

    private LexV2ProposedNextState? ProposedAfterConfirmation(ConfirmationSetting confirmation) => conversation.Confirmation switch
    {
        ConfirmationState.Denied when confirmation.Declined.NextStep is not null => Proposal.After(confirmation.Declined, confirmation.CodeHook, conversation),
        _ => null,
    };
}
