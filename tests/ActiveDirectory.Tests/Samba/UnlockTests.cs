using ActiveDirectory.Accounts;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

public sealed class UnlockTests(SambaFixture samba)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_locked_out_account_is_unlocked_and_keeps_its_password()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("locked.out");
        var dn = await dc.AddUserAsync(user, Cancel);
        await dc.LockOutAsync(user.UserId, Cancel);
        Assert.Equal(BindAnswer.LockedOut, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
        Assert.NotNull(account);
        Assert.True(account.IsLockedOut);

        await desk.Accounts.UnlockAsync(account, Cancel);

        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
        Assert.Equal("0", await dc.ReadAttributeAsync(dn, "lockoutTime", Cancel));
        Assert.False((await desk.Accounts.FindAsync(user.UserId, Cancel))?.IsLockedOut);
    }

    [Fact]
    public async Task Unlocking_an_account_that_is_not_locked_changes_nothing_that_can_be_noticed()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("not.locked");
        await dc.AddUserAsync(user, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
        Assert.NotNull(account);

        await desk.Accounts.UnlockAsync(account, Cancel);

        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    [Fact]
    public async Task Without_delegation_the_unlocking_is_denied_and_the_lockout_stays()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("locked.alien") { Container = "CN=Users" };
        await dc.AddUserAsync(user, Cancel);
        await dc.LockOutAsync(user.UserId, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
        Assert.NotNull(account);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.UnlockAsync(account, Cancel));

        Assert.Equal(DirectoryFailure.AccessDenied, e.Failure);
        Assert.Equal(BindAnswer.LockedOut, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }
}
