using Bot.Runtime.Lex;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;
using Microsoft.Extensions.Time.Testing;
using static Bot.Simulator.Tests.Connect.ScriptedPhone;

namespace Bot.Simulator.Tests.Connect;

/// <summary>ConnectParticipantWithLexBot: its parameters and branches, and what the flow reads of it afterwards. For whole calls see <see cref="FlowPlayerTests"/>.</summary>
public sealed class LexBlockTests : IDisposable
{
    private static readonly string[] Errors = ["NoMatchingCondition", "NoMatchingError"];

    private readonly PlayedFlow _played = new() { Hook = new ScriptedHook(sent => ScriptedHook.Close(sent, IntentState.Fulfilled, "Done.")) };

    public void Dispose() => _played.Dispose();

    [Theory]
    [InlineData("""{"SSML":"<speak>Badge<break time='1s'/>desk</speak>","LexV2Bot":{"AliasArn":"a"}}""", "Badge desk")]
    [InlineData("""{"PromptId":"$.Channel","LexV2Bot":{"AliasArn":"a"}}""", "[recorded prompt VOICE]")]
    [InlineData("""{"Media":{"Uri":"s3://b/hi.wav"},"LexV2Bot":{"AliasArn":"a"}}""", "[recorded prompt hi.wav]")]
    public async Task The_greeting_has_every_form_of_a_prompt(string parameters, string words)
    {
        var phone = new ScriptedPhone(Says("order a badge"));

        Assert.Equal("OrderBadge", await _played.TakeAsync("ConnectParticipantWithLexBot", parameters, Errors, ["OrderBadge"], phone));
        Assert.Equal(words, phone.Words[0]);
    }

    [Fact]
    public async Task The_first_words_may_be_the_flows()
    {
        var phone = new ScriptedPhone();

        Assert.Equal("OrderBadge", await _played.TakeAsync(
            "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"},"LexInitializationData":{"InitialMessage":"order a badge"}}""", Errors, ["OrderBadge"], phone));
        Assert.Empty(phone.Listened);
    }

    [Theory]
    [InlineData("$.Media.InitialMessage", true)]
    [InlineData("order a badge", false)]
    public async Task Without_first_words_or_where_they_do_not_count_the_caller_begins(string message, bool counts)
    {
        var phone = new ScriptedPhone(Says("order a badge"));

        await _played.TakeAsync(
            "ConnectParticipantWithLexBot",
            $$"""{"LexV2Bot":{"AliasArn":"a"},"LexInitializationData":{"InitialMessage":"{{message}}"} }""",
            Errors,
            ["OrderBadge"],
            phone,
            options => options with { InitialMessageIsFirstInput = counts });

        Assert.Single(phone.Listened);
    }

    [Fact]
    public async Task A_time_limit_for_chat_and_a_bot_of_V1_are_noted()
    {
        await _played.TakeAsync("ConnectParticipantWithLexBot", """{"LexBot":{"Name":"Old","Region":"us-east-1","Alias":"live"}}""", Errors, ["OrderBadge"], new ScriptedPhone(Says("order a badge")));
        using var other = new PlayedFlow();
        await other.TakeAsync("ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"},"LexTimeoutSeconds":{"Text":"60"}}""", ["NoMatchingCondition", "NoMatchingError", "InputTimeLimitExceeded"], [], new ScriptedPhone(Says("return my badge")));

