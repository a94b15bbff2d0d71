using System.Buffers;
using System.Text;
using Bot.Runtime.Lex;
using CsCheck;

namespace Bot.Runtime.Tests.Lex;

public sealed class LexJsonTests
{
    [Fact]
    public void An_event_of_a_call_is_read_whole()
    {
        var lexEvent = Read("""
            {
              "messageVersion": "1.0", "invocationSource": "DialogCodeHook", "inputMode": "Speech",
              "responseContentType": "text/plain; charset=utf-8", "sessionId": "0f2c6d5e-1111-2222-3333-444455556666",
              "inputTranscript": "march", "rawInputTranscript": "March", "invocationLabel": "after-month",
              "bot": { "id": "ABCDEFGHIJ", "name": "Desk", "localeId": "en_US", "version": "3", "aliasId": "KLMNOPQRST", "aliasName": "live" },
              "interpretations": [
                { "nluConfidence": 0.83, "interpretationSource": "Lex", "intent": { "name": "ResetPassword", "state": "InProgress", "confirmationState": "None",
                  "slots": { "UserID": { "shape": "Scalar", "value": { "originalValue": "1 2 3", "interpretedValue": "123", "resolvedValues": ["123"] } }, "DOB": null } },
                  "sentimentResponse": { "sentiment": "NEUTRAL", "sentimentScore": { "neutral": 0.9, "mixed": "0.05" } } },
                { "intent": { "name": "FallbackIntent", "slots": {}, "state": "InProgress" } }
              ],
              "proposedNextState": { "dialogAction": { "type": "ElicitSlot", "slotToElicit": "DOB" }, "intent": { "name": "ResetPassword" }, "prompt": { "attempt": "Retry1" } },
              "requestAttributes": { "x-amz-lex:accept-content-types": "PlainText,SSML" },
              "sessionState": {
                "activeContexts": [ { "name": "known_caller", "contextAttributes": { "a": "b" }, "timeToLive": { "timeToLiveInSeconds": 90, "turnsToLive": 5 } } ],
                "sessionAttributes": { "CallerNumber": "+61491570006" },
                "runtimeHints": { "slotHints": { "ResetPassword": { "UserID": { "runtimeHintValues": [ { "phrase": "j smith" } ] } } } },
                "intent": { "name": "ResetPassword", "slots": { "DOB": null }, "state": "InProgress", "confirmationState": "None" },
                "originatingRequestId": "req-1"
              },
              "transcriptions": [ { "transcription": "march", "rawTranscription": "March", "transcriptionConfidence": 0.92,
                "resolvedContext": { "intent": "ResetPassword" }, "resolvedSlots": { "MonthStarted": { "value": { "originalValue": "march", "resolvedValues": ["March"] } } } } ]
            }
            """);

        Assert.Equal(InvocationSource.DialogCodeHook, lexEvent.InvocationSource);
        Assert.Equal(InputMode.Speech, lexEvent.InputMode);
        Assert.Equal("after-month", lexEvent.InvocationLabel);
        Assert.Equal("March", lexEvent.RawInputTranscript);
        Assert.Equal("live", lexEvent.Bot!.AliasName);
        Assert.Equal(0.83, lexEvent.Interpretations![0].NluConfidence);
        Assert.Equal(InterpretationSource.Lex, lexEvent.Interpretations[0].InterpretationSource);
        Assert.Equal(0.05, lexEvent.Interpretations[0].SentimentResponse!.SentimentScore!.Mixed);
        Assert.Equal("123", lexEvent.Interpretations[0].Intent!.Slots!["UserID"]!.Value!.InterpretedValue);
        Assert.Null(lexEvent.Interpretations[0].Intent!.Slots!["DOB"]);
        Assert.Null(lexEvent.Interpretations[1].NluConfidence);
        Assert.Equal("DOB", lexEvent.ProposedNextState!.DialogAction!.SlotToElicit);
        Assert.Equal(PromptAttempt.Retry1, lexEvent.ProposedNextState.Prompt!.Attempt);
        Assert.Equal(5, lexEvent.SessionState!.ActiveContexts![0].TimeToLive!.TurnsToLive);
        Assert.Equal("j smith", lexEvent.SessionState.RuntimeHints!.SlotHints!["ResetPassword"]["UserID"].RuntimeHintValues![0].Phrase);
        Assert.Equal(0.92, lexEvent.Transcriptions![0].TranscriptionConfidence);
        Assert.Equal(SlotShape.Scalar, lexEvent.Transcriptions[0].ResolvedSlots!["MonthStarted"]!.Kind);
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("1", 1.0)]
    [InlineData("\"0.75\"", 0.75)]
    [InlineData("{ \"score\": 0.25, \"other\": { \"deep\": [1] } }", 0.25)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    [InlineData("\"high\"", null)]
    [InlineData("[0.5]", null)]
    [InlineData("true", null)]
    public void A_confidence_is_read_in_every_form_that_was_seen(string json, double? expected)
    {
        var lexEvent = Read($$"""{ "interpretations": [ { "nluConfidence": {{json}}, "intent": { "name": "A" } } ] }""");

        Assert.Equal(expected, lexEvent.Interpretations![0].NluConfidence);
        Assert.Equal("A", lexEvent.Interpretations[0].Intent!.Name);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("null", null)]
    [InlineData("{ \"a\": \"b\", \"gone\": null, \"number\": 12, \"yes\": true, \"nested\": { \"x\": [1] } }", 4)]
    [InlineData("[]", null)]
    public void Session_attributes_are_read_in_every_form_that_was_seen(string json, int? count)
    {
        var lexEvent = Read($$"""{ "sessionState": { "sessionAttributes": {{json}}, "originatingRequestId": "r" } }""");

        Assert.Equal(count, lexEvent.SessionState!.SessionAttributes?.Count);
        Assert.Equal("r", lexEvent.SessionState.OriginatingRequestId);
        if (count == 4)
        {
            Assert.Equal("12", lexEvent.SessionState.SessionAttributes!["number"]);
            Assert.Equal("true", lexEvent.SessionState.SessionAttributes["yes"]);
        }
    }

    [Fact]
    public void Slots_of_every_shape_are_read_and_old_ones_get_theirs_by_inference()
    {
        var slots = Read("""
            { "sessionState": { "intent": { "name": "A", "slots": {
              "scalar": { "shape": "Scalar", "value": { "originalValue": "x" } },
              "nothing": { "shape": "Scalar", "value": null },
              "list": { "value": { "originalValue": "x and y" }, "values": [ { "shape": "Scalar", "value": { "interpretedValue": "x" } } ] },
              "composite": { "value": { "originalValue": "x" }, "subSlots": { "part": { "shape": "Scalar", "value": { "interpretedValue": "x" } }, "open": null } },
              "tomorrow": { "shape": "Matrix", "value": { "interpretedValue": "x" } }
            } } } }
            """).SessionState!.Intent!.Slots!;

        Assert.Equal(SlotShape.Scalar, slots["scalar"]!.Kind);
        Assert.Null(slots["scalar"]!.Value!.InterpretedValue);
        Assert.Null(slots["nothing"]!.Value);
        Assert.Equal(SlotShape.List, slots["list"]!.Kind);
        Assert.Equal("x", slots["list"]!.Values![0].Value!.InterpretedValue);
        Assert.Equal(SlotShape.Composite, slots["composite"]!.Kind);
        Assert.Null(slots["composite"]!.SubSlots!["open"]);
        Assert.Equal(SlotShape.Scalar, slots["tomorrow"]!.Kind);
    }

    [Fact]
    public void Members_and_values_that_Lex_may_add_are_ignored()
    {
        var lexEvent = Read("""{ "newThing": { "a": [1, { "b": null }] }, "inputMode": "Telepathy", "invocationSource": 7, "sessionState": { "intent": { "name": "A", "state": "Dreaming" } } }""");

        Assert.Equal(InputMode.Unknown, lexEvent.InputMode);
        Assert.Equal(InvocationSource.Unknown, lexEvent.InvocationSource);
        Assert.Equal(IntentState.Unknown, lexEvent.SessionState!.Intent!.State);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Equal("s", LexJson.ReadEvent(Encoding.UTF8.GetBytes("\uFEFF{ \"sessionId\": \"s\", \"sessionState\": {} }")).SessionId);

    [Theory]
    [InlineData("", "This is not a Lex V2 event: the JSON breaks at line 1, byte 1 (path '$'). Check that the file is complete and that its members have the types of Lex V2.")]
    [InlineData("{ \"sessionState\": {\n  \"intent\": \"ResetPassword\" } }", "This is not a Lex V2 event: the JSON breaks at line 2, byte 28 (path '$.sessionState.intent'). Check that the file is complete and that its members have the types of Lex V2.")]
    [InlineData("{}", "This is not a Lex V2 event: it has neither 'sessionState' nor 'interpretations'. Pass the JSON that Lex V2 sends to its Lambda (messageVersion \"1.0\"); events of Lex V1 have another shape.")]
    [InlineData("null", "This is not a Lex V2 event: it has neither 'sessionState' nor 'interpretations'. Pass the JSON that Lex V2 sends to its Lambda (messageVersion \"1.0\"); events of Lex V1 have another shape.")]
    public void What_is_no_event_is_refused_with_the_place_and_without_its_text(string json, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidLexEventException>(() => Read(json)).Message);

    [Fact]
    public void A_response_that_is_null_is_refused() => Assert.Equal(
        "This is not a Lex V2 response: it is null. A code hook answers an object with a 'sessionState'.",
        Assert.Throws<InvalidLexEventException>(() => LexJson.ReadResponse("null"u8)).Message);

    [Fact]
    public void A_response_is_written_with_Lexs_names_and_without_what_is_not_set()
    {
        var response = new LexV2Response
        {
            SessionState = new()
            {
                DialogAction = new() { Type = DialogActionType.ElicitSlot, SlotToElicit = "DOB", SlotElicitationStyle = SlotElicitationStyle.SpellByLetter },
                Intent = new() { Name = "ResetPassword", State = IntentState.InProgress, Slots = new() { ["DOB"] = null } },
                SessionAttributes = new() { ["Tries"] = "1" },
            },
            Messages = [new() { ContentType = MessageContentType.SSML, Content = "<speak>it's é</speak>" }],
        };

        var output = new ArrayBufferWriter<byte>();
        LexJson.WriteResponse(response, output);

        Assert.Equal(
            """{"sessionState":{"sessionAttributes":{"Tries":"1"},"dialogAction":{"type":"ElicitSlot","slotToElicit":"DOB","slotElicitationStyle":"SpellByLetter"},"intent":{"name":"ResetPassword","slots":{"DOB":null},"state":"InProgress"}},"messages":[{"contentType":"SSML","content":"<speak>it's é</speak>"}]}""",
            Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Arbitrary_bytes_give_an_event_or_a_clear_refusal_and_nothing_else() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            try
            {
                Assert.NotNull(LexJson.ReadEvent(bytes));
            }
            catch (InvalidLexEventException exception)
            {
                Assert.StartsWith("This is not a Lex V2 event", exception.Message, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void An_event_cut_anywhere_is_refused_and_never_half_read()
    {
        var whole = """{"sessionId":"s","sessionState":{"sessionAttributes":{"a":"b"},"intent":{"name":"A","slots":{"S":{"value":{"interpretedValue":"1"}}}}}}"""u8.ToArray();
        Assert.NotNull(LexJson.ReadEvent(whole));

        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<InvalidLexEventException>(() => LexJson.ReadEvent(whole.AsSpan(0, length)));
    }

    [Fact]
    public void An_event_written_and_read_again_is_the_same()
    {
        var first = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(Read("""{ "sessionId": "s", "inputMode": "DTMF", "interpretations": [ { "nluConfidence": "1.0", "intent": { "name": "A", "slots": { "S": null } } } ], "sessionState": { "sessionAttributes": {} } }"""), first);
        var second = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(LexJson.ReadEvent(first.WrittenSpan), second);

        Assert.Equal(Encoding.UTF8.GetString(first.WrittenSpan), Encoding.UTF8.GetString(second.WrittenSpan));
        Assert.Contains("\"nluConfidence\":1", Encoding.UTF8.GetString(first.WrittenSpan), StringComparison.Ordinal);
    }

    private static LexV2Event Read(string json) => LexJson.ReadEvent(Encoding.UTF8.GetBytes(json));
}
