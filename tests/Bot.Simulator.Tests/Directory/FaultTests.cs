using System.Net.Sockets;

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
        Directory.Hang = true;
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
        Directory.Hang = false;
        Assert.NotEmpty(await answer);
        await using var connected = await newcomer;
    }

    [Fact]
    public async Task A_hanging_directory_can_be_stopped()
    {
        Directory.Hang = true;
        var newcomer = RawLdap.ConnectAsync(Directory, Cancel);
        await Directory.StopListeningAsync();
        var end = await Record.ExceptionAsync(() => newcomer);
        Assert.True(end is IOException or SocketException, $"Expected the connection to end, got: {end}");
    }

    [Fact]
    public async Task Refused_binds_look_like_a_changed_password_and_lock_nobody()
    {
        Directory.RefuseBinds = true;
        for (var tries = 0; tries < 6; tries++)
        {
            var refused = await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword);
            Assert.Contains("data 52e,", refused.Expect(49).Error, StringComparison.Ordinal);
        }

        Directory.RefuseBinds = false;
        (await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword)).Expect(0);
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
