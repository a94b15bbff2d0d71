using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Tests.Calls;

/// <summary>A call to a function of a few intents: events go in as bytes, responses come out, and the session attributes travel from one to the next as Lex carries them.</summary>
internal sealed class FunctionCall
{
    private readonly MemoryStream _log = new();
    private readonly LexFunction _function;

    public FunctionCall(ISessionSeal seal, TimeProvider clock, params (string Intent, IntentHandler Handler)[] intents) =>
        _function = new(new TestRouter(intents.ToDictionary(intent => intent.Intent, intent => intent.Handler)), new TestAnswers(), seal, new Log(_log, clock));

    public FunctionCall(params (string Intent, IntentHandler Handler)[] intents)
        : this(new SessionSeal("key"u8.ToArray()), TimeProvider.System, intents)
    {
    }

    public Dictionary<string, string> Attributes { get; private set; } = [];

    public JsonElement[] Log =>
        [.. Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public async Task<LexV2Response> SendAsync(Heard heard)
    {
        var lexEvent = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(heard.ToEvent(Attributes), lexEvent);
        var output = new ArrayBufferWriter<byte>();
        await _function.InvokeAsync(new() { RequestId = "request-1", Payload = lexEvent.WrittenMemory }, output, TestContext.Current.CancellationToken);
        var response = LexJson.ReadResponse(output.WrittenSpan);
        Attributes = response.SessionState!.SessionAttributes!;
        return response;
    }

    /// <summary>What the response says and does, in a line: "ElicitSlot Order.Size: How big?".</summary>
    public async Task<string> HearAsync(Heard heard) => Line(await SendAsync(heard));

    private static string Line(LexV2Response response)
    {
        var state = response.SessionState!;
        var slot = state.DialogAction!.SlotToElicit is { } name ? "." + name : "";
        var part = state.DialogAction.SubSlotToElicit?.Name is { } subSlot ? "." + subSlot : "";
        var end = state.DialogAction.Type is DialogActionType.Close ? " " + state.Intent!.State : "";
        var words = response.Messages is { } messages ? ": " + string.Join(" | ", messages.Select(message => message.Content)) : "";
        return $"{state.DialogAction.Type} {state.Intent?.Name}{slot}{part}{end}{words}";
    }

    // As the generated router: a name that nobody answers is answered by the fallback.
    private sealed class TestRouter(Dictionary<string, IntentHandler> intents) : IntentRouter
    {
        public override IntentHandler Find(Turn turn) =>
            intents.TryGetValue(turn.IntentName, out var handler) ? handler : intents[Turn.FallbackIntent];
    }

    private sealed class TestAnswers : IFailureAnswers
    {
        public Reply Answer(Turn turn, Exception failure) => turn.TransferToPerson("Error", $"Sorry: {failure.GetType().Name}.");

        public Reply TriesUsedUp(Turn turn) => turn.TransferToPerson("NotUnderstood", "I will find you somebody.");
    }
}
