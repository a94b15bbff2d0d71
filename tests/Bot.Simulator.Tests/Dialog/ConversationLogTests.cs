using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>What a conversation log shows of a turn, and what it does not.</summary>
public sealed class ConversationLogTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder().Edit(BadgeBot.BadgeCode, Obfuscate).Edit(BadgeBot.Floor, Obfuscate);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("badge ab12 from today", "badge {BadgeCode} from today")]
    [InlineData("a badge for floor lobby", "a badge for floor {Floor}")]
    [InlineData("order a badge", "order a badge")]
    [InlineData("I am {Ann} and want badges", "I am \\{Ann\\} and want badges")]
    public async Task Of_the_utterance_that_starts_an_intent_the_values_found_are_hidden_and_braces_escaped(string said, string logged) =>
        Assert.Equal(logged, (await new Talk(_folder).SayAsync(said)).Log.InputTranscript);

    [Theory]
    [InlineData("ab12", "{BadgeCode}")]
    [InlineData("the code is ab12", "the code is {BadgeCode}")]
    [InlineData("my secret is 4711", "{BadgeCode}")]
    [InlineData("", "")]
    public async Task Of_an_answer_the_value_is_hidden_and_all_of_it_if_there_was_none(string said, string logged)
    {
        var log = (await new Talk(_folder).SayAsync("order a badge", said)).Log;

        Assert.Equal(logged, log.InputTranscript);
        Assert.All(log.Transcriptions, transcription => Assert.Equal(logged, transcription.Transcription));
    }

    [Fact]
    public async Task Words_that_are_not_those_of_the_value_are_hidden_altogether()
    {
        var log = (await new Talk(_folder).SayAsync("order a badge", "a b one two")).Log;

        Assert.DoesNotContain("one two", log.InputTranscript, StringComparison.Ordinal);
        Assert.Contains("{BadgeCode}", log.InputTranscript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slots_are_hidden_in_the_log_and_nowhere_else()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("order a badge", "ab12", "today", "first");

        foreach (var intent in new[] { turn.Log.SessionState.Intent!, turn.Log.Interpretations[0].Intent! })
        {
            var value = intent.Slots!["BadgeCode"]!.Value!;
            Assert.Equal(("{BadgeCode}", "{BadgeCode}"), (value.OriginalValue, value.InterpretedValue));
            Assert.Equal(["{BadgeCode}"], value.ResolvedValues!);
            Assert.Equal("2020-11-25", intent.Slots["StartDate"]!.Value!.InterpretedValue);
        }

        Assert.Equal("{Floor}", turn.Log.InputTranscript);
        Assert.Equal(["{BadgeCode}"], turn.Log.Transcriptions[0].ResolvedSlots!["BadgeCode"]!.Value!.ResolvedValues!);
        Assert.Equal(["Order ab12 for floor First?"], turn.Log.Messages.Select(message => message.Content!));
        Assert.Equal(("ab12", "first"), (Slot(turn, "BadgeCode"), talk.Hook.Events[^1].InputTranscript));
    }

    [Fact]
    public async Task An_alternate_shows_nothing_that_the_best_transcription_hides()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge");

        var turn = await talk.Session.RecognizeAsync(
            LexInput.Speech("ab12") with { Alternates = [new LexTranscription("eighty one two", 0.2)] }, TestContext.Current.CancellationToken);

        Assert.Equal(["{BadgeCode}", "{BadgeCode}"], turn.Log.Transcriptions.Select(transcription => transcription.Transcription!));
        Assert.Equal(["{BadgeCode}", "{BadgeCode}"], turn.Log.Transcriptions.Select(transcription => transcription.RawTranscription!));
    }

    [Fact]
    public async Task A_list_and_a_composite_are_hidden_as_a_whole_and_in_their_parts()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Car, Obfuscate).Edit(GarageBot.Jobs, Obfuscate);

        var slots = (await new Talk(folder).SayAsync("book a service", "2021 white Tolara", "tires and brakes")).Log.SessionState.Intent!.Slots!;

        Assert.Equal("{Car}", slots["Car"]!.Value!.InterpretedValue);
        Assert.Equal("{Make}", slots["Car"]!.SubSlots!["Make"]!.Value!.InterpretedValue);
        Assert.Equal("{Jobs}", slots["Jobs"]!.Value!.OriginalValue);
        Assert.Equal(["{Jobs}", "{Jobs}"], slots["Jobs"]!.Values!.Select(value => value.Value!.InterpretedValue!));
    }

    [Fact]
    public async Task A_record_names_the_bot_the_session_and_whether_the_utterance_was_missed()
    {
        var talk = new Talk(_folder);

        var started = (await talk.SayAsync("order a badge")).Log;
        var missed = (await talk.SayAsync("hm")).Log;

        Assert.Equal(("2.0", "talk", "Badges", "en_US", InputMode.Text), (started.MessageVersion, started.SessionId, started.Bot.Name, started.Bot.LocaleId, started.InputMode));
        Assert.Equal(talk.Clock.GetUtcNow(), started.Timestamp);
        Assert.Equal((false, true), (started.MissedUtterance, missed.MissedUtterance));
        Assert.True((await new Talk(_folder).SayAsync("zebra crossing")).Log.MissedUtterance);
    }

    private static void Obfuscate(JsonNode slot) => slot["obfuscationSetting"] = JsonNode.Parse("""{"obfuscationSettingType":"DefaultObfuscation"}""");
}
