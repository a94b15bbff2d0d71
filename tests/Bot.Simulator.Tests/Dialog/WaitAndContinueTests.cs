using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>A caller who asks for time to find the answer.</summary>
public sealed class WaitAndContinueTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder().Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["waitAndContinueSpecification"] = JsonNode.Parse($$$$"""
        {"isActive":true,"waitingResponse":{{{{BadgeBot.Says("Take your time.")}}}},"continueResponse":{{{{BadgeBot.Says("Go on, then.")}}}},
         "stillWaitingResponse":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"I am still here."}}}],"frequencyInSeconds":10,"timeoutInSeconds":25,"allowInterrupt":true}}
        """));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Waiting_costs_no_attempt_and_calls_no_hook()
    {
        var talk = new Talk(_folder);

        var waits = await talk.SayAsync("order a badge", "hold on a second, please");
        var ready = await talk.SayAsync("I'm back");
        var answer = await talk.SayAsync("ab12");

        Assert.Equal(["Take your time."], Words(waits));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge Waiting None", State(waits));
        Assert.Equal(10_000, waits.Listening!.StartTimeoutMs);
        Assert.Equal(["Go on, then."], Words(ready));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(ready));
        Assert.Equal(["From which day?"], Words(answer));
        Assert.Equal(["Start", "AskBadgeCode"], talk.Hook.Labels);
    }

    [Fact]
    public async Task An_answer_ends_the_waiting_without_a_word_about_it() =>
        Assert.Equal(["From which day?"], Words(await new Talk(_folder).SayAsync("order a badge", "one moment", "ab12")));

    [Fact]
    public async Task Silence_is_told_that_the_bot_is_still_there_until_the_waiting_is_over()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge", "wait");

        talk.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["I am still here."], Words(await talk.SayAsync("")));
        talk.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["I am still here."], Words(await talk.SayAsync("")));
        talk.Clock.Advance(TimeSpan.FromSeconds(10));
        var over = await talk.SayAsync("");

        Assert.Equal(["Again: What is the badge code?"], Words(over));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(over));
    }

    [Fact]
    public async Task Where_it_is_not_active_asking_for_time_is_no_answer()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["waitAndContinueSpecification"]!["isActive"] = false);

        Assert.Equal(["Again: What is the badge code?"], Words(await new Talk(_folder).SayAsync("order a badge", "wait")));
    }
}
