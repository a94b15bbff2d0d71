using Bot.Runtime.Lex;
using Lab.Samba;

namespace EndToEnd;

/// <summary>The product's main job: the published binary, over the Runtime API, against a real domain controller.</summary>
public sealed class CallTests(DeskFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SambaDomainController Controller => fixture.Controller;

    [Fact]
    public async Task A_call_resets_the_password_and_only_the_texted_one_is_good_once()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var user = new LabUser("100042") { BirthDate = "1990-01-15", MonthStarted = "March", Mobile = "+61 491 570 006", DisplayName = "Alex Example" };
        var dn = await Controller.AddUserAsync(user, Cancel);
        Assert.Equal(BindAnswer.Bound, await Controller.CanBindAsync(user.UserId, user.Password, Cancel));

        var call = desk.Call();
        var last = await call.PlayAsync("ResetPassword", user.UserId, "1990-01-15", "March");

        Assert.Equal((DialogActionType.Close, IntentState.Fulfilled), (last.SessionState!.DialogAction!.Type, last.SessionState.Intent!.State!.Value));
        Assert.Equal("Your password has been reset and sent to your mobile.", Assert.Single(last.Messages!).Content);
        Assert.False(call.Attributes.ContainsKey("TransferReason"));
        var text = Assert.Single(desk.Cloud.Sns.Inbox.Messages);
        Assert.Equal("+61491570006", text.To);
        var password = Passwords.In(text);
        Assert.Equal(BindAnswer.WrongPassword, await Controller.CanBindAsync(user.UserId, user.Password, Cancel));
        Assert.Equal(BindAnswer.MustChangePassword, await Controller.CanBindAsync(user.UserId, password, Cancel));
        Assert.Equal("0", await Controller.ReadAttributeAsync(dn, "pwdLastSet", Cancel));
        Secrets.AssertNone(desk, call, password, user.BirthDate!, "491570006", LexCall.CallerNumber[1..], Controller.ServicePassword, "Alex");
    }

    [Fact]
    public async Task A_call_unlocks_the_account_and_leaves_the_password()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var user = new LabUser("jwalker") { BirthDate = "1979-11-30", MonthStarted = "September" };
        await Controller.AddUserAsync(user, Cancel);
        await Controller.LockOutAsync(user.UserId, Cancel);
        Assert.Equal(BindAnswer.LockedOut, await Controller.CanBindAsync(user.UserId, user.Password, Cancel));

        var call = desk.Call();
        var last = await call.PlayAsync("UnlockAccount", user.UserId, "1979-11-30", "September");

        Assert.Equal(IntentState.Fulfilled, last.SessionState!.Intent!.State);
        Assert.Equal(BindAnswer.Bound, await Controller.CanBindAsync(user.UserId, user.Password, Cancel));
        Assert.Empty(desk.Cloud.Sns.Inbox.Messages);
        Secrets.AssertNone(desk, call, user.BirthDate!, Controller.ServicePassword);
    }

    [Fact]
    public async Task A_reset_of_a_locked_account_unlocks_it_too()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var user = new LabUser("lockedout") { BirthDate = "15/01/1990", MonthStarted = "3" };
        await Controller.AddUserAsync(user, Cancel);
        await Controller.LockOutAsync(user.UserId, Cancel);

        var last = await desk.Call().PlayAsync("ResetPassword", user.UserId, "1990-01-15", "March");

        Assert.Equal(IntentState.Fulfilled, last.SessionState!.Intent!.State);
        var password = Passwords.In(Assert.Single(desk.Cloud.Sns.Inbox.Messages));
        Assert.Equal(BindAnswer.MustChangePassword, await Controller.CanBindAsync(user.UserId, password, Cancel));
    }

    [Fact]
    public async Task Wrong_facts_an_unknown_user_and_an_injected_filter_sound_the_same_and_change_nothing()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var user = new LabUser("target01") { BirthDate = "1990-01-15", MonthStarted = "March" };
        await Controller.AddUserAsync(user, Cancel);

        var answers = new List<string>();
        foreach (var (userId, born, month) in new[] { ("target01", "1990-01-16", "March"), ("target01", "1990-01-15", "April"), ("nobody99", "1990-01-15", "March"), ("target%2A", "1990-01-15", "March") })
        {
            var call = desk.Call();
            var last = await call.PlayAsync("ResetPassword", userId, born, month);
            Assert.Equal(IntentState.Failed, last.SessionState!.Intent!.State);
            answers.Add($"{Assert.Single(last.Messages!).Content} {call.Attributes["TransferReason"]}");
        }

        Assert.Equal("I couldn't match those details with our records, so I haven't changed anything. I'll put you through to a person. NotVerified", Assert.Single(answers.Distinct()));
        Assert.Equal(BindAnswer.Bound, await Controller.CanBindAsync(user.UserId, user.Password, Cancel));
        Assert.Empty(desk.Cloud.Sns.Inbox.Messages);
    }

    [Fact]
    public async Task Many_calls_share_one_connection_to_the_directory()
    {
        await using var desk = await Desk.OpenAsync(fixture);
        var user = new LabUser("frequent") { BirthDate = "1990-01-15", MonthStarted = "March" };
        await Controller.AddUserAsync(user, Cancel);

        for (var number = 0; number < 5; number++)
            Assert.Equal(IntentState.Fulfilled, (await desk.Call().PlayAsync("UnlockAccount", user.UserId, "1990-01-15", "March")).SessionState!.Intent!.State);

        Assert.Single(desk.Function.Logs, line => line.Contains("\"directory.connected\"", StringComparison.Ordinal));
    }
}
