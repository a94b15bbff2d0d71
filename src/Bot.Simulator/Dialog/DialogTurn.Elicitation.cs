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
        var intent = conversation.Intent;
        var asked = new Question(slot, conversation.ExpectedSlot == slot ? conversation.ExpectedSubSlot : null);
        Note($"{asked.Name} {(conversation.IsUnanswered(asked) ? "not captured" : "captured")}");
        var hooked = locale.UsesConversationFlow ? IsOn(slot.Capture?.ElicitationCodeHook) : conversation.Intent!.DialogCodeHookEnabled;
        if (hooked)
        {
            var result = await CallAsync(InvocationSource.DialogCodeHook, slot.Capture?.ElicitationCodeHook?.InvocationLabel, Proposal.AfterAnswer(asked, conversation));
            if (Unanswered(result))
                throw Failure(result);
            if (Override(result.Response!) is { } step)
                return step.Step;
            if (conversation.State is IntentState.Failed)
                return AfterFailure(slot);
            if (conversation.Intent != intent)
                return new Step.Next();
        }

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

    private async Task<Step?> ConfirmationAnsweredAsync()
    {
        var confirmation = conversation.Intent!.Confirmation!;
        Note($"{conversation.Intent.Name} {conversation.Confirmation}");
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
