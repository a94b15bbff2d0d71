using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Tests.Dialog;
using static Bot.Simulator.Tests.Connect.ScriptedPhone;

namespace Bot.Simulator.Tests.Connect;

public sealed class LexBotsTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Fact]
    public async Task Each_block_reaches_the_bot_of_its_alias_and_an_alias_that_is_not_known_the_one_at_hand()
    {
        ScriptedHook one = new(sent => ScriptedHook.Close(sent, IntentState.Fulfilled, "One.")), two = new(sent => ScriptedHook.Close(sent, IntentState.Fulfilled, "Two."));
        var definition = _played.Bot.Load();
        var bots = new LexBots(new LexBotAlias(definition, one)) { Others = ImmutableDictionary<string, LexBotAlias>.Empty.Add("arn:two", new LexBotAlias(definition, two)) };
        var flow = _played.File
            .Add("a", "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"arn:whatever"}}""", "b")
            .Add("b", "ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"arn:two"},"LexSessionAttributes":{"From":"$.Channel"}}""", "end")
            .HangUp().Load();
        var phone = new ScriptedPhone(Says("order a badge"), Says("order a badge"));

        await _played.PlayAsync(flow, phone, options => options with { OpenBot = bots.Open, ContactId = "contact" });

        Assert.Equal(["One.", "Two."], phone.Words.Where(words => words is "One." or "Two."));
        Assert.Equal(("contact", "VOICE"), (two.Events[0].SessionId, two.Events[0].SessionState!.SessionAttributes!["From"]));
    }

    [Fact]
    public void A_locale_that_the_bot_lacks_is_an_error_of_its_own() => Assert.Throws<DefinitionException>(() =>
        new LexBots(new LexBotAlias(_played.Bot.Load(), new ScriptedHook())).Open(new LexBotConnection("arn", "fr_CA", "session", ImmutableDictionary<string, string>.Empty)));
}
