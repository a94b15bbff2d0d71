using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lambda;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Tests.Routing;

public sealed class LexFunctionTests
{
    private readonly MemoryStream _log = new();
    private readonly SessionSeal _seal = new("key"u8.ToArray());

    [Fact]
    public async Task A_dialog_hook_goes_to_the_handlers_dialog_and_its_reply_to_Lex()
    {
        var response = await Answer(turn => turn.ElicitSlot(OrderSlots.Number, "Which order?"), Event("DialogCodeHook", number: "12"));

        Assert.Equal(DialogActionType.ElicitSlot, response.SessionState!.DialogAction!.Type);
        Assert.Equal("Number", response.SessionState.DialogAction.SlotToElicit);
        Assert.Null(response.SessionState.Intent!.Slots!["Number"]);
        Assert.Equal(IntentState.InProgress, response.SessionState.Intent.State);
        Assert.Equal("kept", response.SessionState.SessionAttributes!["Kept"]);
        Assert.Equal("Which order?", Assert.Single(response.Messages!).Content);
    }

    [Fact]
    public async Task A_delegate_gives_back_the_slots_as_they_are_and_says_nothing()
    {
        var response = await Answer(turn => turn.Delegate(), Event("DialogCodeHook", number: "12"));

        Assert.Equal(DialogActionType.Delegate, response.SessionState!.DialogAction!.Type);
        Assert.Equal("12", response.SessionState.Intent!.Slots!["Number"]!.Value!.InterpretedValue);
        Assert.Null(response.Messages);
    }

    [Fact]
    public async Task Done_and_Fail_close_the_intent()
    {
        var done = await Answer(turn => turn.Done("Done."), Event("FulfillmentCodeHook", number: "12"));
        var failed = await Answer(turn => turn.Fail("No."), Event("FulfillmentCodeHook", number: "12"));

        Assert.Equal((DialogActionType.Close, IntentState.Fulfilled), (done.SessionState!.DialogAction!.Type, done.SessionState.Intent!.State!.Value));
        Assert.Equal((DialogActionType.Close, IntentState.Failed), (failed.SessionState!.DialogAction!.Type, failed.SessionState.Intent!.State!.Value));
        Assert.False(done.SessionState.SessionAttributes!.ContainsKey("Paused"));
    }

    [Fact]
    public async Task A_transfer_sets_the_reason_that_the_contact_flow_branches_on()
    {
        var response = await Answer(turn => turn.TransferToPerson("Angry", "One moment."), Event("FulfillmentCodeHook"));

        Assert.Equal("Angry", response.SessionState!.SessionAttributes!["TransferReason"]);
        Assert.Equal(IntentState.Failed, response.SessionState.Intent!.State);
    }

    [Fact]
    public async Task A_confirmation_asks_again_even_after_an_answer()
    {
        var response = await Answer(
            turn => turn.ElicitConfirmation(Speech.Say($"Order {new Characters("12")}?")),
            Event("DialogCodeHook", number: "12", confirmation: "Denied"));

        Assert.Equal(DialogActionType.ConfirmIntent, response.SessionState!.DialogAction!.Type);
        Assert.Equal(ConfirmationState.None, response.SessionState.Intent!.ConfirmationState);
        Assert.Equal("<speak>Order <say-as interpret-as=\"characters\">12</say-as>?</speak>", Assert.Single(response.Messages!).Content);
    }

    [Fact]
    public async Task An_elicited_intent_names_no_intent()
    {
        var response = await Answer(turn => turn.ElicitIntent("What now?"), Event("FulfillmentCodeHook"));

        Assert.Null(response.SessionState!.Intent);
        Assert.Equal(DialogActionType.ElicitIntent, response.SessionState.DialogAction!.Type);
    }

