using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>Works out what Lex would do if a code hook delegated: proposedNextState, which events carry only if that is to elicit a slot.</summary>
internal static class Proposal
{
    // A definition may go round in circles; what it would do then is nothing that can be proposed.
    private const int MostHops = 50;

    /// <summary>After a hook that follows a continuation: the slot it would elicit.</summary>
    public static LexV2ProposedNextState? After(Continuation? continuation, CodeHook? hook, Conversation conversation) =>
        State(Question(SlotAfter(continuation, hook, conversation), conversation), 0, conversation);

    /// <summary>After the hook that follows an answer to a slot's prompt.</summary>
    public static LexV2ProposedNextState? AfterAnswer(Question asked, Conversation conversation)
    {
        var slot = asked.Slot;
        if (conversation.IsFilled(slot))
            return After(slot.Capture?.Capture, slot.Capture?.CodeHook, conversation);
        if (!conversation.IsUnanswered(asked))
            return State(conversation.QuestionFor(slot), 0, conversation);
        if (conversation.Attempt < (asked.Prompt?.MaxRetries ?? 0))
            return State(asked, conversation.Attempt + 1, conversation);
        return slot.Capture?.Failure is { NextStep: not null } failure ? After(failure, slot.Capture.CodeHook, conversation) : null;
    }

    private static Slot? SlotAfter(Continuation? continuation, CodeHook? hook, Conversation conversation)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            if (continuation?.NextStep is not { Type: { } type } step)
                return conversation.FirstOpenSlot();
            if (type is NextStepType.InvokeDialogCodeHook)
            {
                continuation = hook?.Success;
                continue;
            }

            if (type is not NextStepType.ElicitSlot || (step.IntentName is { } intent && intent != conversation.Intent?.Name)
                || conversation.Intent?.FindSlot(step.SlotToElicit ?? string.Empty) is not { } slot)
            {
                return null;
            }

            if (!conversation.IsFilled(slot))
                return slot;
            (continuation, hook) = (slot.Capture?.Capture, slot.Capture?.CodeHook);
        }

        return null;
    }

    private static Question? Question(Slot? slot, Conversation conversation) => slot is null ? null : conversation.QuestionFor(slot);

    private static LexV2ProposedNextState? State(Question? question, int attempt, Conversation conversation) => question is not { } next ? null : new LexV2ProposedNextState
    {
        DialogAction = next.Action(style: null),
        Intent = conversation.IntentForEvent(),
        Prompt = new LexV2Prompt { Attempt = PromptAttempt.Initial + attempt },
    };
}
