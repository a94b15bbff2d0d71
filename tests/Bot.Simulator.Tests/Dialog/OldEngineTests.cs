using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>Bots of the engine before August 2022: the default path, and the hook on every turn.</summary>
public sealed class OldEngineTests : IDisposable
{
    private readonly BotFolder _folder = OldBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_default_path_is_slots_confirmation_fulfillment_with_the_hook_on_every_turn()
    {
        var talk = new Talk(_folder);

        Assert.Equal(["How many?"], Words(await talk.SayAsync("hire a bike")));
        Assert.Equal(["Hire 2?"], Words(await talk.SayAsync("two")));
        Assert.Equal("Close HireBike Fulfilled Confirmed", State(await talk.SayAsync("yes")));
        Assert.Equal(
            [InvocationSource.DialogCodeHook, InvocationSource.DialogCodeHook, InvocationSource.DialogCodeHook, InvocationSource.FulfillmentCodeHook],
            talk.Hook.Events.Select(sent => sent.InvocationSource));
        Assert.All(talk.Hook.Events, sent => Assert.Null(sent.InvocationLabel));
    }

    [Fact]
    public async Task A_declined_confirmation_ends_the_intent()
    {
        var turn = await new Talk(_folder).SayAsync("hire a bike", "two", "no");

        Assert.Equal(["No bikes then."], Words(turn));
        Assert.Equal("Close HireBike Failed Denied", State(turn));
    }

    [Fact]
    public async Task When_the_retries_are_used_up_FallbackIntent_closes_with_its_words()
    {
        var turn = await new Talk(_folder).SayAsync("hire a bike", "some", "a few");

        Assert.Equal(["I only hire bikes."], Words(turn));
        Assert.Equal("Close FallbackIntent ReadyForFulfillment None", State(turn));
    }
}
