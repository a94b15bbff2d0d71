using ActiveDirectory.Accounts;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

public sealed class ResetPasswordTests(SambaFixture samba)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_reset_the_old_password_is_wrong_and_the_new_one_must_be_changed()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("reset.me") { DisplayName = "Rita Reset" };
        var dn = await dc.AddUserAsync(user, Cancel);
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
        await using var desk = new ServiceDesk(dc);

        var (password, _) = await desk.Accounts.ResetPasswordAsync(await FindAsync(desk, user.UserId), Cancel);

        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
        Assert.Equal(BindAnswer.WrongPassword, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
        Assert.Equal("0", await dc.ReadAttributeAsync(dn, "pwdLastSet", Cancel));
        Assert.Equal(PasswordGenerator.UsualLength, password.Reveal().Length);
        Assert.DoesNotContain(desk.Log.Lines, line => line.Contains(password.Reveal(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_never_expires_must_change_its_password_too()
    {
        const int NormalAccountThatNeverExpires = 0x10200;
        var dc = await samba.GetAsync();
        var user = new LabUser("never.expires");
        var dn = await dc.AddUserAsync(user, Cancel);
        await dc.ReplaceAsync(dn, Cancel, ("userAccountControl", $"{NormalAccountThatNeverExpires}"));
        await using var desk = new ServiceDesk(dc);

        await desk.Accounts.ResetPasswordAsync(await FindAsync(desk, user.UserId), Cancel);

        Assert.Equal("0", await dc.ReadAttributeAsync(dn, "pwdLastSet", Cancel));
        Assert.Equal(1, desk.Log.Count("must change not enforced account S-1-5-21-"));
    }

    [Fact]
    public async Task A_reset_leaves_a_lockout_to_the_unlocking()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("locked.reset");
        await dc.AddUserAsync(user, Cancel);
        await dc.LockOutAsync(user.UserId, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await FindAsync(desk, user.UserId);

        var (password, _) = await desk.Accounts.ResetPasswordAsync(account, Cancel);

        Assert.True(account.IsLockedOut);
        Assert.Equal(BindAnswer.LockedOut, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
        await desk.Accounts.UnlockAsync(account, Cancel);
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task Without_delegation_the_reset_is_denied_and_the_password_stays()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("not.delegated") { Container = "CN=Users" };
        await dc.AddUserAsync(user, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await FindAsync(desk, user.UserId);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.ResetPasswordAsync(account, Cancel));

        Assert.Equal(DirectoryFailure.AccessDenied, e.Failure);
        Assert.Contains("50 (InsufficientAccessRights)", e.Message, StringComparison.Ordinal);
        Assert.Contains("Delegate 'Reset password'", e.Message, StringComparison.Ordinal);
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    [Fact]
    public async Task A_readable_password_settings_object_decides_the_length()
    {
        await using var dc = await SambaDomainController.StartAsync(Cancel);
        var user = new LabUser("pso.readable");
        var dn = await dc.AddUserAsync(user, Cancel);
        await dc.CreatePsoAsync("Long", 40, Cancel, dn);
        await dc.LetServiceReadPsosAsync(Cancel);
        await using var desk = new ServiceDesk(dc);

        var (password, _) = await desk.Accounts.ResetPasswordAsync(await FindAsync(desk, user.UserId), Cancel);

        Assert.Equal(40, password.Reveal().Length);
        Assert.Equal(0, desk.Log.Count("policy unreadable"));
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task An_unreadable_password_settings_object_is_taken_for_a_strict_one()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("pso.hidden");
        var dn = await dc.AddUserAsync(user, Cancel);
        var pso = await dc.CreatePsoAsync("Hidden", 22, Cancel, dn);
        await using var desk = new ServiceDesk(dc);

        var (password, _) = await desk.Accounts.ResetPasswordAsync(await FindAsync(desk, user.UserId), Cancel);

        Assert.Equal(PasswordPolicy.Strict.MinimumLength, password.Reveal().Length);
        Assert.Contains($"policy unreadable {pso}: 24", desk.Log.Lines);
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task A_password_that_the_hidden_policy_refuses_is_made_longer_once()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("pso.longer");
        var dn = await dc.AddUserAsync(user, Cancel);
        await dc.CreatePsoAsync("Longer", 30, Cancel, dn);
        await using var desk = new ServiceDesk(dc);

        var (password, _) = await desk.Accounts.ResetPasswordAsync(await FindAsync(desk, user.UserId), Cancel);

        Assert.Equal(44, password.Reveal().Length);
        Assert.Contains("password refused at 24: 0000052D PasswordRestriction", desk.Log.Lines);
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task A_policy_that_refuses_all_three_passwords_is_named_and_the_password_stays()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("pso.endless");
        var dn = await dc.AddUserAsync(user, Cancel);
        await dc.CreatePsoAsync("Endless", 100, Cancel, dn);
        await using var desk = new ServiceDesk(dc);
        var account = await FindAsync(desk, user.UserId);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.ResetPasswordAsync(account, Cancel));

        Assert.Equal(DirectoryFailure.PasswordRefusedByPolicy, e.Failure);
        Assert.Equal(AdReason.PasswordRestriction, e.Reason.Reason);
        Assert.Contains("password settings object that the service account may not read", e.Message, StringComparison.Ordinal);
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    [Fact]
    public async Task The_domains_own_policy_decides_the_length_when_it_asks_for_more_than_usual()
    {
        await using var dc = await SambaDomainController.StartAsync(Cancel);
        var user = new LabUser("domain.long");
        await dc.AddUserAsync(user, Cancel);
        await dc.ReplaceAsync(dc.BaseDn, Cancel, ("minPwdLength", "27"));
        await using var desk = new ServiceDesk(dc);

        var (password, _) = await desk.Accounts.ResetPasswordAsync(await FindAsync(desk, user.UserId), Cancel);

        Assert.Equal(27, password.Reveal().Length);
        Assert.Equal(0, desk.Log.Count("password refused"));
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task An_entry_that_was_replaced_by_another_since_it_was_found_is_left_alone()
    {
        var dc = await samba.GetAsync();
        var user = new LabUser("replaced");
        var dn = await dc.AddUserAsync(user, Cancel);
        await using var desk = new ServiceDesk(dc);
        var found = await FindAsync(desk, user.UserId);
        var other = new Account { DistinguishedName = dn, UserId = user.UserId, ObjectSid = $"{found.ObjectSid}9" };
        var gone = new Account { DistinguishedName = $"CN=gone,{dc.StaffDn}", UserId = "gone", ObjectSid = found.ObjectSid };

        var replaced = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.ResetPasswordAsync(other, Cancel));
        var deleted = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.UnlockAsync(gone, Cancel));

        Assert.Equal(DirectoryFailure.AccountGone, replaced.Failure);
        Assert.Contains("nothing was changed", replaced.Message, StringComparison.Ordinal);
        Assert.Equal(DirectoryFailure.AccountGone, deleted.Failure);
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    private static async Task<Account> FindAsync(ServiceDesk desk, string userId)
    {
        var account = await desk.Accounts.FindAsync(userId, Cancel);
        Assert.NotNull(account);
        return account;
    }
}
