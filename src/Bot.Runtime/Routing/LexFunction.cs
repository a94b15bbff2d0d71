using System.Buffers;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lambda;
using Bot.Runtime.Lex;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Routing;

/// <summary>One Lex V2 code hook: an event in, the handler's reply out. Whatever goes wrong in a handler, the caller hears a sentence.</summary>
/// <param name="router">Finds the handler of an intent.</param>
/// <param name="failures">What the caller hears when a handler fails.</param>
/// <param name="seal">What protects the slots of an interrupted conversation.</param>
/// <param name="log">The log.</param>
public sealed class LexFunction(IntentRouter router, IFailureAnswers failures, ISessionSeal seal, Log log) : ILambdaFunction
{
    // What Lex accepts. Source: Lex V2 quotas, "Lambda function output" and "Session attributes in the output".
    private const int MaximumResponseBytes = 50 * 1024;
    private const int MaximumAttributeCharacters = 12 * 1024;

    // A handler that is told to stop gets this long to come back with what it knows (for example: outcome unknown).
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    private readonly Dispatch _dispatch = new(router);

    /// <inheritdoc />
    /// <exception cref="LambdaFunctionException">The payload is not a Lex V2 event: there is no caller to say anything to.</exception>
    public async ValueTask InvokeAsync(Invocation invocation, IBufferWriter<byte> response, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        Turn turn;
        try
        {
            var lexEvent = LexJson.ReadEvent(invocation.Payload.Span);
            turn = NewTurn(lexEvent, log.With(
                ("requestId", invocation.RequestId),
                ("sessionId", lexEvent.SessionId),
                ("intent", lexEvent.SessionState?.Intent?.Name),
                ("source", lexEvent.InvocationSource.ToString())),
                invocation.Deadline == DateTimeOffset.MaxValue ? null : invocation.Deadline);
        }
        catch (InvalidLexEventException exception)
        {
            log.Error("event.invalid", exception.Message, ("requestId", invocation.RequestId));
            throw new LambdaFunctionException("Lex.InvalidEvent", exception.Message);
        }
        var reply = await AnswerAsync(turn, cancel).ConfigureAwait(false);
        LexJson.WriteResponse(reply, response);
    }

    /// <summary>Answers one event; for simulators and tests that have no bytes.</summary>
    /// <param name="lexEvent">The event.</param>
    /// <param name="cancel">Cancelled while there is still time to say sorry.</param>
    /// <returns>The response.</returns>
    public ValueTask<LexV2Response> AnswerAsync(LexV2Event lexEvent, CancellationToken cancel) => AnswerAsync(NewTurn(lexEvent, log), cancel);

    private Turn NewTurn(LexV2Event lexEvent, Log turnLog, DateTimeOffset? deadline = null) => new(lexEvent, turnLog, seal, failures.TriesUsedUp, deadline);

    private async ValueTask<LexV2Response> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        Task<Dispatch.Answer>? running = null;
        try
        {
            turn.Paused = PausedConversation.Open(turn);
            var wordsAreFree = LastWords.AreFree(turn);
            var answer = _dispatch.AnswerAsync(turn, cancel);
            var (last, handler, reply) = answer.IsCompletedSuccessfully ? answer.Result : await WithGrace(running = answer.AsTask(), turn.Log, cancel).ConfigureAwait(false);
            Settle(last, reply, handler.NextSlot(last), wordsAreFree);
            return Checked(reply.ToResponse());
        }
#pragma warning disable CA1031 // Any exception at all: the caller is on the line and has to hear something.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A handler that was given up is still at work on its turn.
            return Apologise(running is { IsCompleted: false } ? AtItsBeginning(turn) : turn, exception);
        }
    }

    private Turn AtItsBeginning(Turn turn)
    {
        var again = NewTurn(turn.Event, turn.Log, turn.Deadline);
        again.Paused = turn.Paused;
        return again;
    }

    // What later turns need to know of this one.
    private static void Settle(Turn turn, Reply reply, SlotReference? next, bool wordsWereFree)
    {
        Tries.Settle(turn, reply, next);
        WaitingIntents.Settle(turn, reply);
        LastWords.Remember(turn, reply, wordsWereFree);
        PausedConversation.Remember(turn, reply, next);
    }

    private LexV2Response Apologise(Turn turn, Exception exception)
    {
        turn.Log.Error(
            exception is OperationCanceledException ? "turn.timeout" : "turn.failed",
            "The caller was told that something went wrong and is handed to a person. The cause is in 'exception'.",
            exception);
        var apology = Apology(turn, exception);
        // What was too much for Lex in the reply is too much in the apology.
        return Length(apology.SessionState!.SessionAttributes!) <= MaximumAttributeCharacters ? apology : Apology(AtItsBeginning(turn), exception);
    }

    private LexV2Response Apology(Turn turn, Exception exception)
    {
        var reply = failures.Answer(turn, exception);
        // Last, as after a handler's own reply: the attributes are then the same in the same order, and the two responses are the same to the byte.
        Tries.Settle(turn, reply, next: null);
        turn.Session.ForgetConversation();
        return reply.ToResponse();
    }

    private static async Task<Dispatch.Answer> WithGrace(Task<Dispatch.Answer> answer, Log log, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource();
        await using var told = cancel.Register(() => late.CancelAfter(Grace)).ConfigureAwait(false);
        try
        {
            return await answer.WaitAsync(late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (answer.IsCompleted)
        {
            // Its own end, or one that it came to in the last moment.
            return await answer.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = LogEndAsync(answer, log);
            throw;
        }
    }

    // What it did after all may be a change that the caller was not told of: an operator has to hear.
    private static async Task LogEndAsync(Task<Dispatch.Answer> answer, Log log)
    {
        const string message = "A handler that was given up at its deadline has come to its end. The caller had been told that it took too long; see what it did.";
        try
        {
            var (_, _, reply) = await answer.ConfigureAwait(false);
            log.Warning("turn.late", message, ("action", reply.Action.ToString()), ("state", reply.Intent?.State?.ToString()));
        }
#pragma warning disable CA1031 // Nobody waits for it: the log is where it can be said.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.Error("turn.late", message, exception);
        }
    }

    // Lex answers a response it does not like with an error, and the caller hears nothing: better our own apology.
    private static LexV2Response Checked(LexV2Response response)
    {
        var attributes = Length(response.SessionState!.SessionAttributes!);
        if (attributes > MaximumAttributeCharacters)
            throw new InvalidOperationException($"The session attributes are {attributes} characters long; Lex takes {MaximumAttributeCharacters}. Keep less in the session.");
        var size = 0;
        foreach (var message in response.Messages ?? [])
            size += message.Content?.Length ?? 0;
        return size <= MaximumResponseBytes ? response
            : throw new InvalidOperationException($"The messages are {size} characters long; Lex takes {MaximumResponseBytes} bytes in all. Say less.");
    }

    private static int Length(Dictionary<string, string> attributes)
    {
        var length = 0;
        foreach (var (key, value) in attributes)
            length += key.Length + value.Length;
        return length;
    }
}
