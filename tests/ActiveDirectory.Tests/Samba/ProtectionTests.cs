using ActiveDirectory.Accounts;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

/// <summary>Whom a service desk keeps its hands off, by what a real domain controller says of its groups.</summary>
public sealed class ProtectionTests(SambaFixture samba)
{
    private const string TokenGroupsGuid = "b7c69e6d-2cc7-11d2-854e-00a0c983f608";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_in_groups_that_are_not_privileged_is_not_protected()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("plain.person"), Cancel);
        await dc.AddGroupAsync("plain-outer", Cancel, await dc.AddGroupAsync("plain-inner", Cancel, dn));

        var account = await FindAsync(dc, "plain.person");

        Assert.Equal(AccountProtection.None, account.Protection);
        Assert.False(account.IsOrphanedAdministrator);
        Assert.False(account.PasswordNeverExpires);
        Assert.Null(account.Email);
    }

    [Theory]
    [InlineData("Domain Admins", "CN=Users")]
    [InlineData("Enterprise Admins", "CN=Users")]
    [InlineData("Schema Admins", "CN=Users")]
    [InlineData("Group Policy Creator Owners", "CN=Users")]
    [InlineData("Protected Users", "CN=Users")]
    [InlineData("Administrators", "CN=Builtin")]
    [InlineData("Account Operators", "CN=Builtin")]
    [InlineData("Server Operators", "CN=Builtin")]
    [InlineData("Print Operators", "CN=Builtin")]
    [InlineData("Backup Operators", "CN=Builtin")]
    [InlineData("Replicator", "CN=Builtin")]
    public async Task A_member_of_a_group_within_a_privileged_group_is_privileged(string group, string container)
    {
        var dc = await samba.GetAsync();
        var name = $"in-{group.Replace(' ', '-')}"[..Math.Min(20, group.Length + 3)];
        var dn = await dc.AddUserAsync(new LabUser(name), Cancel);
        var inner = await dc.AddGroupAsync($"{name}-in", Cancel, dn);
        var outer = await dc.AddGroupAsync($"{name}-out", Cancel, inner);
        await dc.AddValueAsync($"CN={group},{container},{dc.BaseDn}", "member", outer, Cancel);

        Assert.Equal(AccountProtection.Privileged, (await FindAsync(dc, name)).Protection);
    }

    [Fact]
    public async Task A_primary_group_counts_like_any_other()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("primary.admin"), Cancel);
        await dc.AddValueAsync($"CN=Domain Admins,CN=Users,{dc.BaseDn}", "member", dn, Cancel);
        await dc.ReplaceAsync(dn, Cancel, ("primaryGroupID", "512"));

        Assert.Equal(AccountProtection.Privileged, (await FindAsync(dc, "primary.admin")).Protection);
    }

    [Fact]
    public async Task The_built_in_Administrator_and_krbtgt_are_privileged()
    {
        var dc = await samba.GetAsync();

        Assert.Equal(AccountProtection.Privileged, (await FindAsync(dc, "Administrator")).Protection);
        Assert.Equal(AccountProtection.Privileged, (await FindAsync(dc, "krbtgt")).Protection);
    }

    [Fact]
    public async Task A_configured_group_counts_for_its_nested_members_and_only_when_configured()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("pay.office"), Cancel);
        var sid = await dc.ReadSidAsync(await dc.AddGroupAsync("pay-outer", Cancel, await dc.AddGroupAsync("pay-inner", Cancel, dn)), Cancel);

        Assert.Equal(AccountProtection.None, (await FindAsync(dc, "pay.office")).Protection);
        Assert.Equal(AccountProtection.Privileged, (await FindAsync(dc, "pay.office", options => options with { PrivilegedGroups = [sid] })).Protection);
    }

    [Fact]
    public async Task An_account_with_a_service_principal_name_is_a_services()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("svc.with.spn"), Cancel);
        await dc.ReplaceAsync(dn, Cancel, ("servicePrincipalName", "HTTP/intranet.corp.example.com"));

        Assert.Equal(AccountProtection.Service, (await FindAsync(dc, "svc.with.spn")).Protection);
    }

    [Fact]
    public async Task Groups_that_may_not_be_read_are_taken_for_privileged_ones()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("hidden.groups"), Cancel);
        await dc.HideFromServiceAsync(dn, TokenGroupsGuid, Cancel);

        Assert.Equal(AccountProtection.GroupsUnreadable, (await FindAsync(dc, "hidden.groups")).Protection);
    }

    [Fact]
    public async Task Whoever_is_outside_the_base_is_not_found_at_all()
    {
        var dc = await samba.GetAsync();
        await dc.AddUserAsync(new LabUser("outside") { Container = "CN=Users" }, Cancel);
        await using var desk = new ServiceDesk(dc, change: options => options with { BaseDn = dc.StaffDn });

        Assert.Null(await desk.Accounts.FindAsync("outside", Cancel));
        Assert.NotNull(await FindAsync(dc, "outside"));
    }

    [Fact]
    public async Task A_base_in_another_spelling_is_the_same_base()
    {
        var dc = await samba.GetAsync();
        await dc.AddUserAsync(new LabUser("spelled"), Cancel);

        var account = await FindAsync(dc, "spelled", options => options with { BaseDn = "ou=\\53taff, dc=CORP , dc=example,dc=com" });

        Assert.Equal(AccountProtection.None, account.Protection);
    }

    [Fact]
    public async Task An_administrator_who_is_none_any_more_is_named_an_orphan()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("orphan"), Cancel);
        await dc.ReplaceAsync(dn, Cancel, ("adminCount", "1"));
        var admin = await dc.AddUserAsync(new LabUser("no.orphan"), Cancel);
        await dc.ReplaceAsync(admin, Cancel, ("adminCount", "1"));
        await dc.AddValueAsync($"CN=Domain Admins,CN=Users,{dc.BaseDn}", "member", admin, Cancel);

        var account = await FindAsync(dc, "orphan");

        Assert.True(account.IsOrphanedAdministrator);
        Assert.Equal(AccountProtection.None, account.Protection);
        Assert.False((await FindAsync(dc, "no.orphan")).IsOrphanedAdministrator);
    }

    [Fact]
    public async Task A_password_that_never_expires_and_a_mail_address_are_read()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("never.mail"), Cancel);
        await dc.ReplaceAsync(dn, Cancel, ("userAccountControl", $"{0x10200}"), ("mail", "never.mail@corp.example.com"));

        var account = await FindAsync(dc, "never.mail");

        Assert.True(account.PasswordNeverExpires);
        Assert.Equal("never.mail@corp.example.com", account.Email?.Reveal());
    }

    [Fact]
    public async Task A_number_is_as_old_as_its_last_change_whatever_else_was_changed_since()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("new.number"), Cancel);
        var first = (await FindAsync(dc, "new.number")).PhoneNumberChangedAt;
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);

        await dc.ReplaceAsync(dn, Cancel, ("description", "something else"));
        var second = (await FindAsync(dc, "new.number")).PhoneNumberChangedAt;
        await dc.ReplaceAsync(dn, Cancel, ("mobile", "+61400000002"));
        var third = (await FindAsync(dc, "new.number")).PhoneNumberChangedAt;

        Assert.NotNull(first);
        Assert.Equal(first, second);
        Assert.True(third > first);
    }

    [Fact]
    public async Task Of_an_attribute_without_metadata_the_whole_entrys_last_change_counts()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("own.attribute"), Cancel);
        var first = await AgeAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        await dc.ReplaceAsync(dn, Cancel, ("description", "something else"));

        Assert.NotNull(first);
        Assert.True(await AgeAsync() > first);

        async Task<DateTimeOffset?> AgeAsync() =>
            (await FindAsync(dc, "own.attribute", options => options with { PhoneAttributes = ["mobile", "monthStarted"] })).PhoneNumberChangedAt;
    }

    private static async Task<Account> FindAsync(SambaDomainController dc, string userId, Func<DirectoryOptions, DirectoryOptions>? change = null)
    {
        await using var desk = new ServiceDesk(dc, change: change);
        var account = await desk.Accounts.FindAsync(userId, Cancel);
        Assert.NotNull(account);
        return account;
    }
}
