using System.Security.Cryptography;
using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace ActiveDirectory.Tests.Accounts;

/// <summary>How the service account comes to a working connection, and what happens when it does not.</summary>
public sealed class LogonTests
{
    private const string WrongPassword = "80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v2580";

    private readonly RecordedLog _log = new();
    private readonly StoredPassword _password = new("service-password");
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_bind_pauses_every_call_without_a_packet_for_a_minute_and_then_for_longer()
    {
        await using var server = ScriptedServer.Start(Refusing(LdapResultCode.InvalidCredentials, WrongPassword));
        await using var accounts = Connect(server);

        var refused = await FailAsync(accounts);
        Assert.Equal(DirectoryFailure.BindRefused, refused.Failure);
        Assert.Equal(
            $"ldaps://localhost:{server.Port} does not let the service account 'svc@corp' log on: 49 (InvalidCredentials), 0000052E BadCredentials. "
            + "Its name or password is wrong: check the name, and encrypt the right password anew. "
            + "Nothing is sent for 60 s, because repeated wrong passwords lock the account.",
            refused.Message);

        _time.Advance(TimeSpan.FromSeconds(59.5));
        var paused = await FailAsync(accounts);
        Assert.Equal(DirectoryFailure.BindPaused, paused.Failure);
        Assert.Equal(AdReason.BadCredentials, paused.Reason.Reason);
        Assert.Contains("is not tried again for 1 s; nothing was sent", paused.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
        Assert.Equal(1, _password.Asked);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(DirectoryFailure.BindRefused, (await FailAsync(accounts)).Failure);
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(DirectoryFailure.BindPaused, (await FailAsync(accounts)).Failure);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DirectoryFailure.BindRefused, (await FailAsync(accounts)).Failure);
        Assert.Equal(3, server.Count(RequestKind.Bind));
    }

    [Fact]
    public async Task A_bind_that_succeeds_ends_the_pauses()
    {
        await using var server = ScriptedServer.Start(
            Refusing(LdapResultCode.InvalidCredentials, WrongPassword),
            async peer => await peer.TakeBindAsync(),
            Refusing(LdapResultCode.InvalidCredentials, WrongPassword),
            ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);
        await FailAsync(accounts);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DirectoryFailure.BindRefused, (await FailAsync(accounts)).Failure);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(await accounts.FindAsync("jdoe", Cancel));

