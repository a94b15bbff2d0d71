using System.Text.Json.Nodes;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>Which message of a group is said, with what in it, and how the answer is listened to.</summary>
public sealed class MessageTests : IDisposable
{
    private const string Group = """
        {"messageGroupsList":[
          {"message":{"ssmlMessage":{"value":"<speak>Code <say-as interpret-as=\"characters\">{BadgeCode}</say-as></speak>"}},"variations":[{"plainTextMessage":{"value":"Code {BadgeCode}"}},{"customPayload":{"value":"code={BadgeCode}"}}]},
          {"message":{"imageResponseCard":{"title":"Pick","subtitle":"a door","imageUrl":null,"buttonsList":[{"text":"Front","value":"front"}]}},"variations":null}],
         "maxRetries":5,"messageSelectionStrategy":"Ordered"}
        """;

    private readonly BotFolder _folder = BadgeBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PlainText", "Code ab12")]
    [InlineData("PlainText,SSML", "<speak>Code <say-as interpret-as=\"characters\">ab12</say-as></speak>")]
    [InlineData("CustomPayload", "code=ab12")]
    [InlineData(null, "<speak>Code <say-as interpret-as=\"characters\">ab12</say-as></speak>")]
    public async Task Of_each_group_the_first_message_that_the_channel_takes_is_said(string? accepts, string said)
    {
        UseGroup();

        var turn = await AskAsync(new Talk(_folder), accepts);

        Assert.Equal(said, turn.Messages[0].Content);
        Assert.Equal(("Pick", "front"), (turn.Messages[1].ImageResponseCard?.Title, turn.Messages[1].ImageResponseCard?.Buttons?[0].Value));
    }

    [Fact]
    public async Task Ordered_variations_follow_each_other_among_those_the_channel_takes()
    {
        UseGroup();
        var talk = new Talk(_folder);
        await AskAsync(talk, null);

        var said = new List<string?>();
        for (var attempt = 0; attempt < 4; attempt++)
            said.Add((await talk.Session.RecognizeAsync(Text("hm", "PlainText,CustomPayload"), TestContext.Current.CancellationToken)).Messages[0].Content);

        Assert.Equal(["code=ab12", "Code ab12", "code=ab12", "Code ab12"], said);
    }