    [Fact]
    public async Task A_handler_that_throws_becomes_an_apology_a_person_and_a_log_line()
    {
        var response = await Answer(_ => throw new IOException("the disk at 10.0.0.1 is gone"), Event("FulfillmentCodeHook"));

        Assert.Equal("Sorry: IOException.", Assert.Single(response.Messages!).Content);
        Assert.Equal("Error", response.SessionState!.SessionAttributes!["TransferReason"]);
        var line = Assert.Single(Log());
        Assert.Equal("turn.failed", line.GetProperty("event").GetString());
        Assert.Equal("Order", line.GetProperty("intent").GetString());
        Assert.Equal("session-1", line.GetProperty("sessionId").GetString());
        Assert.Equal("request-1", line.GetProperty("requestId").GetString());
        Assert.Equal("the disk at 10.0.0.1 is gone", line.GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_handler_that_ignores_the_deadline_is_given_up_and_the_caller_hears_an_apology()
    {
        var never = new TaskCompletionSource<Reply>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        var response = await Answer(new Handler(_ => new(never.Task)), Event("FulfillmentCodeHook"), deadline.Token);

        Assert.Equal("Sorry: TaskCanceledException.", Assert.Single(response.Messages!).Content);
        Assert.Equal("turn.timeout", Assert.Single(Log()).GetProperty("event").GetString());

        // What it did after all is not lost on an operator.
        never.SetException(new IOException("too late"));
        while (Log() is { Length: 1 })
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal("turn.late", Log()[1].GetProperty("event").GetString());
        Assert.Equal("too late", Log()[1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_handler_that_obeys_the_deadline_gets_to_say_what_it_knows()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        var handler = new Handler(async turn =>
        {
            await Task.Delay(Timeout.Infinite, deadline.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            return turn.Fail("I do not know whether it was done.");
        });

        var response = await Answer(handler, Event("FulfillmentCodeHook"), deadline.Token);

        Assert.Equal("I do not know whether it was done.", Assert.Single(response.Messages!).Content);
    }

    [Fact]
    public async Task What_a_handler_that_was_given_up_had_begun_is_not_in_the_apology()
    {
        using var deadline = new CancellationTokenSource();
        var never = new TaskCompletionSource<Reply>();
        var handler = new Handler(turn =>
        {
            turn.Session.Set(SessionKey.Text("Kept"), "half done");
            deadline.Cancel();
            return new(never.Task);
        });

        var response = await Answer(handler, Event("FulfillmentCodeHook"), deadline.Token);

        // The handler may go on changing its turn while the apology is written.
        Assert.Equal("Sorry: TaskCanceledException.", Assert.Single(response.Messages!).Content);
        Assert.Equal("kept", response.SessionState!.SessionAttributes!["Kept"]);
    }

    [Fact]
    public async Task A_handler_that_threw_has_what_it_remembered_kept()
    {
        var response = await Answer(
            turn =>
            {
                turn.Session.Set(SessionKey.Text("Kept"), "counted");
                throw new IOException("gone");
            },
            Event("FulfillmentCodeHook"));

        Assert.Equal("counted", response.SessionState!.SessionAttributes!["Kept"]);
    }

    [Theory]
    [InlineData("The session attributes are 20004 characters long; Lex takes 12288. Keep less in the session.", 20000, 0)]
    [InlineData("A message of 2000 characters cannot be sent: Lex takes 1 to 1024. It begins 'mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm'. Shorten it, or split it into two messages.", 0, 2000)]
    public async Task What_Lex_would_refuse_becomes_an_apology(string logged, int attribute, int message)
    {
        var response = await Answer(
            turn =>
            {
                turn.Session.Set(SessionKey.Text("Much"), new string('a', attribute));
                if (attribute > 0)
                    turn.Session.Remove(SessionKey.Text("Kept"));
                return turn.Done(message > 0 ? new string('m', message) : "ok");
            },
            Event("FulfillmentCodeHook"));

        Assert.Equal("Sorry: InvalidOperationException.", response.Messages!.Single().Content);
        Assert.InRange(response.SessionState!.SessionAttributes!.Sum(item => item.Key.Length + item.Value.Length), 1, 12 * 1024);
        Assert.Equal(logged, Log().Single().GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_payload_that_is_no_event_is_an_error_of_the_function_and_names_the_fault()
    {
        var function = Function(new Handler(turn => new(turn.Delegate())));

        var exception = await Assert.ThrowsAsync<LambdaFunctionException>(async () =>
            await function.InvokeAsync(Invocation("{ \"intent\": 1 }"), new ArrayBufferWriter<byte>(), CancellationToken.None));

        Assert.Equal("Lex.InvalidEvent", exception.ErrorType);
        Assert.StartsWith("This is not a Lex V2 event: it has neither", exception.Message, StringComparison.Ordinal);
        Assert.Equal("event.invalid", Assert.Single(Log()).GetProperty("event").GetString());
    }

    [Fact]
    public async Task Help_in_the_middle_brings_the_caller_back_with_the_slots_and_nothing_of_them_is_readable_between()
    {
        var asked = await Answer(turn => turn.ElicitSlot(OrderSlots.Size, "How big?"), Event("DialogCodeHook", number: "734512"));
        var between = asked.SessionState!.SessionAttributes!;
        Assert.DoesNotContain("734512", string.Join(' ', between.Values), StringComparison.Ordinal);

        var back = await Answer(turn => turn.Resume("Small or large?")!, Event("FulfillmentCodeHook", intent: "Help", attributes: between));

        Assert.Equal(DialogActionType.ElicitSlot, back.SessionState!.DialogAction!.Type);
        Assert.Equal("Size", back.SessionState.DialogAction.SlotToElicit);
        Assert.Equal("Order", back.SessionState.Intent!.Name);
        Assert.Equal("734512", back.SessionState.Intent.Slots!["Number"]!.Value!.InterpretedValue);
        Assert.Equal("Small or large?", Assert.Single(back.Messages!).Content);

        // And once more: going back leaves the way back open.
        var again = await Answer(turn => turn.Resume()!, Event("FulfillmentCodeHook", intent: "Help", attributes: back.SessionState.SessionAttributes));
        Assert.Equal("How big?", Assert.Single(again.Messages!).Content);
    }

    [Fact]
    public async Task Where_Lex_asked_in_its_own_words_going_back_lets_it_do_so_again()
    {
        var delegated = await Answer(turn => turn.Delegate(), Event("DialogCodeHook", number: "12"));

        var back = await Answer(turn => turn.Resume()!, Event("FulfillmentCodeHook", intent: "Help", attributes: delegated.SessionState!.SessionAttributes));

        Assert.Equal("Size", back.SessionState!.DialogAction!.SlotToElicit);
        Assert.Null(back.Messages);
    }

    [Fact]
    public async Task At_the_first_question_there_is_nothing_to_hide_and_nothing_is_sealed()
    {
        var delegated = await Answer(turn => turn.Delegate(), Event("DialogCodeHook"));
        Assert.Equal("Order:Number", delegated.SessionState!.SessionAttributes!["Paused"]);

        var back = await Answer(turn => turn.Resume()!, Event("FulfillmentCodeHook", intent: "Help", attributes: delegated.SessionState.SessionAttributes));

        Assert.Equal(("Order", "Number"), (back.SessionState!.Intent!.Name, back.SessionState.DialogAction!.SlotToElicit));
    }

    [Fact]
    public async Task A_confirmation_is_asked_again_in_its_words()
    {
        var asked = await Answer(turn => turn.ElicitConfirmation("Order 12, right?"), Event("DialogCodeHook", number: "12"));

        var back = await Answer(turn => turn.Resume()!, Event("FulfillmentCodeHook", intent: "Help", attributes: asked.SessionState!.SessionAttributes));

        Assert.Equal(DialogActionType.ConfirmIntent, back.SessionState!.DialogAction!.Type);
        Assert.Equal("Order 12, right?", Assert.Single(back.Messages!).Content);
    }

    [Fact]
    public async Task Without_anything_to_go_back_to_there_is_no_way_back()
    {
        Reply? resumed = null;
        await Answer(turn => (resumed = turn.Resume()) ?? turn.Delegate(), Event("FulfillmentCodeHook", intent: "Help"));
        Assert.Null(resumed);

        await Answer(turn => (resumed = turn.Resume()) ?? turn.Delegate(), Event("FulfillmentCodeHook", intent: "Help", attributes: new() { ["Paused"] = "forged" }));
        Assert.Null(resumed);
    }

    [Fact]
    public async Task An_event_with_the_intent_only_among_its_interpretations_is_answered()
    {
        var response = await Answer(turn => turn.Done(turn.IntentName), """{ "invocationSource": "FulfillmentCodeHook", "interpretations": [ { "intent": { "name": "Order", "slots": {} } } ] }""");

        Assert.Equal("Order", response.Messages!.Single().Content);
    }

    [Fact]
    public async Task An_event_without_any_intent_is_answered_as_the_fallback()
    {
        var response = await Answer(turn => turn.Done(turn.IntentName), """{ "sessionState": {} }""");

        Assert.Equal("FallbackIntent", response.SessionState!.Intent!.Name);
    }

    [Theory]
    [InlineData("""{ "inputMode": "Speech", "sessionState": {} }""", Channel.SpokenSsml)]
    [InlineData("""{ "inputMode": "DTMF", "sessionState": {} }""", Channel.SpokenSsml)]
    [InlineData("""{ "inputMode": "Text", "sessionState": {} }""", Channel.Written)]
    [InlineData("""{ "inputMode": "Text", "responseContentType": "audio/pcm", "sessionState": {} }""", Channel.SpokenSsml)]
    [InlineData("""{ "inputMode": "Speech", "requestAttributes": { "x-amz-lex:accept-content-types": "PlainText" }, "sessionState": {} }""", Channel.SpokenPlain)]
    [InlineData("""{ "inputMode": "Text", "requestAttributes": { "x-amz-lex:accept-content-types": "PlainText,SSML" }, "sessionState": {} }""", Channel.SpokenSsml)]
    [InlineData("""{ "inputMode": "Text", "requestAttributes": { "x-amz-lex:accept-content-types": "PlainText" }, "sessionState": {} }""", Channel.Written)]
    public async Task The_channel_is_what_the_request_accepts_or_else_how_the_caller_spoke(string json, Channel expected)
    {
        Channel? channel = null;
        await Answer(
            turn =>
            {
                channel = turn.Channel;
                return turn.Delegate();
            },
            json);

        Assert.Equal(expected, channel);
    }

    private static string Event(string source, string intent = "Order", string? number = null, string confirmation = "None", Dictionary<string, string>? attributes = null)
    {
        var lexEvent = new LexV2Event
        {
            InvocationSource = Enum.Parse<InvocationSource>(source),
            InputMode = InputMode.Speech,
            SessionId = "session-1",
            SessionState = new()
            {
                SessionAttributes = attributes ?? new() { ["Kept"] = "kept" },
                Intent = new()
                {
                    Name = intent,
                    State = IntentState.InProgress,
                    ConfirmationState = Enum.Parse<ConfirmationState>(confirmation),
                    Slots = new() { ["Number"] = number is null ? null : new() { Value = new() { InterpretedValue = number } }, ["Size"] = null },
                },
            },
        };
        var json = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(lexEvent, json);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static Invocation Invocation(string json) =>
        new() { RequestId = "request-1", Payload = Encoding.UTF8.GetBytes(json) };

    private Task<LexV2Response> Answer(Func<Turn, Reply> answer, string json) =>
        Answer(new Handler(turn => new(answer(turn))), json, CancellationToken.None);

    private async Task<LexV2Response> Answer(IntentHandler handler, string json, CancellationToken cancel)
    {
        var output = new ArrayBufferWriter<byte>();
        await Function(handler).InvokeAsync(Invocation(json), output, cancel);
        return LexJson.ReadResponse(output.WrittenSpan);
    }

    private LexFunction Function(IntentHandler handler) => new(new Router(handler), new Apologies(), _seal, new Log(_log, TimeProvider.System));

    private JsonElement[] Log() =>
        [.. Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private sealed class OrderSlots : ISlots<OrderSlots>
    {
        public static SlotReference Number { get; } = new("Number");

        public static SlotReference Size { get; } = new("Size");

        public static IReadOnlyList<SlotReference> InOrder => [Number, Size];

        public static OrderSlots Read(SlotValues values) => new();
    }

    private sealed class Handler(Func<Turn<OrderSlots>, ValueTask<Reply>> answer) : IntentHandler<OrderSlots>
    {
        protected override ValueTask<Reply> OnDialogAsync(Turn<OrderSlots> turn, CancellationToken cancel) => answer(turn);

        protected override ValueTask<Reply> OnFulfillmentAsync(Turn<OrderSlots> turn, CancellationToken cancel) => answer(turn);
    }

    private sealed class Router(IntentHandler handler) : IntentRouter
    {
        public override IntentHandler Find(Turn turn) => handler;
    }

    private sealed class Apologies : IFailureAnswers
    {
        public Reply Answer(Turn turn, Exception failure) => turn.TransferToPerson("Error", $"Sorry: {failure.GetType().Name}.");

        public Reply TriesUsedUp(Turn turn) => throw new InvalidOperationException("Nobody is asked again here.");
    }
}
