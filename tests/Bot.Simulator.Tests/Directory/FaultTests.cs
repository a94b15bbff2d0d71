using System.Net.Sockets;
using System.Security.Authentication;
using Bot.Simulator.Directory;
using Bot.Simulator.Directory.Server;

namespace Bot.Simulator.Tests.Directory;

public class FaultTests : DirectoryTests
{
    [Fact]
    public async Task A_stopped_directory_ends_connections_and_comes_back_on_its_port_with_what_it_knew()
    {
        var password = NewPassword();
        (await Ldap.ModifyAsync(Reset(MainDn, password))).Expect(0);
        var url = Directory.Url;
        await using var open = await RawLdap.ConnectAsync(Directory, Cancel);
        await Directory.StopListeningAsync();

        Assert.False(Directory.IsListening);
        Assert.Equal("", await EndOfAsync(open));
        using (var socket = new TcpClient())
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync("127.0.0.1", new Uri(url).Port, Cancel).AsTask());
        Assert.Contains("Can't contact LDAP server", (await Ldap.SearchAsync("(objectClass=*)")).Error, StringComparison.Ordinal);

        Directory.StartListening();
        Directory.StartListening();
        Assert.True(Directory.IsListening);
        Assert.Equal(url, Directory.Url);
        (await Ldap.WhoAmIAsync(@"CORP\100000", password)).Expect(0);
    }

    [Fact]
    public async Task A_hanging_directory_answers_when_it_no_longer_hangs()
    {
        await using var open = await RawLdap.ConnectAsync(Directory, Cancel);
        Directory.Faults.Hang = true;
        await open.SendAsync("300c020101600702010304008000", Cancel);
        var answer = open.ReadTextAsync(Cancel);
        var newcomer = RawLdap.ConnectAsync(Directory, Cancel);
        using (var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            impatient.CancelAfter(TimeSpan.FromMilliseconds(500));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RawLdap.ConnectAsync(Directory, impatient.Token));
        }

        Assert.False(answer.IsCompleted);
        Assert.False(newcomer.IsCompleted);
        Directory.Faults.Hang = false;
        Assert.NotEmpty(await answer);
        await using var connected = await newcomer;
    }

    [Fact]
    public async Task A_hanging_directory_can_be_stopped()
    {
        Directory.Faults.Hang = true;
        var newcomer = RawLdap.ConnectAsync(Directory, Cancel);
        await Directory.StopListeningAsync();
        var end = await Record.ExceptionAsync(() => newcomer);
        Assert.True(end is IOException or SocketException, $"Expected the connection to end, got: {end}");
    }

    [Fact]
    public async Task Refused_binds_look_like_a_changed_password_and_lock_nobody()
    {
        Directory.Faults.BindAnswer = BindVerdict.WrongPassword;
        for (var tries = 0; tries < 6; tries++)
        {
            var refused = await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword);
            Assert.Contains("data 52e,", refused.Expect(49).Error, StringComparison.Ordinal);
        }

        Directory.Faults.BindAnswer = BindVerdict.Accepted;
        (await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword)).Expect(0);
    }

    [Fact]
    public async Task A_bound_connection_ends_when_binds_are_refused_from_now_on()
    {
        await using var open = await RawLdap.ConnectAsync(Directory, Cancel);
        Directory.Faults.BindAnswer = BindVerdict.LockedOut;
        Assert.Equal("", await EndOfAsync(open));
        Assert.Contains("data 775,", (await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword)).Expect(49).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_filter_refuses_the_reset_and_nothing_else()
    {
        Directory.Faults.RefusePasswords = true;
        var refused = await Ldap.ModifyAsync(Reset(MainDn, NewPassword()));
        Assert.Contains("0000052D: SvcErr:", refused.Expect(53).Error, StringComparison.Ordinal);
        (await Ldap.ModifyAsync(Modify(MainDn, "replace: lockoutTime\nlockoutTime: 0\n"))).Expect(0);
    }

    [Fact]
    public async Task A_service_account_without_its_delegation_changes_nothing()
    {
        Directory.Faults.RefuseChanges = true;
        var refused = await Ldap.ModifyAsync(Reset(MainDn, NewPassword()));
        Assert.Contains("INSUFF_ACCESS_RIGHTS", refused.Expect(50).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.Changes.Entries);
    }

    [Theory]
    [InlineData(DirectoryTrouble.Busy, 51, "0000200E: SvcErr:")]
    [InlineData(DirectoryTrouble.Unavailable, 52, "0000200F: SvcErr:")]
    public async Task A_server_in_trouble_answers_every_operation_with_its_code(DirectoryTrouble trouble, int code, string text)
    {
        Directory.Faults.Trouble = trouble;
        Assert.Contains(text, (await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword)).Expect(code).Error, StringComparison.Ordinal);
        Directory.Faults.Clear();
        (await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword)).Expect(0);
    }

    [Fact]
    public async Task A_connection_that_is_dropped_ends_in_the_middle_of_an_answer()
    {
        await using var open = await RawLdap.ConnectAsync(Directory, Cancel);
        Directory.Faults.DropConnections = true;
        await open.SendAsync("300c020101600702010304008000", Cancel);
        // An answer to a bind has 12 bytes and more; these are half of one.
        Assert.InRange((await EndOfAsync(open)).Length, 0, 12);
        await using var next = await RawLdap.ConnectAsync(Directory, Cancel);
        Directory.Faults.Clear();
        await next.SendAsync("300c020101600702010304008000", Cancel);
        Assert.NotEmpty(await next.ReadTextAsync(Cancel));
    }

    [Fact]
    public async Task A_slow_directory_answers_later()
    {
        Directory.Faults.Delay = TimeSpan.FromMilliseconds(300);
        var connecting = RawLdap.ConnectAsync(Directory, Cancel);
        await Task.Delay(100, Cancel);
        Assert.False(connecting.IsCompleted);
        await (await connecting).DisposeAsync();
    }

    [Theory]
    [InlineData(CertificateFault.Expired)]
    [InlineData(CertificateFault.OtherName)]
    public async Task A_certificate_that_is_not_good_is_shown_until_the_fault_is_over(CertificateFault fault)
    {
        await using var open = await RawLdap.ConnectAsync(Directory, Cancel);
        Directory.Faults.Certificate = fault;
        Assert.Equal("", await EndOfAsync(open));
        await Assert.ThrowsAsync<AuthenticationException>(() => RawLdap.ConnectAsync(Directory, Cancel));
        Directory.Faults.Clear();
        await using var again = await RawLdap.ConnectAsync(Directory, Cancel);
    }

    private static async Task<string> EndOfAsync(RawLdap connection)
    {
        try
        {
            return await connection.ReadToEndAsync(Cancel);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