    [Fact]
    public async Task A_group_with_nothing_that_the_channel_takes_is_an_error_that_names_it()
    {
        _folder.Edit(BadgeBot.StartDate, slot => slot["valueElicitationSetting"]!["promptSpecification"] = JsonNode.Parse("""{"messageGroupsList":[{"message":{"ssmlMessage":{"value":"<speak>When?</speak>"}}}],"maxRetries":1}"""));

        var error = await Assert.ThrowsAsync<LexDependencyFailedException>(() => AskAsync(new Talk(_folder), "PlainText"));

        Assert.Equal(
            $"{BadgeBot.StartDate} at $.valueElicitationSetting.promptSpecification.messageGroupsList[0]: the channel takes PlainText and this message group has none of them. Add a variation of one of these types.",
            error.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_random_choice_is_the_same_every_time_for_the_same_seed(int? seed)
    {
        _folder.Edit(BadgeBot.StartDate, slot => slot["valueElicitationSetting"]!["promptSpecification"]!["messageSelectionStrategy"] = "Random");
        string[] both = ["From which day?", "Again: From which day?"];

        var first = Words(await AskAsync(new Talk(_folder, behaviour: new LexBehaviour { MessageSeed = seed }), null));
        var second = Words(await AskAsync(new Talk(_folder, behaviour: new LexBehaviour { MessageSeed = seed }), null));

        Assert.Equal(first, second);
        Assert.Contains(Assert.Single(first), both);
    }

    [Fact]
    public async Task Different_seeds_choose_differently()
    {
        _folder.Edit(BadgeBot.StartDate, slot => slot["valueElicitationSetting"]!["promptSpecification"]!["messageSelectionStrategy"] = "Random");
        var said = new HashSet<string>();

        for (var seed = 0; seed < 20; seed++)
            said.Add(Assert.Single(Words(await AskAsync(new Talk(_folder, behaviour: new LexBehaviour { MessageSeed = seed }), null))));

        Assert.Equal(2, said.Count);
    }

    [Fact]
    public async Task References_are_filled_in_and_escaped_in_SSML_and_what_is_no_reference_stays()
    {
        _folder.Edit(BadgeBot.StartDate, slot => slot["valueElicitationSetting"]!["promptSpecification"] = JsonNode.Parse(
            """{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"{BadgeCode} [who] ((via)) {Floor}|{Nothing} [nobody]"}}},{"message":{"ssmlMessage":{"value":"<speak>[who]</speak>"}}}],"maxRetries":0}"""));
        var talk = new Talk(_folder, attributes: new() { ["who"] = "Tom & Ann" });
        await talk.SayAsync("order a badge");

        var turn = await talk.Session.RecognizeAsync(LexInput.Text("ab12") with { RequestAttributes = LexInput.Silence.RequestAttributes.Add("via", "web") }, TestContext.Current.CancellationToken);

        Assert.Equal(["ab12 Tom & Ann web |{Nothing} [nobody]", "<speak>Tom &amp; Ann</speak>"], Words(turn));
    }

    [Fact]
    public async Task Listening_follows_the_attempt_and_session_attributes_override_it_the_more_specific_first()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["promptSpecification"]!["promptAttemptsSpecification"] = JsonNode.Parse("""{"Retry1":{"allowInterrupt":false}}"""));
        var talk = new Talk(_folder, attributes: new()
        {
            ["x-amz-lex:audio:start-timeout-ms:*:*"] = "6000",
            ["x-amz-lex:dtmf:max-length:*:*"] = "9",
            ["x-amz-lex:dtmf:max-length:OrderBadge:BadgeCode"] = "4",
            ["x-amz-lex:dtmf:end-character:OrderBadge:*"] = "D",
            ["x-amz-lex:allow-audio-input:*:BadgeCode"] = "false",
        });

        Assert.Equal((6000, 9, '#', true), Heard(talk.Session.Listening));
        Assert.Equal((6000, 4, 'D', false), Heard((await talk.SayAsync("order a badge")).Listening!));
        Assert.True(talk.Session.Listening.AllowInterrupt);
        Assert.False((await talk.SayAsync("hm")).Listening!.AllowInterrupt);

        static (int, int, char, bool) Heard(Bot.Simulator.Definition.PromptAttemptSpecification settings) => (settings.StartTimeoutMs, settings.Dtmf.MaxLength, settings.Dtmf.EndCharacter, settings.AllowAudioInput);
    }

    [Theory]
    [InlineData("dtmf:max-length", "many", "a whole number")]
    [InlineData("allow-interrupt", "1", "true or false")]
    [InlineData("dtmf:end-character", "##", "one key")]
    public async Task An_override_that_makes_no_sense_is_an_error_that_names_it(string name, string value, string expected)
    {
        var talk = new Talk(_folder, attributes: new() { [$"x-amz-lex:{name}:*:*"] = value });

        var error = await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("order a badge"));

        Assert.Equal($"The session attribute x-amz-lex:{name}:*:* is '{value}'. Expected {expected}.", error.Message);
    }

    private void UseGroup() => _folder.Edit(BadgeBot.StartDate, slot => slot["valueElicitationSetting"]!["promptSpecification"] = JsonNode.Parse(Group));

    private static async Task<LexTurn> AskAsync(Talk talk, string? accepts)
    {
        await talk.SayAsync("order a badge");
        return await talk.Session.RecognizeAsync(Text("ab12", accepts), TestContext.Current.CancellationToken);
    }

    private static LexInput Text(string text, string? accepts) =>
        accepts is null ? LexInput.Text(text) : LexInput.Text(text) with { RequestAttributes = LexInput.Silence.RequestAttributes.Add("x-amz-lex:accept-content-types", accepts) };
}
