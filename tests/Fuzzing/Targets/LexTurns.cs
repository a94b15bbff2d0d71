using System.Buffers;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lambda;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;

namespace Fuzzing.Targets;

/// <summary>Whatever is in an event, a handler that looks at everything is reached and its response is one that Lex takes; only what is no event at all is refused.</summary>
internal sealed class LexTurns : FuzzTarget
{
    private readonly LexFunction _function = new(new OneHandler(), new Apologies(), new SessionSeal("a key of the fuzzer"u8.ToArray()), Log.None);

    public override IReadOnlyList<string> Words => LexWords.All;

    public override string Run(byte[] input)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            var answer = _function.InvokeAsync(new() { RequestId = "request-1", Payload = input }, output, CancellationToken.None);
            if (!answer.IsCompleted)
                throw new InvalidOperationException("It waits for something, and there is nothing to wait for.");
            answer.GetAwaiter().GetResult();
        }
        catch (LambdaFunctionException exception)
        {
            return Shape.Of(exception.Message);
        }
        var response = LexJson.ReadResponse(output.WrittenSpan);
        var action = response.SessionState?.DialogAction ?? throw new InvalidOperationException("The response has no dialog action.");
        // The handler knows no way to fail: an apology is a fault of what is around it.
        if (response.SessionState.SessionAttributes!.TryGetValue("TransferReason", out var reason) && reason.StartsWith("Error", StringComparison.Ordinal) && reason.Contains("Exception", StringComparison.Ordinal))
            throw new InvalidOperationException($"The caller heard an apology: {reason}");
        if (action.Type is DialogActionType.Close && response.SessionState.Intent is null)
            throw new InvalidOperationException("The response closes no intent, which Lex does not take.");
        return $"{action.Type} {action.SlotToElicit is not null} {response.SessionState.Intent?.State} {response.Messages?.Count} {response.SessionState.SessionAttributes.Count}";
    }

    private sealed class OneHandler : IntentRouter
    {
        private readonly Looking _handler = new();

        public override IntentHandler Find(Turn turn) => _handler;
    }

    private sealed class Looking : ImmediateHandler
    {
        protected override Reply Answer(Turn turn)
        {
            var session = turn.Session;
            _ = session.CallerNumber is { Length: < 8 or > 16 } ? throw new InvalidOperationException("A number that is none.") : 0;
            session.Count(SessionKey.Counter("Visits"));
            foreach (var name in turn.Event.SessionState?.Intent?.Slots?.Keys.ToList() ?? [])
                _ = turn.Values.Text(new SlotReference(name));
            _ = (turn.Channel, turn.LocaleId, turn.KeyedConfirmation, turn.ProposedSlot, turn.Paused, turn.Request.Accepts(MessageContentType.SSML));
            return turn.KeyedDigits is { Length: > 0 } ? turn.NotUnderstood("Pardon?", "Once more?")
                : turn.Resume() is { } resumed ? resumed
                : turn.Repeat("What can I do for you?");
        }
    }

    private sealed class Apologies : IFailureAnswers
    {
        public Reply Answer(Turn turn, Exception failure) => turn.TransferToPerson("Error " + Redaction.TypeName(failure), "Sorry.");

        public Reply TriesUsedUp(Turn turn) => turn.TransferToPerson("NotUnderstood", "I will find you somebody.");
    }
}
