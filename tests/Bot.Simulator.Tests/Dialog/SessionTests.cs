using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>How long a session lives, and what it takes in.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_session_that_was_idle_for_its_time_to_live_begins_anew_without_attributes_and_slots()
    {
        var talk = new Talk(_folder, attributes: new() { ["CallerNumber"] = "withheld" });
        await talk.SayAsync("order a badge", "ab12");

        talk.Clock.Advance(TimeSpan.FromSeconds(300));
        var turn = await talk.SayAsync("order a badge");

        Assert.Empty(turn.SessionState.SessionAttributes!);
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(turn));
        Assert.Equal("the session was idle for 300 seconds: a new one begins, without attributes and slots", turn.Trace[0].Description);
    }

    [Fact]
    public async Task A_session_that_is_used_before_that_goes_on()
    {
        var talk = new Talk(_folder, attributes: new() { ["CallerNumber"] = "withheld" });
        await talk.SayAsync("order a badge");

        talk.Clock.Advance(TimeSpan.FromSeconds(299));
        await talk.SayAsync("ab12");
        talk.Clock.Advance(TimeSpan.FromSeconds(299));
        var turn = await talk.SayAsync("today");

        Assert.Equal("withheld", turn.SessionState.SessionAttributes!["CallerNumber"]);
        Assert.Equal("ab12", Slot(turn, "BadgeCode"));
    }

    [Fact]
    public async Task Text_and_keys_over_the_limit_are_refused_and_the_session_stays()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge");

        var text = await Assert.ThrowsAsync<LexValidationException>(() => talk.SayAsync(new string('a', 1025)));
        var keys = await Assert.ThrowsAsync<LexValidationException>(() => talk.Session.RecognizeAsync(LexInput.Keys(new string('1', 2000)), TestContext.Current.CancellationToken));

        Assert.Equal("The input has 1025 characters; Lex takes 1024 at most. Shorten it or send it in parts.", text.Message);
        Assert.Equal("The input has 2000 characters; Lex takes 1024 at most. Shorten it or send it in parts.", keys.Message);
        Assert.Equal("ElicitSlot StartDate OrderBadge InProgress None", State(await talk.SayAsync("ab12")));
    }
}