        Assert.Equal("Old", Assert.Single(_played.Connections).AliasArn);
        Assert.Equal(("Equals OrderBadge", "a bot of Lex V1: the bot at hand answers in its place"), (_played.Steps[0].Branch, _played.Steps[0].Note));
        Assert.Equal(("NoMatchingCondition", "LexTimeoutSeconds is for chat, and a voice call does without"), (other.Steps[0].Branch, other.Steps[0].Note));
    }

    [Theory]
    [InlineData("{}", "the bot's alias has no value")]
    [InlineData("""{"LexV2Bot":{"AliasArn":"$.Attributes.bot"}}""", "the bot's alias has no value")]
    [InlineData("""{"LexV2Bot":{"AliasArn":"a"},"SSML":"<speak>"}""", "its SSML is not well-formed, perhaps for what a reference in it reads")]
    [InlineData("""{"LexV2Bot":{"AliasArn":"a"},"LexSessionAttributes":{"x-amz-lex:audio:max-length-ms:*:*":"60000"}}""", "the session attribute x-amz-lex:audio:max-length-ms:*:* is 60000, more than 55000")]
    [InlineData("""{"LexV2Bot":{"AliasArn":"a"},"LexSessionAttributes":{"x-amz-lex:audio:start-timeout-ms:*:*":"soon"}}""", "The session attribute x-amz-lex:audio:start-timeout-ms:*:* is 'soon'. Expected a whole number.")]
    public async Task A_block_that_cannot_begin_leaves_by_the_error_branch(string parameters, string why)
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync("ConnectParticipantWithLexBot", parameters, Errors, ["OrderBadge"], new ScriptedPhone(Says("order a badge"))));
        Assert.Equal([why], _played.Errors);
    }

    [Fact]
    public async Task A_language_that_the_bot_lacks_and_a_bot_that_is_not_there_leave_by_the_error_branch()
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync(
            "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"}}""", Errors, ["OrderBadge"], new ScriptedPhone(Says("order a badge")), options => options with { LanguageCode = "fr-CA" }));
        Assert.Contains("fr_CA", Assert.Single(_played.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_leads_in_a_circle_leaves_by_the_error_branch()
    {
        _played.Bot.Edit(BadgeBot.ReturnBadge, intent => intent["initialResponseSetting"] = new System.Text.Json.Nodes.JsonObject { ["nextStep"] = BadgeBot.Step("StartIntent", intent: "ReturnBadge") });

        Assert.Equal("NoMatchingError", await _played.TakeAsync("ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"}}""", Errors, [], new ScriptedPhone(Says("return my badge"))));
        Assert.Contains("ReturnBadge", Assert.Single(_played.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "a")]
    [InlineData("false", "12")]
    public async Task Words_and_keys_over_a_prompt_count_where_it_may_be_interrupted(string allows, string heard)
    {
        using var played = new PlayedFlow { Hook = new ScriptedHook() };
        var phone = new ScriptedPhone(Says("order a badge"), new CallerInput.Speech("a") { OverPrompt = true }, Presses("12#"));

        await played.TakeAsync("ConnectParticipantWithLexBot", $$"""{"LexV2Bot":{"AliasArn":"a"},"LexSessionAttributes":{"x-amz-lex:allow-interrupt:*:*":"{{allows}}"} }""", Errors, [], phone);

        Assert.Equal(heard, played.Hook.Events[1].InputTranscript);
    }

    [Fact]
    public async Task Who_hangs_up_over_a_prompt_that_cannot_be_interrupted_has_hung_up()
    {
        var flow = _played.File.Add("bot", "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"},"LexSessionAttributes":{"x-amz-lex:allow-interrupt:*:*":"false"}}""", "end").HangUp().Load();

        Assert.Equal(new CallEnd.CallerHungUp(), await _played.PlayAsync(flow, new ScriptedPhone(new CallerInput.HungUp { OverPrompt = true }, Says("order a badge"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Who_hangs_up_during_what_the_bot_says_ends_the_call(int prompts)
    {
        var flow = _played.File.Add("bot", "ConnectParticipantWithLexBot", """{"Text":"Badge desk.","LexV2Bot":{"AliasArn":"a"}}""", "say").Message("say", "Never.", "end").HangUp().Load();
        var phone = new ScriptedPhone(Says("order a badge")) { HangsUpAfter = prompts };

        Assert.Equal(new CallEnd.CallerHungUp(), await _played.PlayAsync(flow, phone));
        Assert.Equal(prompts, phone.Words.Length);
    }

    [Theory]
    [InlineData("x-amz-lex:dtmf:end-character:*:*", "9", "1294", "12")]
    [InlineData("x-amz-lex:dtmf:deletion-character:*:*", "9", "129", "")]
    [InlineData("x-amz-lex:dtmf:max-length:*:*", "2", "1234", "12")]
    [InlineData("x-amz-lex:dtmf:end-timeout-ms:*:*", "100", "12", "12")]
    [InlineData("x-amz-lex:allow-dtmf-input:*:*", "false", "12#", "")]
    public async Task Session_attributes_say_how_keys_are_read(string attribute, string value, string keys, string heard)
    {
        using var played = new PlayedFlow { Hook = new ScriptedHook() };
        var phone = new ScriptedPhone(Says("order a badge"), Presses(keys));

        await played.TakeAsync("ConnectParticipantWithLexBot", $$"""{"LexV2Bot":{"AliasArn":"a"},"LexSessionAttributes":{"{{attribute}}":"{{value}}"} }""", Errors, [], phone);

        Assert.Equal(heard, played.Hook.Events[1].InputTranscript);
    }

    [Fact]
    public async Task The_flow_reads_scores_and_the_other_intents()
    {
        _played.Bot.Edit(BadgeBot.ReturnBadge, intent => intent["sampleUtterances"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"utterance":"order a new badge please"}""")));
        var flow = _played.File
            .Add("bot", "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"}}""", "say")
            .Message("say", "$.Lex.IntentName $.Lex.IntentConfidence.Score, $.Lex.AlternativeIntents.ReturnBadge.IntentName=$.Lex.AlternativeIntents[0].IntentName, $.Lex.AlternativeIntents.Nothing.IntentName$.Lex.SentimentResponse.Label$.Lex.Other.", "end")
            .HangUp().Load();
        var phone = new ScriptedPhone(Says("order a badge"));

        await _played.PlayAsync(flow, phone);

        Assert.Equal("OrderBadge 1, ReturnBadge=ReturnBadge, .", phone.Words[^1]);
    }

    [Fact]
    public async Task Time_that_passes_while_the_caller_talks_counts_too()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(16) };

        Assert.Equal("NoMatchingError", await _played.TakeAsync("ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"}}""", Errors, [], new ScriptedPhone(Says("order a badge")), options => options with { Clock = clock }));
        Assert.Equal(["the conversation with the bot was longer than 15 minutes"], _played.Errors);
    }

    [Fact]
    public async Task What_a_bot_uses_that_is_not_simulated_is_not_made_up()
    {
        var thrown = new NotSimulatedException("a dream", new DefinitionPlace("bot.json", "$"));

        Assert.Same(thrown, await Assert.ThrowsAsync<NotSimulatedException>(() => _played.TakeAsync(
            "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"}}""", Errors, with: options => options with { OpenBot = _ => throw thrown })));
    }

    [Fact]
    public async Task A_later_block_sets_what_an_earlier_one_set_but_not_what_the_Lambda_did()
    {
        using var played = new PlayedFlow
        {
            Hook = new ScriptedHook(sent => ScriptedHook.Respond(sent, DialogActionType.Close, says: "Done.", change: response =>
            {
                response.SessionState!.SessionAttributes!["Lambda"] = "lambda's";
                response.SessionState.Intent!.State = IntentState.Fulfilled;
            })),
        };
        static string Bot(string value) => $$"""{"LexV2Bot":{"AliasArn":"a"},"LexSessionAttributes":{"Block":"{{value}}","Lambda":"{{value}}","None":"$.Attributes.none"} }""";
        var flow = played.File
            .Add("one", "ConnectParticipantWithLexBot", Bot("one"), "two")
            .Add("two", "ConnectParticipantWithLexBot", Bot("two"), "end")
            .HangUp().Load();

        await played.PlayAsync(flow, new ScriptedPhone(Says("order a badge"), Says("order a badge")));

        Assert.Equal(["Block one", "Lambda one"], played.Connections[0].SessionAttributes.Select(set => $"{set.Key} {set.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(["Block two", "Lambda lambda's"], played.Connections[1].SessionAttributes.Select(set => $"{set.Key} {set.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_step_is_told_in_one_line()
    {
        await _played.TakeAsync("ConnectParticipantWithLexBot", """{"LexBot":{"Name":"Old"}}""", Errors, ["OrderBadge"], new ScriptedPhone(Says("order a badge")));

        Assert.Equal(
            ["ConnectParticipantWithLexBot 'start' → 'OrderBadge' by Equals OrderBadge (a bot of Lex V1: the bot at hand answers in its place)", "MessageParticipant 'OrderBadge' → 'end' by NextAction", "DisconnectParticipant 'end' by end"],
            _played.Steps.Select(step => step.ToString()));
    }
}
