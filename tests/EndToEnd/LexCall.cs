using System.Buffers;
using Bot.Runtime.Lex;
using Bot.Simulator.Cloud;

namespace EndToEnd;

/// <summary>A call as Lex makes it of the function: events built by hand, so that no simulated Lex stands between the test and the binary.</summary>
internal sealed class LexCall(LambdaProcess function)
{
    public const string CallerNumber = "+61491570158";

    private static readonly string[] SlotNames = ["UserID", "DOB", "MonthStarted"];

    private readonly string _sessionId = Guid.NewGuid().ToString();
    private Dictionary<string, LexV2Slot?> _slots = SlotNames.ToDictionary(name => name, _ => (LexV2Slot?)null);

    /// <summary>The session attributes, as the last answer left them.</summary>
    public Dictionary<string, string> Attributes { get; private set; } = new() { ["CallerNumber"] = CallerNumber };

    /// <summary>The whole conversation from "reset my password" to the fulfillment, every answer checked on its way.</summary>
    public async Task<LexV2Response> PlayAsync(string intent, string userId, string birthDate, string month)
    {
        AssertDelegated(await DialogAsync(intent, "Initial", "UserID"));
        AssertDelegated(await AnswerAsync(intent, "UserID", userId, userId, "DOB"));
        AssertDelegated(await AnswerAsync(intent, "DOB", "the day I was born", birthDate, "MonthStarted"));

        var readBack = await AnswerAsync(intent, "MonthStarted", month, month, next: null);
        Assert.Equal(DialogActionType.ConfirmIntent, readBack.SessionState!.DialogAction!.Type);
        Assert.Contains($"<say-as interpret-as=\"characters\">{userId}</say-as>", Assert.Single(readBack.Messages!).Content, StringComparison.Ordinal);

        AssertDelegated(await SendAsync(Event(intent, InvocationSource.DialogCodeHook, IntentState.InProgress, ConfirmationState.Confirmed, "yes", null)));
        return await FulfillAsync(intent);
    }

    public Task<LexV2Response> FulfillAsync(string intent) =>
        SendAsync(Event(intent, InvocationSource.FulfillmentCodeHook, IntentState.ReadyForFulfillment, ConfirmationState.Confirmed, "yes", null));

    private Task<LexV2Response> AnswerAsync(string intent, string slot, string said, string value, string? next)
    {
        _slots[slot] = new() { Shape = SlotShape.Scalar, Value = new() { OriginalValue = said, InterpretedValue = value, ResolvedValues = [value] } };
        return DialogAsync(intent, said, next);
    }

    private Task<LexV2Response> DialogAsync(string intent, string said, string? next) =>
        SendAsync(Event(intent, InvocationSource.DialogCodeHook, IntentState.InProgress, ConfirmationState.None, said, next));

    private LexV2Event Event(string intent, InvocationSource source, IntentState state, ConfirmationState confirmation, string said, string? next)
    {
        LexV2Intent Intent() => new() { Name = intent, Slots = new(_slots), State = state, ConfirmationState = confirmation };
        return new()
        {
            MessageVersion = "1.0",
            InvocationSource = source,
            InputMode = InputMode.Speech,
            ResponseContentType = "text/plain; charset=utf-8",
            SessionId = _sessionId,
            InputTranscript = said,
            Bot = new() { Id = "SERVICEDSK", Name = "ServiceDesk", AliasId = "LIVEALIAS1", AliasName = "live", LocaleId = "en_US", Version = "1" },
            Interpretations = [new() { Intent = Intent(), NluConfidence = 1, InterpretationSource = InterpretationSource.Lex }],
            ProposedNextState = next is null
                ? null
                : new() { DialogAction = new() { Type = DialogActionType.ElicitSlot, SlotToElicit = next }, Intent = Intent(), Prompt = new() { Attempt = PromptAttempt.Initial } },
            RequestAttributes = new() { ["x-amz-lex:accept-content-types"] = "PlainText,SSML", ["x-amz-lex:channels:platform"] = "Connect" },
            SessionState = new() { SessionAttributes = new(Attributes), Intent = Intent(), OriginatingRequestId = Guid.NewGuid().ToString() },
            Transcriptions = [new() { Transcription = said, TranscriptionConfidence = 0.9, ResolvedContext = new() { Intent = intent }, ResolvedSlots = [] }],
        };
    }

    private async Task<LexV2Response> SendAsync(LexV2Event lexEvent)
    {
        var json = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(lexEvent, json);
        var result = await function.InvokeAsync(json.WrittenMemory, TestContext.Current.CancellationToken);
        Assert.True(result.IsSuccess, $"The function failed: {result}\n{string.Join('\n', function.Logs)}");
        var response = LexJson.ReadResponse(result.Payload.Span);
        Attributes = response.SessionState!.SessionAttributes!;
        _slots = response.SessionState.Intent?.Slots ?? _slots;
        return response;
    }

    private static void AssertDelegated(LexV2Response response) => Assert.Equal(DialogActionType.Delegate, response.SessionState!.DialogAction!.Type);
}
