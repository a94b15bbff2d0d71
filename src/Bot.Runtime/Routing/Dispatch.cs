using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Routing;

/// <summary>Takes a turn to its handler, and on to other intents where handlers switch and come back, until there is a reply for Lex.</summary>
internal sealed class Dispatch(IntentRouter router)
{
    /// <summary>How many intents may answer one turn: more than any chain of switches that makes sense.</summary>
    public const int MaximumIntents = 8;

    /// <summary>Answers a turn.</summary>
    /// <param name="turn">The turn that Lex sent.</param>
    /// <param name="cancel">Cancelled while there is still time to say sorry.</param>
    /// <returns>The reply, and where it came from.</returns>
    /// <exception cref="InvalidOperationException">The intents switch on and on.</exception>
    public async ValueTask<Answer> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        List<string> way = [];
        List<LexV2Message> said = [];
        while (way.Count < MaximumIntents)
        {
            way.Add(turn.IntentName);
            var handler = router.Find(turn);
            var reply = await handler.AnswerAsync(turn, cancel).ConfigureAwait(false);
            if (!turn.IsWhereLexIs)
                reply = WithoutDelegate(turn, handler, reply);
            if (Next(turn, handler, reply) is not { } next)
                return new(turn, handler, After(said, reply, turn));
            // What it said is said before the next question; a switch is no repetition of it.
            said.AddRange(reply.Messages);
            turn = next;
        }
        throw new InvalidOperationException(
            $"The intents switch to each other without asking the caller anything: {string.Join(" → ", way)}. Look at turn.CameBackFrom before switching, and answer with ElicitSlot, ElicitIntent or Done.");
    }

    // Lex knows nothing of the intent it would have to go on in: it is asked for the slot by name.
    private static Reply WithoutDelegate(Turn turn, IntentHandler handler, Reply reply)
    {
        if (reply is not { Action: DialogActionType.Delegate, Next: null })
            return reply;
        if (turn.Hook is InvocationSource.FulfillmentCodeHook)
        {
            reply.Intent!.State = IntentState.Fulfilled;
            return reply with { Action = DialogActionType.Close };
        }
        return handler.NextSlot(turn) is { } slot ? reply with { Action = DialogActionType.ElicitSlot, SlotToElicit = slot.Name } : reply;
    }

    private static Turn? Next(Turn turn, IntentHandler handler, Reply reply)
    {
        if (reply.Next is { } called)
        {
            if (reply.Waits)
                WaitingIntents.Push(turn, called.Name!);
            return turn.GoOnWith(called, InvocationSource.DialogCodeHook);
        }
        if (reply.Action is DialogActionType.Close)
        {
            var isDone = reply.Intent?.State is IntentState.Fulfilled;
            return (isDone || reply.ComesBack) && turn.Session.TransferReason is null && WaitingIntents.Pop(turn) is { } waiting
                ? turn.GoOnWith(waiting, HookOf(waiting), new(new(turn.IntentName), isDone))
                : null;
        }
        if (reply.Action is not DialogActionType.Delegate || turn.IsWhereLexIs)
            return null;
        return handler.AsksConfirmation && turn.Confirmation is not ConfirmationState.Confirmed
            ? throw new InvalidOperationException(
                $"The intent '{turn.IntentName}' has all its slots and delegates, but another intent switched to it, and Lex cannot be told to ask for its confirmation in the definition's words. Ask in OnDialogAsync: turn.AskConfirmation(...).")
            : turn.GoOnWith(reply.Intent!, InvocationSource.FulfillmentCodeHook);
    }

    private static InvocationSource HookOf(LexV2Intent waiting) =>
        waiting.State is IntentState.ReadyForFulfillment ? InvocationSource.FulfillmentCodeHook : InvocationSource.DialogCodeHook;

    private static Reply After(List<LexV2Message> said, Reply reply, Turn turn)
    {
        if (said.Count == 0)
            return reply;
        if (reply.Messages.Count > 0 || reply.Action is DialogActionType.Close)
            return reply with { Messages = [.. said, .. reply.Messages] };
        turn.Log.Info(
            "words.unsaid",
            "What an intent said before another one went on is left out, as Lex asks the next question in the slot's own words and takes none before it. Let the intent that goes on ask in words of its own.",
            ("count", said.Count));
        return reply;
    }

    /// <summary>A reply for Lex.</summary>
    /// <param name="Turn">The turn as the last intent saw it.</param>
    /// <param name="Handler">That intent's handler.</param>
    /// <param name="Reply">Its reply.</param>
    internal readonly record struct Answer(Turn Turn, IntentHandler Handler, Reply Reply);
}
