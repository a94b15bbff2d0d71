using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>The events that a Lambda gets are those that Lex V2 sends.</summary>
public sealed class EventTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_event_of_an_utterance_has_everything_that_recorded_events_have()
    {
        var talk = new Talk(_folder, attributes: new() { ["CallerNumber"] = "+61400000001" });
        await talk.Session.RecognizeAsync(LexInput.Speech("badge ab12 from today") with
        {
            RequestAttributes = LexInput.Silence.RequestAttributes.Add("x-amz-lex:channels:platform", "Connect"),
            TranscriptionConfidence = 0.88,
        }, TestContext.Current.CancellationToken);

        Assert.StartsWith(
            """
            {
              "messageVersion": "1.0",
              "invocationSource": "DialogCodeHook",
              "inputMode": "Speech",
              "responseContentType": "text/plain; charset=utf-8",
              "sessionId": "talk",
              "inputTranscript": "badge ab12 from today",
              "rawInputTranscript": "badge ab12 from today",
              "invocationLabel": "Start",
              "bot": {
                "id": "SIMULATED0",
                "name": "Badges",
                "aliasId": "TSTALIASID",
                "aliasName": "TestBotAlias",
                "localeId": "en_US",
                "version": "DRAFT"
              },
            """.ReplaceLineEndings("\n"),
            LexJson.Format(talk.Hook.Events[0]).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        var sent = talk.Hook.Events[0];
        Assert.Equal("Connect", sent.RequestAttributes!["x-amz-lex:channels:platform"]);
        Assert.Equal(["OrderBadge", "ReturnBadge", "FallbackIntent"], sent.Interpretations!.Select(interpretation => interpretation.Intent!.Name).Order(StringComparer.Ordinal).OrderBy(name => name is "FallbackIntent"));
        Assert.Equal(["BadgeCode", "StartDate", "Floor", "Note"], sent.SessionState!.Intent!.Slots!.Keys);
        Assert.Equal(("+61400000001", "request"), (sent.SessionState.SessionAttributes!["CallerNumber"], sent.SessionState.OriginatingRequestId));
        Assert.Equal((DialogActionType.ElicitSlot, "Floor", PromptAttempt.Initial), (sent.ProposedNextState!.DialogAction!.Type, sent.ProposedNextState.DialogAction.SlotToElicit!, sent.ProposedNextState.Prompt!.Attempt));
    }

    [Fact]
    public async Task The_first_interpretation_is_the_sessions_intent_and_FallbackIntent_has_no_confidence()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge");

        var interpretations = talk.Hook.Events[0].Interpretations!;

        Assert.Equal(("OrderBadge", 1), (interpretations[0].Intent!.Name, interpretations[0].NluConfidence));
        Assert.Null(interpretations.Single(interpretation => interpretation.Intent!.Name == "FallbackIntent").NluConfidence);
        Assert.All(interpretations, interpretation => Assert.Equal(InterpretationSource.Lex, interpretation.InterpretationSource));
    }

    [Fact]
    public async Task An_answer_to_a_prompt_has_one_certain_interpretation()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge", "ab12");

        var only = Assert.Single(talk.Hook.Events[1].Interpretations!);

        Assert.Equal(("OrderBadge", 1, "ab12"), (only.Intent!.Name, only.NluConfidence, only.Intent.Slots!["BadgeCode"]!.Value!.InterpretedValue));
    }

    [Fact]
    public async Task Transcriptions_carry_the_resolved_slots_without_an_interpreted_value()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge", "a b 1 2");

        var transcription = Assert.Single(talk.Hook.Events[1].Transcriptions!);

        Assert.Equal(("a b 1 2", 1, "OrderBadge"), (transcription.Transcription, transcription.TranscriptionConfidence, transcription.ResolvedContext!.Intent));
        Assert.Equal(["BadgeCode"], transcription.ResolvedSlots!.Keys);
        Assert.Null(transcription.ResolvedSlots["BadgeCode"]!.Value!.InterpretedValue);
        Assert.Equal(["ab12"], transcription.ResolvedSlots["BadgeCode"]!.Value!.ResolvedValues!);
    }

    [Fact]
    public async Task Silence_is_an_empty_transcript_and_leaves_the_slot_null()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge", "");

        Assert.Equal(string.Empty, talk.Hook.Events[1].InputTranscript);
        Assert.Null(talk.Hook.Events[1].SessionState!.Intent!.Slots!["BadgeCode"]);
    }

    [Fact]
    public async Task Labels_and_proposals_are_left_out_where_there_are_none()
    {
        _folder.Edit(BadgeBot.Floor, slot => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["elicitationCodeHook"]!["invocationLabel"] = null);
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge", "ab12", "today", "first");

        var json = LexJson.Format(talk.Hook.Events[^1]);

        Assert.DoesNotContain("invocationLabel", json, StringComparison.Ordinal);
        Assert.DoesNotContain("proposedNextState", json, StringComparison.Ordinal);
        Assert.DoesNotContain("requestAttributes", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_last_attempt_proposes_nothing_when_it_leads_to_another_intent()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge", "hm", "hm", "hm");

        Assert.Null(talk.Hook.Events[^1].ProposedNextState);
    }

    [Fact]
    public async Task The_trace_shows_every_step_and_every_call_with_its_event_and_result()
    {
        var seen = new List<LexTraceStep>();
        var session = new LexSession(_folder.Load(), "en_US", new ScriptedHook(), new LexSessionOptions { OnTrace = seen.Add });

        var turn = await session.RecognizeAsync(LexInput.Text("order a badge"), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["StartIntent OrderBadge", "initialResponse", "InvokeDialogCodeHook", "DialogCodeHook of OrderBadge, Start", "Lambda: Delegate", "ElicitSlot BadgeCode, Initial"],
            turn.Trace.Select(step => step.Description));
        Assert.Equal(turn.Trace, seen);
        var call = turn.Trace[3];
        Assert.Equal("order a badge", call.Event?.InputTranscript);
        Assert.NotNull(call.Result?.Response);
    }

    [Fact]
    public async Task Alternates_of_speech_are_transcriptions_and_carry_an_intent_only_if_it_is_the_same()
    {
        var talk = new Talk(_folder);
        var said = LexInput.Speech("order a badge") with
        {
            TranscriptionConfidence = 0.9,
            Alternates = [new LexTranscription("a badge for floor first", 0.6), new LexTranscription("return my badge", 0.5), new LexTranscription("order a bag", 0.1)],
        };

        await talk.Session.RecognizeAsync(said, TestContext.Current.CancellationToken);

        var transcriptions = talk.Hook.Events[0].Transcriptions!;
        Assert.Equal(["order a badge", "a badge for floor first", "return my badge"], transcriptions.Select(transcription => transcription.Transcription!));
        Assert.Equal([0.9, 0.6, 0.5], transcriptions.Select(transcription => transcription.TranscriptionConfidence!.Value));
        Assert.Equal(["OrderBadge", "OrderBadge", null], transcriptions.Select(transcription => transcription.ResolvedContext!.Intent));
        Assert.Equal(["Floor"], transcriptions[1].ResolvedSlots!.Keys);
        Assert.Empty(transcriptions[2].ResolvedSlots!);
    }

    [Fact]
    public async Task An_alternate_of_an_answer_carries_the_slot_that_was_asked_for()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge");

        await talk.Session.RecognizeAsync(LexInput.Speech("a b 1 2") with { Alternates = [new LexTranscription("a p 1 2", 0.3), new LexTranscription("hey", 0.1)] }, TestContext.Current.CancellationToken);

        var transcriptions = talk.Hook.Events[1].Transcriptions!;
        Assert.Equal(["ap12"], transcriptions[1].ResolvedSlots!["BadgeCode"]!.Value!.ResolvedValues!);
        Assert.Equal(["OrderBadge", null], transcriptions.Skip(1).Select(transcription => transcription.ResolvedContext!.Intent));
    }

    [Fact]
    public async Task Text_has_one_transcription_whatever_the_channel_says()
    {
        var talk = new Talk(_folder);

        await talk.Session.RecognizeAsync(LexInput.Text("order a badge") with { Alternates = [new LexTranscription("order a batch", 0.3)] }, TestContext.Current.CancellationToken);

        Assert.Single(talk.Hook.Events[0].Transcriptions!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_event_of_keys_has_the_digits_and_what_Connect_adds_and_its_transcription_is_an_option(bool carries)
    {
        var talk = new Talk(_folder, behaviour: new LexBehaviour { DtmfEventsCarryTranscriptions = carries });
        await talk.SayAsync("order a badge");

        await talk.Session.RecognizeAsync(
            LexInput.Keys("1234") with { RequestAttributes = LexInput.Silence.RequestAttributes.Add("x-amz-lex:dtmf-transcript", "1234") }, TestContext.Current.CancellationToken);

        var sent = talk.Hook.Events[^1];
        Assert.Equal((InputMode.DTMF, "1234", null, "1234"), (sent.InputMode, sent.InputTranscript, sent.RawInputTranscript, sent.RequestAttributes!["x-amz-lex:dtmf-transcript"]));
        Assert.Equal(carries ? 1 : null, sent.Transcriptions?.Count);
    }
}
