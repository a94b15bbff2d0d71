using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using Lab;
using Lab.Samba;
using Microsoft.Extensions.Time.Testing;

namespace ActiveDirectory.Tests.Samba;

public sealed class ConnectionTests(SambaFixture samba)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_service_password_is_sent_once_however_often_it_is_needed()
    {
        var dc = await samba.GetAsync();
        var service = new LabUser("svc-unlucky") { Container = "CN=Users" };
        await dc.AddUserAsync(service, Cancel);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var desk = new ServiceDesk(
            dc, time, password: "not-the-password", change: options => options with { User = $"{service.UserId}@corp.example.com" });

        var first = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync("anyone", Cancel));
        Assert.Equal(DirectoryFailure.BindRefused, first.Failure);
        Assert.Equal(AdReason.BadCredentials, first.Reason.Reason);
        for (var i = 0; i < 20; i++)
        {
            var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync("anyone", Cancel));
            Assert.Equal(DirectoryFailure.BindPaused, e.Failure);
        }

        time.Advance(TimeSpan.FromMinutes(1));
        var second = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync("anyone", Cancel));
        Assert.Equal(DirectoryFailure.BindRefused, second.Failure);
        time.Advance(TimeSpan.FromMinutes(30));
        var paused = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync("anyone", Cancel));
        Assert.Equal(DirectoryFailure.BindPaused, paused.Failure);

        Assert.Equal(2, desk.Log.Count("bind refused"));
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(service.UserId, service.Password, Cancel));
    }

    [Fact]
    public async Task A_service_password_put_right_is_taken_after_the_minute()
    {
        var dc = await samba.GetAsync();
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var desk = new ServiceDesk(dc, time, password: "not-the-password-either");
        await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));
        desk.Password.Text = dc.ServicePassword;

        time.Advance(TimeSpan.FromSeconds(59));
        var paused = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));
        time.Advance(TimeSpan.FromSeconds(1));
        var account = await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel);

        Assert.Equal(DirectoryFailure.BindPaused, paused.Failure);
        Assert.NotNull(account);
    }

    [Fact]
    public async Task A_controller_that_was_restarted_is_connected_to_again()
    {
        await using var dc = await SambaDomainController.StartAsync(Cancel);
        var user = new LabUser("survivor");
        await dc.AddUserAsync(user, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
        Assert.NotNull(account);

        await dc.StopAsync();
        var down = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync(user.UserId, Cancel));
        await dc.StartAgainAsync(Cancel);
        var (password, _) = await desk.Accounts.ResetPasswordAsync(account, Cancel);

        Assert.Equal(DirectoryFailure.Unreachable, down.Failure);
        Assert.Contains("ConnectionRefused", down.Message, StringComparison.Ordinal);
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task A_controller_restarted_between_find_and_reset_costs_one_reconnect_and_no_doubt()
    {
        await using var dc = await SambaDomainController.StartAsync(Cancel);
        var user = new LabUser("between");
        await dc.AddUserAsync(user, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
        Assert.NotNull(account);

        await dc.StopAsync();
        await dc.StartAgainAsync(Cancel);
        var (password, _) = await desk.Accounts.ResetPasswordAsync(account, Cancel);

        Assert.Equal(2, desk.Log.Count("connected"));
        Assert.Equal(1, desk.Log.Count("connection lost"));
        Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
    }

    [Fact]
    public async Task The_next_controller_is_used_when_the_first_is_dead()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(
            dc, change: options => options with { Servers = [new DirectoryServer(dc.Address, 3), .. options.Servers] });

        Assert.NotNull(await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));
        Assert.NotNull(await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));

        Assert.Equal(1, desk.Log.Count($"server failed ldaps://{dc.Address}:3"));
        Assert.Equal(1, desk.Log.Count($"connected {dc.Url}:636"));
    }

    [Fact]
    public async Task The_warm_up_logs_on_before_the_first_question()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc);

        desk.Accounts.StartWarmUp();
        Assert.NotNull(await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));

        Assert.Equal(1, desk.Password.Asked);
        Assert.Equal([$"connected {dc.Url}:636"], desk.Log.Lines);
    }

    [Fact]
    public async Task The_port_without_TLS_is_no_LDAPS_port()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc, change: options => options with { Servers = [new DirectoryServer(dc.Address, 389)] });

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));

        Assert.Equal(DirectoryFailure.Unreachable, e.Failure);
        Assert.Contains("look whether LDAPS is enabled there", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, desk.Password.Asked);
    }

    [Fact]
    public async Task A_controller_that_another_authority_vouches_for_is_not_told_the_password()
    {
        var dc = await samba.GetAsync();
        using var other = new CertificateAuthority("Another CA");
        await using var desk = new ServiceDesk(dc, change: options => options with { CaCertificates = () => other.Roots });

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));

        Assert.Equal(DirectoryFailure.CertificateRejected, e.Failure);
        Assert.Contains("configure the CA that issued it", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, desk.Password.Asked);
    }

    [Fact]
    public async Task A_controller_whose_certificate_is_expired_or_anothers_is_not_told_the_password_nor_asked_to_change_anything()
    {
        await using var dc = await SambaDomainController.StartAsync(Cancel);
        var user = new LabUser("certificate");
        await dc.AddUserAsync(user, Cancel);
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
        Assert.NotNull(account);
        using var expired = dc.Authority.IssueExpiredServer(dc.Address);
        using var others = dc.Authority.IssueServer("dc9.corp.example.com");
        using var good = dc.Authority.IssueServer(dc.Address, "dc1.corp.example.com");
        var asked = desk.Password.Asked;

        await dc.StartAgainWithAsync(expired, Cancel);
        var afterExpiry = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.ResetPasswordAsync(account, Cancel));
        await dc.StartAgainWithAsync(others, Cancel);
        var atAnother = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.UnlockAsync(account, Cancel));

        Assert.Equal((DirectoryFailure.CertificateRejected, DirectoryFailure.CertificateRejected), (afterExpiry.Failure, atAnother.Failure));
        Assert.Contains("is out of date: renew it", afterExpiry.Message, StringComparison.Ordinal);
        Assert.Contains(dc.Address, atAnother.Message, StringComparison.Ordinal);
        Assert.Equal(asked, desk.Password.Asked);
        await dc.StartAgainWithAsync(good, Cancel);
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    [Fact]
    public async Task Samba_does_not_list_the_policy_hints_control_and_has_no_proper_answer_for_whoever_sends_it_all_the_same()
    {
        const string PolicyHints = "1.2.840.113556.1.4.2239";
        var dc = await samba.GetAsync();
        var user = new LabUser("history");
        var dn = await dc.AddUserAsync(user, Cancel);
        var options = new LdapConnectionOptions { Host = dc.Address, TrustedRoots = ServiceDesk.Roots(dc.CaPem) };
        await using var connection = await LdapConnection.ConnectAsync(options, TimeProvider.System, Cancel);
        await connection.BindAsync(dc.ServiceUser, new Secret(dc.ServicePassword), Cancel);
        var same = LdapModification.Replace("unicodePwd", (ReadOnlyMemory<byte>)System.Text.Encoding.Unicode.GetBytes($"\"{user.Password}\""));
        LdapControl[] hints = [new LdapControl(PolicyHints, IsCritical: true, new byte[] { 0x30, 3, 2, 1, 1 })];

        var root = await connection.SearchAsync(
            new LdapSearchRequest { BaseDn = "", Scope = LdapSearchScope.BaseObject, Attributes = ["supportedControl"] }, Cancel);
        await connection.ModifyAsync(dn, [same], [], Cancel);
        var lost = await Assert.ThrowsAsync<LdapException>(async () => await connection.ModifyAsync(dn, [same], hints, Cancel));

        Assert.DoesNotContain(PolicyHints, root.Entries[0].GetStrings("supportedControl"));
        Assert.NotEqual(LdapFailure.Refused, lost.Failure);
        Assert.False(connection.IsUsable);
        Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
    }

    [Fact]
    public async Task The_systems_own_roots_do_not_vouch_for_a_private_controller()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc, change: options => options with { CaCertificates = null });

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));

        Assert.Equal(DirectoryFailure.CertificateRejected, e.Failure);
        Assert.Contains("a CA that this system trusts", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samba_and_the_client_agree_on_every_kind_of_filter()
    {
        var dc = await samba.GetAsync();
        await dc.AddUserAsync(new LabUser("filter.one") { DisplayName = "Zoë (Ops) *\\", TelephoneNumber = "5" }, Cancel);
        await dc.AddUserAsync(new LabUser("filter.two") { DisplayName = "Zed", TelephoneNumber = "5" }, Cancel);
        var options = new LdapConnectionOptions { Host = dc.Address, TrustedRoots = ServiceDesk.Roots(dc.CaPem) };
        await using var connection = await LdapConnection.ConnectAsync(options, TimeProvider.System, Cancel);
        await connection.BindAsync(dc.ServiceUser, new Secret(dc.ServicePassword), Cancel);
        var fives = LdapFilter.Equal("telephoneNumber", "5");

        Assert.Equal(["filter.one"], await NamesAsync(LdapFilter.Equal("displayName", "Zoë (Ops) *\\")));
        Assert.Equal(["filter.one", "filter.two"], await NamesAsync(fives));
        Assert.Equal(["filter.two"], await NamesAsync(LdapFilter.And(fives, LdapFilter.Not(LdapFilter.Equal("sAMAccountName", "filter.one")))));
        Assert.Equal(
            ["filter.one", "filter.two"],
            await NamesAsync(LdapFilter.Or(LdapFilter.Equal("sAMAccountName", "filter.one"), LdapFilter.Equal("sAMAccountName", "filter.two"))));
        Assert.Equal(["filter.one", "filter.two"], await NamesAsync(LdapFilter.And(fives, LdapFilter.Present("birthDate"))));
        Assert.Equal(
            ["filter.one", "filter.two"],
            await NamesAsync(LdapFilter.And(fives, LdapFilter.GreaterOrEqual("uSNCreated", "1"), LdapFilter.LessOrEqual("uSNCreated", "999999999"))));

        async Task<string[]> NamesAsync(LdapFilter filter)
        {
            var request = new LdapSearchRequest { BaseDn = dc.StaffDn, Filter = filter, Attributes = ["sAMAccountName"] };
            var found = await connection.SearchAsync(request, Cancel);
            return [.. found.Entries.Select(entry => entry.GetString("sAMAccountName") ?? "none").Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task A_connection_knows_when_the_servers_certificate_runs_out()
    {
        var dc = await samba.GetAsync();
        var options = new LdapConnectionOptions { Host = dc.Address, TrustedRoots = ServiceDesk.Roots(dc.CaPem) };
        await using var connection = await LdapConnection.ConnectAsync(options, TimeProvider.System, Cancel);

        // The lab's certificates are made when the run begins, for 90 days.
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(connection.CertificateExpiresAt!.Value, now.AddDays(89), now.AddDays(90));
    }

    [Fact]
    public async Task Controls_go_out_and_come_back()
    {
        const string PagedResults = "1.2.840.113556.1.4.319";
        var dc = await samba.GetAsync();
        await dc.AddUserAsync(new LabUser("page.one"), Cancel);
        await dc.AddUserAsync(new LabUser("page.two"), Cancel);
        var options = new LdapConnectionOptions { Host = dc.Address, TrustedRoots = ServiceDesk.Roots(dc.CaPem) };
        await using var connection = await LdapConnection.ConnectAsync(options, TimeProvider.System, Cancel);
        await connection.BindAsync(dc.ServiceUser, new Secret(dc.ServicePassword), Cancel);

        var page = await connection.SearchAsync(
            new LdapSearchRequest
            {
                BaseDn = dc.StaffDn,
                Filter = LdapFilter.Equal("objectClass", "user"),
                Attributes = ["cn"],
                Controls = [new LdapControl(PagedResults, true, new byte[] { 0x30, 0x05, 0x02, 0x01, 0x01, 0x04, 0x00 })],
            },
            Cancel);

        Assert.Single(page.Entries);
        Assert.Equal(PagedResults, Assert.Single(page.Controls).Oid);
    }
}
