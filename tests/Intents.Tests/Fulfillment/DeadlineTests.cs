using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Fulfillment;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("ResetPassword", "find")]
    [InlineData("ResetPassword", "reset")]
    [InlineData("UnlockAccount", "find")]
    [InlineData("UnlockAccount", "unlock")]
    public async Task Time_that_runs_out_before_anything_is_known_to_be_changed_is_an_apology(string intent, string step)
    {
        using var deadline = new CancellationTokenSource();
        var call = new Call { Deadline = deadline.Token };
        call.Accounts.Before[step] = cancel => ExpireAsync(deadline, cancel);

        var heard = await call.FulfillAsync(intent);

        Assert.Equal("This is taking longer than it should. I'll put you through to a person.", heard.Text);
        Assert.Equal(("Error", IntentState.Failed), (heard.TransferReason, heard.State));
        Assert.Equal("ERROR", call.Logged("turn.timeout").GetProperty("level").GetString());
        Assert.Equal(step, call.Steps[^1]);
    }

    [Fact]
    public async Task Time_that_runs_out_while_the_text_is_sent_does_not_hide_the_reset()
    {
        using var deadline = new CancellationTokenSource();
        var call = new Call { Deadline = deadline.Token };
        call.Texts.Before = cancel => ExpireAsync(deadline, cancel);

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal("Your password was changed, but I couldn't send you the text message with the new one. I'll put you through to a person.", heard.Text);
        Assert.Equal("TextFailed", heard.TransferReason);
    }

    [Fact]
    public async Task Time_that_runs_out_while_the_account_is_unlocked_does_not_hide_the_reset()
    {
        using var deadline = new CancellationTokenSource();
        var call = new Call { Deadline = deadline.Token };
        call.Accounts.Account = People.Ada(lockedOut: true);
        call.Accounts.Before["unlock"] = cancel => ExpireAsync(deadline, cancel);

        var heard = await call.FulfillAsync("ResetPassword");

        Assert.Equal("Your password has been reset and sent to your mobile, but I couldn't unlock your account. I'll put you through to a person.", heard.Text);
        Assert.Equal("ResetRefused", heard.TransferReason);
    }

    private static async Task ExpireAsync(CancellationTokenSource deadline, CancellationToken cancel)
    {
        await deadline.CancelAsync();
        // What obeys its deadline ends here.
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
    }
}
