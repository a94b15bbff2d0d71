using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>What a caller hears while a fulfillment takes its time.</summary>
public sealed class FulfillmentUpdateTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder().Edit(BadgeBot.OrderBadge, intent => intent["fulfillmentCodeHook"]!["fulfillmentUpdatesSpecification"] = JsonNode.Parse("""
        {"active":true,"timeoutInSeconds":60,
         "startResponse":{"delayInSeconds":2,"allowInterrupt":true,"messageGroups":[{"message":{"plainTextMessage":{"value":"One moment."}}}]},
         "updateResponse":{"frequencyInSeconds":20,"allowInterrupt":true,"messageGroups":[{"message":{"plainTextMessage":{"value":"Still at it."}}}]}}
        """));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "Fine.", "Badge ab12 is ordered.", "Goodbye.")]
    [InlineData(1, "Fine.", "Badge ab12 is ordered.", "Goodbye.")]
    [InlineData(3, "Fine.", "One moment.", "Badge ab12 is ordered.", "Goodbye.")]
    [InlineData(45, "Fine.", "One moment.", "Still at it.", "Still at it.", "Badge ab12 is ordered.", "Goodbye.")]
    public async Task The_start_response_comes_after_its_delay_and_the_update_again_and_again(int seconds, params string[] says) =>
        Assert.Equal(says, Words(await OrderAsync(seconds)));

    [Fact]
    public async Task After_the_time_out_of_the_updates_the_timeout_response_ends_it()
    {
        var turn = await OrderAsync(600);

        Assert.Equal(["Fine.", "One moment.", "Still at it.", "Still at it.", "The order took too long."], Words(turn));
        Assert.Equal("Close OrderBadge Failed Confirmed", State(turn));
    }

    [Fact]
    public async Task Updates_that_are_not_active_are_not_said()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["fulfillmentCodeHook"]!["fulfillmentUpdatesSpecification"]!["active"] = false);

        Assert.Equal(["Fine.", "Badge ab12 is ordered.", "Goodbye."], Words(await OrderAsync(45)));
    }

    // The function works until so many seconds have passed on the clock of the session, which goes on second by second.
    private async Task<LexTurn> OrderAsync(int seconds)
    {
        var talk = new Talk(_folder);
        var session = new LexSession(_folder.Load(), "en_US", new SlowFulfillment(TimeSpan.FromSeconds(seconds), talk.Clock), new() { Clock = talk.Clock });
        foreach (var line in (string[])["order a badge", "ab12", "today", "first"])
            await session.RecognizeAsync(LexInput.Text(line), TestContext.Current.CancellationToken);
        var turn = session.RecognizeAsync(LexInput.Text("yes"), TestContext.Current.CancellationToken);
        while (!turn.IsCompleted)
        {
            // Those that wait are given the processor before the next second.
            for (var round = 0; round < 20 && !turn.IsCompleted; round++)
                await Task.Delay(1, TestContext.Current.CancellationToken);
            talk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await turn;
    }

    private sealed class SlowFulfillment(TimeSpan takes, TimeProvider clock) : ILexCodeHook
    {
        public async Task<LexCodeHookResult> InvokeAsync(LexV2Event lexEvent, CancellationToken cancellationToken)
        {
            if (lexEvent.InvocationSource is InvocationSource.FulfillmentCodeHook && takes > TimeSpan.Zero)
                await Task.Delay(takes, clock, cancellationToken);
            return ScriptedHook.Respond(lexEvent, DialogActionType.Delegate);
        }
    }
}