        Assert.Equal(2, _log.Lines.Count(line => line.EndsWith("0000052E BadCredentials, 1 min", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("525", "check the name")]
    [InlineData("530", "at this hour")]
    [InlineData("531", "may not log on from here")]
    [InlineData("532", "Its password has expired")]
    [InlineData("533", "It is disabled: enable it")]
    [InlineData("701", "It has expired")]
    [InlineData("773", "Its password must be changed first")]
    [InlineData("775", "It is locked out: unlock it")]
    [InlineData("999", "Check the account in Active Directory")]
    public async Task Every_reason_of_a_refused_bind_has_its_cure(string data, string cure)
    {
        await using var server = ScriptedServer.Start(
            Refusing(LdapResultCode.InvalidCredentials, WrongPassword.Replace("52e", data, StringComparison.Ordinal)));
        await using var accounts = Connect(server);

        var e = await FailAsync(accounts);

        Assert.Equal(DirectoryFailure.BindRefused, e.Failure);
        Assert.Contains(cure, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_bind_is_not_tried_at_the_next_server()
    {
        await using var first = ScriptedServer.Start(Refusing(LdapResultCode.InvalidCredentials, WrongPassword));
        await using var second = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(first, second);

        await FailAsync(accounts);

        Assert.Equal(0, second.Connections);
    }

    [Theory]
    [InlineData(LdapResultCode.Busy)]
    [InlineData(LdapResultCode.Unavailable)]
    public async Task A_server_too_busy_for_a_bind_is_passed_over(LdapResultCode code)
    {
        await using var first = ScriptedServer.Start(Refusing(code, ""));
        await using var second = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(first, second);

        Assert.NotNull(await accounts.FindAsync("jdoe", Cancel));

        Assert.Equal(1, _log.Count($"server failed {first.Address}"));
        Assert.Equal(1, _log.Count($"connected {second.Address}"));
    }

    [Theory]
    [InlineData(LdapResultCode.Busy)]
    [InlineData(LdapResultCode.Unavailable)]
    public async Task A_server_too_busy_for_a_question_hands_it_to_the_next(LdapResultCode code)
    {
        await using var first = ScriptedServer.Start(ScriptedServer.Answering(request => [Answers.Done(request.Id, code)]));
        await using var second = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(first, second);

        Assert.NotNull(await accounts.FindAsync("jdoe", Cancel));

        Assert.Equal(1, first.Count(RequestKind.Search));
    }

    [Fact]
    public async Task When_all_servers_are_busy_nothing_is_changed_and_the_failure_says_so()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request => [Answers.Done(request.Id, LdapResultCode.Busy)]));
        await using var accounts = Connect(server);

        var e = await FailAsync(accounts);

        Assert.Equal(DirectoryFailure.Busy, e.Failure);
        Assert.Equal(2, server.Count(RequestKind.Search));
    }

    [Fact]
    public async Task When_no_server_can_be_used_every_one_is_named_and_a_wrong_certificate_counts_most()
    {
        await using var wrong = ScriptedServer.StartWith(ScriptedServer.Authority.IssueServer("elsewhere"), peer => Task.CompletedTask);
        var dead = ScriptedServer.Start(peer => Task.CompletedTask);
        var options = ScriptedDomain.Options(dead, wrong);
        await dead.DisposeAsync();
        await using var accounts = new AccountDirectory(options, _password, _log, _time);

        var e = await FailAsync(accounts);

        Assert.Equal(DirectoryFailure.CertificateRejected, e.Failure);
        Assert.StartsWith("None of the 2 servers can be used.", e.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionRefused", e.Message, StringComparison.Ordinal);
        Assert.Contains("it names 'elsewhere' and not 'localhost'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_that_worked_last_is_tried_first()
    {
        await using var first = ScriptedServer.Start(peer => Task.CompletedTask);
        await using var second = ScriptedServer.Start(
            async peer =>
            {
                await peer.TakeBindAsync();
                await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
            },
            ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(first, second);

        await accounts.FindAsync("jdoe", Cancel);
        await accounts.FindAsync("jdoe", Cancel);

        Assert.Equal(1, first.Connections);
        Assert.Equal(2, second.Connections);
    }

    [Fact]
    public async Task A_connection_that_died_between_two_calls_is_replaced_once()
    {
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
            await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
        });
        await using var accounts = Connect(server);

        for (var i = 1; i <= 3; i++)
        {
            Assert.NotNull(await accounts.FindAsync("jdoe", Cancel));
            Assert.Equal(i, server.Connections);
        }
    }

    [Fact]
    public async Task A_question_is_asked_twice_at_most()
    {
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
        });
        await using var accounts = Connect(server);

        var e = await FailAsync(accounts);

        Assert.Equal(DirectoryFailure.ConnectionLost, e.Failure);
        Assert.Contains("and again when it was asked anew", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Count(RequestKind.Search));
    }

    [Fact]
    public async Task A_kept_connection_that_answers_nothing_is_taken_for_dead()
    {
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(
            async peer =>
            {
                await peer.TakeBindAsync();
                await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
                await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
                await peer.ReceiveAsync();
                silent.SetResult();
                await peer.StaySilentAsync();
            },
            ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);
        await accounts.FindAsync("jdoe", Cancel);

        var second = accounts.FindAsync("jdoe", Cancel).AsTask();
        await silent.Task;
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.NotNull(await second);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_new_connection_that_answers_nothing_is_a_time_out_at_once()
    {
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async peer =>
        {
            await peer.TakeBindAsync();
            await peer.ReceiveAsync();
            silent.SetResult();
            await peer.StaySilentAsync();
        });
        await using var accounts = Connect(server);

        var find = accounts.FindAsync("jdoe", Cancel).AsTask();
        await silent.Task;
        _time.Advance(TimeSpan.FromSeconds(5));
        var e = await Assert.ThrowsAsync<DirectoryException>(() => find);

        Assert.Equal(DirectoryFailure.TimedOut, e.Failure);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_server_that_answers_wrongly_is_a_protocol_failure_and_is_not_asked_again()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request => [Answers.Done(request.Id + 1)]));
        await using var accounts = Connect(server);

