using Bot.Runtime.Lex;
using Lab.Samba;

namespace EndToEnd;

/// <summary>A domain controller of its own that dies and comes back, while the function goes on running.</summary>
public sealed class OutageTests(DeskFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_function_outlives_its_domain_controller_and_serves_again_when_that_is_back()
    {
        await using var controller = await SambaDomainController.StartAsync(Cancel);
        var user = new LabUser("outage01") { BirthDate = "1990-01-15", MonthStarted = "March" };
        await controller.AddUserAsync(user, Cancel);
        await using var desk = await Desk.OpenAsync(fixture.Bootstrap, controller);

        var before = await desk.Call().PlayAsync("UnlockAccount", user.UserId, "1990-01-15", "March");
        await controller.StopAsync();
        var during = desk.Call();
        var apology = await during.PlayAsync("UnlockAccount", user.UserId, "1990-01-15", "March");
        await controller.StartAgainAsync(Cancel);
        var after = await desk.Call().PlayAsync("ResetPassword", user.UserId, "1990-01-15", "March");

        Assert.Equal(IntentState.Fulfilled, before.SessionState!.Intent!.State);
        Assert.Equal(
            "I can't reach our directory right now, so I haven't changed anything. I'll put you through to a person.",
            Assert.Single(apology.Messages!).Content);
        Assert.Equal("DirectoryUnavailable", during.Attributes["TransferReason"]);
        Assert.Contains("\"directory.connectionLost\"", desk.Log, StringComparison.Ordinal);
        Assert.True(after.SessionState!.Intent!.State is IntentState.Fulfilled, desk.Log);
        var password = Passwords.In(Assert.Single(desk.Cloud.Sns.Inbox.Messages));
        Assert.Equal(BindAnswer.MustChangePassword, await controller.CanBindAsync(user.UserId, password, Cancel));
    }

    [Fact]
    public async Task The_second_domain_controller_serves_when_the_first_is_gone()
    {
        await using var desk = await Desk.OpenAsync(fixture, variables => variables["AD_URL"] = $"ldaps://127.0.0.1:1,{fixture.Controller.Url}");
        var user = new LabUser("failover1") { BirthDate = "1990-01-15", MonthStarted = "March" };
        await fixture.Controller.AddUserAsync(user, Cancel);

        var last = await desk.Call().PlayAsync("UnlockAccount", user.UserId, "1990-01-15", "March");

        Assert.True(last.SessionState!.Intent!.State is IntentState.Fulfilled, desk.Log);
        Assert.Contains("ldaps://127.0.0.1:1", desk.Log, StringComparison.Ordinal);
    }
}
