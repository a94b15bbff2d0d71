using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace ActiveDirectory.Tests.Ldap;

public sealed class LdapConnectionTests
{
    private static readonly Secret Password = new("service-password");
    private static readonly LdapSearchRequest AnySearch = new() { BaseDn = "DC=corp", Attributes = ["cn"] };
    private static readonly LdapModification[] AnyChange = [LdapModification.Replace("description", "x")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_gives_entries_and_counts_references()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
        [
            Answers.Entry(request.Id, "CN=a", ("cn", "a"u8.ToArray()), ("n", "-12"u8.ToArray()), ("b", "TRUE"u8.ToArray())),
            Answers.Reference(request.Id, "ldap://elsewhere"),
            Answers.Entry(request.Id, "CN=b", ("objectSid", [1, 2])),
            Answers.Done(request.Id),
        ]));
        await using var connection = await BoundAsync(server);

        var result = await connection.SearchAsync(AnySearch, Cancel);

        Assert.Equal(["CN=a", "CN=b"], result.Entries.Select(entry => entry.DistinguishedName));
        Assert.Equal("a", result.Entries[0].GetString("CN"));
        Assert.Equal(-12, result.Entries[0].GetInteger("n"));
        Assert.True(result.Entries[0].GetBoolean("b"));
        Assert.Null(result.Entries[0].GetInteger("cn"));
        Assert.Null(result.Entries[0].GetString("missing"));
        Assert.Equal("entry with 3 attributes", result.Entries[0].ToString());
        Assert.Equal([1, 2], result.Entries[1].GetValues("objectSID")[0].ToArray());
        Assert.Equal(1, result.ReferenceCount);
        Assert.False(result.IsTruncated);
    }

    [Fact]
    public async Task A_list_cut_by_the_size_limit_is_marked()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [Answers.Entry(request.Id, "CN=a"), Answers.Done(request.Id, LdapResultCode.SizeLimitExceeded)]));
        await using var connection = await BoundAsync(server);

        Assert.True((await connection.SearchAsync(AnySearch, Cancel)).IsTruncated);
    }

    [Fact]
    public async Task A_refusal_gives_code_name_and_words_and_the_connection_stays()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [Answers.Done(request.Id, LdapResultCode.NoSuchObject, "0000208D: NameErr", "DC=corp")]));
        await using var connection = await BoundAsync(server);

        for (var i = 0; i < 2; i++)
        {
            var e = await Assert.ThrowsAsync<LdapException>(async () => await connection.SearchAsync(AnySearch, Cancel));
            Assert.Equal(LdapFailure.Refused, e.Failure);
            Assert.Equal((LdapResultCode.NoSuchObject, "DC=corp", "0000208D: NameErr"), (e.ResultCode, e.MatchedDn, e.ServerMessage));
            Assert.Equal($"The search at localhost:{server.Port} was refused. The server answered 32 (NoSuchObject): 0000208D: NameErr", e.Message);
        }

        Assert.True(connection.IsUsable);
    }

    [Theory]
    [InlineData("svc", "", "password")]
    [InlineData("", "secret", "name")]
    [InlineData(" ", "secret", "name")]
    public async Task An_empty_name_or_password_is_not_sent(string name, string password, string missing)
    {
        await using var server = ScriptedServer.Start(peer => peer.StaySilentAsync());
        await using var connection = await LdapConnection.ConnectAsync(server.Options(), TimeProvider.System, Cancel);

        var e = await Assert.ThrowsAsync<ArgumentException>(async () => await connection.BindAsync(name, new Secret(password), Cancel));

        Assert.Contains($"the {missing} is empty; nothing was sent", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Goodbye_is_said_when_the_connection_is_given_back()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async peer =>
        {
            await ScriptedServer.Answering(request => [Answers.Done(request.Id)])(peer);
            gone.SetResult();
        });
        var connection = await BoundAsync(server);
        await connection.SearchAsync(AnySearch, Cancel);

        await connection.DisposeAsync();
        await gone.Task;

        Assert.Equal([RequestKind.Bind, RequestKind.Search, RequestKind.Unbind], server.Requests.Select(request => request.Kind));
    }

    [Fact]
    public async Task Callers_at_the_same_time_take_turns()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [Answers.Entry(request.Id, request.Contains("CN=first") ? "first" : "second"), Answers.Done(request.Id)]));
        await using var connection = await BoundAsync(server);

        var searches = Enumerable.Range(0, 20).Select(async i =>
        {
            var name = i % 2 == 0 ? "first" : "second";
            var result = await connection.SearchAsync(AnySearch with { BaseDn = $"CN={name}" }, Cancel);
            Assert.Equal(name, result.Entries.Single().DistinguishedName);
        });
        await Task.WhenAll(searches);

        Assert.Equal(Enumerable.Range(1, 21), server.Requests.Select(request => request.Id));
    }

    [Fact]
    public async Task An_answer_that_ends_early_at_any_octet_is_a_lost_connection()
    {
        var whole = Answers.Entry(2, "CN=a", ("cn", [1])).Concat(Answers.Done(2)).ToArray();
        var length = 0;
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
            await peer.SendAsync(whole[..Volatile.Read(ref length)]);
        });
        for (; length < whole.Length; length++)
        {
            await using var connection = await BoundAsync(server);

            var e = await Assert.ThrowsAsync<LdapException>(async () => await connection.SearchAsync(AnySearch, Cancel));

            Assert.Equal(LdapFailure.ConnectionLost, e.Failure);
            Assert.True(e.RequestMayHaveBeenSent);
            Assert.False(connection.IsUsable);
            Assert.Contains("closed the connection", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_connection_sends_nothing_more()
    {
        await using var server = ScriptedServer.Start(async peer => await peer.TakeBindAsync());
        await using var connection = await BoundAsync(server);
        await Assert.ThrowsAsync<LdapException>(async () => await connection.SearchAsync(AnySearch, Cancel));

        var e = await Assert.ThrowsAsync<LdapException>(async () => await connection.ModifyAsync("CN=a", AnyChange, [], Cancel));

        Assert.Equal(LdapFailure.ConnectionLost, e.Failure);
        Assert.False(e.RequestMayHaveBeenSent);
        Assert.Contains("was not sent", e.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> WrongAnswers => new()
    {
        { Hex(Answers.Done(7)), "answered message 7; the request was message 2" },
        { Hex(Answers.Modified(2)), "answered with a ModifyResponse, which does not answer the request" },
        { Hex(Answers.Bound(2)), "answered with a BindResponse" },
        { Hex(Answers.Done(0)), "with message id 0, which only a notice of disconnection has" },
        { "30030201", "closed the connection" },
        { "3003020102", "not an LDAP message" },
        { Hex("HTTP/1.1 400 Bad Request"u8), "begins with 0x48 instead of 0x30" },
        { "3084FFFFFFFF", "announced a message of 4294967295 bytes" },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public async Task A_wrong_answer_is_named_and_ends_the_connection(string answer, string words)
    {
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
            await peer.SendAsync(Convert.FromHexString(answer));
        });
        await using var connection = await BoundAsync(server);

        var e = await Assert.ThrowsAsync<LdapException>(async () => await connection.SearchAsync(AnySearch, Cancel));

        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.Contains($"The search at localhost:{server.Port} failed", e.Message, StringComparison.Ordinal);
        Assert.False(connection.IsUsable);
        Assert.False(e.ConnectionIsGood);
    }

    [Fact]
    public async Task A_notice_of_disconnection_gives_the_servers_reason()
    {
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
            await peer.SendAsync(Answers.Notice(LdapResultCode.Unavailable, "going down"));
        });
        await using var connection = await BoundAsync(server);

        var e = await Assert.ThrowsAsync<LdapException>(async () => await connection.SearchAsync(AnySearch, Cancel));

        Assert.Equal(LdapFailure.ConnectionLost, e.Failure);
        Assert.Equal((LdapResultCode.Unavailable, "going down"), (e.ResultCode, e.ServerMessage));
        Assert.Contains("gave notice that it closes the connection: 52 (Unavailable) going down", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_entries_or_octets_than_the_limits_allow_end_the_connection()
    {
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            var id = (await peer.ReceiveAsync())!.Id;
            while (true)
                await peer.SendAsync(Answers.Entry(id, "CN=a"), Answers.Reference(id, "ldap://elsewhere"));
        });
        var fewEntries = server.Options() with { Limits = new LdapLimits { MaxEntries = 5 } };
        var fewOctets = server.Options() with { Limits = new LdapLimits { MaxOperationBytes = 500 } };

        var entries = await Assert.ThrowsAsync<LdapException>(() => SearchOnceAsync(fewEntries));
        var octets = await Assert.ThrowsAsync<LdapException>(() => SearchOnceAsync(fewOctets));

        Assert.Equal(LdapFailure.LimitExceeded, entries.Failure);
        Assert.Contains("more than 5 entries", entries.Message, StringComparison.Ordinal);
        Assert.Equal(LdapFailure.LimitExceeded, octets.Failure);
        Assert.Contains("more than 500 bytes in answer to one request", octets.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_a_time_out()
    {
        var time = new FakeTimeProvider();
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
            await peer.SendAsync(Answers.Entry(2, "CN=a"));
            received.SetResult();
            await peer.StaySilentAsync();
        });
        await using var connection = await BoundAsync(server, time);

        var search = connection.SearchAsync(AnySearch, Cancel).AsTask();
        await received.Task;
        time.Advance(TimeSpan.FromSeconds(5));
        var e = await Assert.ThrowsAsync<LdapException>(() => search);

        Assert.Equal(LdapFailure.TimedOut, e.Failure);
        Assert.True(e.RequestMayHaveBeenSent);
        Assert.Equal($"The search at localhost:{server.Port} took longer than 5 s.", e.Message);
        Assert.False(connection.IsUsable);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_a_cancellation_and_no_time_out()
    {
        using var giveUp = new CancellationTokenSource();
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
            received.SetResult();
            await peer.StaySilentAsync();
        });
        await using var connection = await BoundAsync(server);

        var search = connection.SearchAsync(AnySearch, giveUp.Token).AsTask();
        await received.Task;
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
        Assert.False(connection.IsUsable);
    }

    [Fact]
    public async Task A_server_that_accepts_and_says_nothing_is_a_connect_time_out()
    {
        var time = new FakeTimeProvider();
        await using var server = ScriptedServer.StartWithoutTls(peer => peer.HangAsync());

        var connect = LdapConnection.ConnectAsync(server.Options(), time, Cancel).AsTask();
        await server.Accepted.Task;
        time.Advance(TimeSpan.FromSeconds(3));
        var e = await Assert.ThrowsAsync<LdapException>(() => connect);

        Assert.Equal(LdapFailure.TimedOut, e.Failure);
        Assert.Contains($"Connecting to localhost:{server.Port} took longer than 3 s", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listening_and_no_such_host_are_named()
    {
        var server = ScriptedServer.Start(peer => Task.CompletedTask);
        var options = server.Options();
        var port = server.Port;
        await server.DisposeAsync();

        var refused = await Assert.ThrowsAsync<LdapException>(async () => await LdapConnection.ConnectAsync(options, TimeProvider.System, Cancel));
        var unknown = await Assert.ThrowsAsync<LdapException>(
            async () => await LdapConnection.ConnectAsync(options with { Host = "no-such-host.invalid" }, TimeProvider.System, Cancel));

        Assert.Equal(LdapFailure.ConnectFailed, refused.Failure);
        Assert.Contains("ConnectionRefused", refused.Message, StringComparison.Ordinal);
        Assert.False(refused.RequestMayHaveBeenSent);
        Assert.Equal(LdapFailure.ConnectFailed, unknown.Failure);
        Assert.Contains($"No connection to no-such-host.invalid:{port}", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_password_and_no_value_is_in_any_message()
    {
        await using var server = ScriptedServer.Start(async peer => await peer.ReceiveAsync());
        await using var connection = await LdapConnection.ConnectAsync(server.Options(), TimeProvider.System, Cancel);

        var e = await Assert.ThrowsAsync<LdapException>(async () => await connection.BindAsync("svc", Password, Cancel));

        Assert.True(server.Requests[0].Contains(Password.Reveal()));
        Assert.DoesNotContain(Password.Reveal(), e.ToString(), StringComparison.Ordinal);
        Assert.Equal("Replace unicodePwd", LdapModification.Replace("unicodePwd", "secret-value").ToString());
    }

    private static async Task<LdapConnection> BoundAsync(ScriptedServer server, TimeProvider? time = null)
    {
        var connection = await LdapConnection.ConnectAsync(server.Options(), time ?? TimeProvider.System, Cancel);
        await connection.BindAsync("svc@corp.example.com", Password, Cancel);
        return connection;
    }

    private static async Task SearchOnceAsync(LdapConnectionOptions options)
    {
        await using var connection = await LdapConnection.ConnectAsync(options, TimeProvider.System, Cancel);
        await connection.BindAsync("svc@corp.example.com", Password, Cancel);
        await connection.SearchAsync(AnySearch, Cancel);
    }

    private static string Hex(ReadOnlySpan<byte> octets) => Convert.ToHexString(octets);
}