        var e = await FailAsync(accounts);

        Assert.Equal(DirectoryFailure.Protocol, e.Failure);
        Assert.Equal(1, server.Count(RequestKind.Search));
    }

    [Fact]
    public async Task A_service_password_that_cannot_be_had_or_is_empty_is_not_sent()
    {
        await using var server = ScriptedServer.Start(peer => peer.StaySilentAsync());
        await using var broken = ScriptedDomain.Connect(new BrokenPassword(), _log, _time, server);
        _password.Text = "";
        await using var empty = Connect(server);

        var unavailable = await FailAsync(broken);
        var missing = await FailAsync(empty);

        Assert.Equal(DirectoryFailure.ServicePasswordUnavailable, unavailable.Failure);
        Assert.Equal("The password of the service account 'svc@corp' could not be had: the key is disabled", unavailable.Message);
        Assert.Equal(DirectoryFailure.ServicePasswordUnavailable, missing.Failure);
        Assert.Contains("is empty: encrypt it anew", missing.Message, StringComparison.Ordinal);
        Assert.Equal(2, _log.Count("server failed"));
        Assert.Equal(0, server.Count(RequestKind.Bind));
    }

    [Fact]
    public async Task CA_certificates_that_cannot_be_read_are_named_before_anything_is_sent()
    {
        await using var server = ScriptedServer.Start(peer => peer.StaySilentAsync());
        var options = ScriptedDomain.Options(server) with { CaCertificates = () => throw new CryptographicException("no PEM here") };
        await using var accounts = new AccountDirectory(options, _password, _log, _time);

        var e = await FailAsync(accounts);

        Assert.Equal(DirectoryFailure.CertificateRejected, e.Failure);
        Assert.Contains("The configured CA certificates cannot be read (no PEM here)", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_warm_up_that_fails_tells_the_log_and_nobody_else()
    {
        await using var server = ScriptedServer.Start(Refusing(LdapResultCode.InvalidCredentials, WrongPassword));
        var accounts = Connect(server);

        accounts.StartWarmUp();
        Assert.Contains((await FailAsync(accounts)).Failure, new[] { DirectoryFailure.BindRefused, DirectoryFailure.BindPaused });
        await accounts.DisposeAsync();

        Assert.Equal(1, _log.Count("bind refused"));
        Assert.Equal(1, server.Count(RequestKind.Bind));
    }

    [Fact]
    public async Task A_warm_up_under_way_is_ended_by_disposing()
    {
        await using var server = ScriptedServer.StartWithoutTls(peer => peer.HangAsync());
        var accounts = Connect(server);

        accounts.StartWarmUp();
        await server.Accepted.Task;
        await accounts.DisposeAsync();

        Assert.Empty(_log.Lines);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await accounts.FindAsync("jdoe", Cancel));
    }

    private AccountDirectory Connect(params ScriptedServer[] servers) => ScriptedDomain.Connect(_password, _log, _time, servers);

    private static async Task<DirectoryException> FailAsync(AccountDirectory accounts) =>
        await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.FindAsync("jdoe", Cancel));

    private static Func<Peer, Task> Refusing(LdapResultCode code, string words) => async peer =>
    {
        if (await peer.ReceiveAsync() is { } bind)
            await peer.SendAsync(Answers.Bound(bind.Id, code, words));
        await peer.StaySilentAsync();
    };

    private sealed class BrokenPassword : IServicePassword
    {
        public ValueTask<Secret> GetAsync(CancellationToken cancel) => throw new InvalidOperationException("the key is disabled");
    }
}
