using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace ActiveDirectory.Tests.Accounts;

/// <summary>No answer came to a change. What it says afterwards is what the entry shows, and it is not sent again unless the entry shows that it was not made.</summary>
public sealed class DoubtTests
{
    private readonly RecordedLog _log = new();
    private readonly StoredPassword _password = new("service-password");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_ends_at_any_octet_of_the_answer_is_followed_by_a_look_that_shows_the_change()
    {
        for (var length = 0; length < Answers.Modified(4).Length; length++)
        {
            await using var server = ScriptedServer.Start(ClosingAfter(length), ScriptedServer.Answering(ScriptedDomain.Answer));
            await using var accounts = Connect(server);

            var receipt = await accounts.UnlockAsync(ScriptedDomain.Account, Cancel);

            Assert.Equal(new ChangeReceipt(server.Address, 4711, WasReadBack: true), receipt);
            Assert.Equal(1, server.Count(RequestKind.Modify));
            Assert.Equal(2, server.Connections);
        }
    }

    [Fact]
    public async Task When_nobody_answers_the_look_either_the_outcome_is_unknown_and_nothing_is_sent_again()
    {
        for (var length = 0; length < Answers.Modified(4).Length; length++)
        {
            await using var server = ScriptedServer.Start(ClosingAfter(length), _ => Task.CompletedTask);
            await using var accounts = Connect(server);

            var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.UnlockAsync(ScriptedDomain.Account, Cancel));

            Assert.Equal(DirectoryFailure.OutcomeUnknown, e.Failure);
            Assert.Contains($"was sent to ldaps://localhost:{server.Port} and no answer came back", e.Message, StringComparison.Ordinal);
            Assert.Contains("does not show whether it was done; it is not repeated", e.Message, StringComparison.Ordinal);
            Assert.Equal(1, server.Count(RequestKind.Modify));
        }
    }

    [Fact]
    public async Task An_unlocking_that_the_entry_shows_not_to_be_made_is_sent_once_more()
    {
        await using var server = ScriptedServer.Start(
            ScriptedDomain.UntilModify(Locked, (_, _) => Task.CompletedTask), ScriptedServer.Answering(Locked));
        await using var accounts = Connect(server);

        var receipt = await accounts.UnlockAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(new ChangeReceipt(server.Address, 4711), receipt);
        Assert.Equal(2, server.Count(RequestKind.Modify));
        Assert.Contains($"read back {server.Address}: The unlocking was not made", _log.Lines);
    }

    [Fact]
    public async Task A_change_that_is_lost_twice_without_effect_says_that_nothing_was_changed()
    {
        await using var server = ScriptedServer.Start(ScriptedDomain.UntilModify(Locked, (_, _) => Task.CompletedTask));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.UnlockAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(DirectoryFailure.ConnectionLost, e.Failure);
        Assert.Contains("the entry, read again there, shows that nothing was changed. It may be tried again.", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Count(RequestKind.Modify));
    }

    [Fact]
    public async Task A_reset_that_proves_to_be_made_returns_its_password_and_is_not_repeated()
    {
        var sent = 0;
        await using var server = ScriptedServer.Start(
            ScriptedDomain.UntilModify(Reset, (_, _) => Task.FromResult(sent++)), ScriptedServer.Answering(Reset));
        await using var accounts = Connect(server);

        var (password, receipt) = await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(PasswordGenerator.UsualLength, password.Reveal().Length);
        Assert.True(receipt.WasReadBack);
        Assert.Equal(1, server.Count(RequestKind.Modify));

        byte[][] Reset(Request request) => request.Contains("msDS-KeyVersionNumber") && sent > 0
            ? ScriptedDomain.FoundUser(request, ("msDS-KeyVersionNumber", "4"), ("pwdLastSet", "0"))
            : ScriptedDomain.Answer(request);
    }

    [Theory]
    [InlineData("4", "133485408000000009")] // Somebody else set another password meanwhile.
    [InlineData("2", "0")] // Another controller, or a restored one.
    public async Task A_password_version_that_fits_neither_story_leaves_the_outcome_unknown(string version, string lastSet)
    {
        var sent = 0;
        await using var server = ScriptedServer.Start(
            ScriptedDomain.UntilModify(ScriptedDomain.Answer, (_, _) => Task.FromResult(sent++)),
            ScriptedServer.Answering(request => request.Contains("msDS-KeyVersionNumber")
                ? ScriptedDomain.FoundUser(request, ("msDS-KeyVersionNumber", version), ("pwdLastSet", lastSet))
                : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(DirectoryFailure.OutcomeUnknown, e.Failure);
        Assert.Equal(1, sent);
        Assert.Equal(1, server.Count(RequestKind.Modify));
    }

    [Theory]
    [InlineData("dc1.corp", "dc1.corp", DirectoryFailure.ConnectionLost)]
    [InlineData("dc1.corp", "DC1.CORP", DirectoryFailure.ConnectionLost)]
    [InlineData("dc1.corp", "dc2.corp", DirectoryFailure.OutcomeUnknown)]
    public async Task An_unchanged_entry_proves_something_only_at_the_controller_that_was_asked(string first, string second, DirectoryFailure expected)
    {
        var connection = 0;
        await using var server = ScriptedServer.Start(
            peer => ScriptedDomain.UntilModify(Answer(Interlocked.Increment(ref connection) % 2 == 1 ? first : second), (_, _) => Task.CompletedTask)(peer));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(expected, e.Failure);

        static Func<Request, byte[][]> Answer(string name) => request => request.Contains("supportedControl")
            ? ScriptedDomain.Found(request, "", ("dnsHostName", name), ("defaultNamingContext", "DC=corp"))
            : ScriptedDomain.Answer(request);
    }

    [Fact]
    public async Task A_wrong_answer_to_a_change_that_was_not_made_is_no_doubt()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(
            request => request.Kind == RequestKind.Modify ? [Answers.Done(request.Id)] : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(DirectoryFailure.ConnectionLost, e.Failure);
        Assert.Equal(1, server.Count(RequestKind.Modify));
    }

    [Fact]
    public async Task A_change_that_is_not_answered_in_time_is_looked_for()
    {
        var time = new FakeTimeProvider();
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(SilentOnModify(sent), ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = ScriptedDomain.Connect(_password, _log, time, server);

        var unlocking = accounts.UnlockAsync(ScriptedDomain.Account, Cancel).AsTask();
        await sent.Task;
        time.Advance(TimeSpan.FromSeconds(5));
        var receipt = await unlocking;

        Assert.True(receipt.WasReadBack);
        Assert.Equal(1, server.Count(RequestKind.Modify));
        Assert.NotNull(await accounts.FindAsync("jdoe", Cancel));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_look_that_is_not_answered_in_two_seconds_leaves_the_outcome_unknown()
    {
        var time = new FakeTimeProvider();
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(
            SilentOnModify(sent),
            async peer =>
            {
                await peer.TakeBindAsync();
                await peer.ReceiveAsync();
                asked.SetResult();
                await peer.StaySilentAsync();
            });
        await using var accounts = ScriptedDomain.Connect(_password, _log, time, server);

        var resetting = accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel).AsTask();
        await sent.Task;
        time.Advance(TimeSpan.FromSeconds(5));
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(2));
        var e = await Assert.ThrowsAsync<DirectoryException>(() => resetting);

        Assert.Equal(DirectoryFailure.OutcomeUnknown, e.Failure);
        Assert.Equal(1, server.Count(RequestKind.Modify));
    }

    [Fact]
    public async Task A_caller_who_gives_up_on_a_change_still_learns_that_it_was_made()
    {
        using var giveUp = new CancellationTokenSource();
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(SilentOnModify(sent));
        await using var accounts = Connect(server);

        var unlocking = accounts.UnlockAsync(ScriptedDomain.Account, giveUp.Token).AsTask();
        await sent.Task;
        await giveUp.CancelAsync();

        Assert.True((await unlocking).WasReadBack);
    }

    [Fact]
    public async Task A_caller_who_gives_up_on_a_change_that_was_not_made_is_told_that_it_may_be_tried_again()
    {
        using var giveUp = new CancellationTokenSource();
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(SilentOnModify(sent));
        await using var accounts = Connect(server);

        var resetting = accounts.ResetPasswordAsync(ScriptedDomain.Account, giveUp.Token).AsTask();
        await sent.Task;
        await giveUp.CancelAsync();
        var e = await Assert.ThrowsAsync<DirectoryException>(() => resetting);

        Assert.Equal(DirectoryFailure.TimedOut, e.Failure);
        Assert.IsType<OperationCanceledException>(e.InnerException, exactMatch: false);
        Assert.Equal(1, server.Count(RequestKind.Modify));
    }

    [Fact]
    public async Task A_receipt_without_its_number_is_still_a_receipt()
    {
        await using var silent = ScriptedServer.Start(ScriptedDomain.UntilModify(ScriptedDomain.Answer, (peer, modify) => peer.SendAsync(Answers.Modified(modify.Id))));
        await using var refusing = ScriptedServer.Start(ScriptedServer.Answering(request =>
            request.Contains("uSNChanged") ? [Answers.Done(request.Id, LdapResultCode.InsufficientAccessRights)] : ScriptedDomain.Answer(request)));
        await using var accountsOfSilent = Connect(silent);
        await using var accountsOfRefusing = Connect(refusing);

        Assert.Equal(new ChangeReceipt(silent.Address, null), (await accountsOfSilent.ResetPasswordAsync(ScriptedDomain.Account, Cancel)).Receipt);
        Assert.Equal(new ChangeReceipt(refusing.Address, null), (await accountsOfRefusing.ResetPasswordAsync(ScriptedDomain.Account, Cancel)).Receipt);
    }

    [Fact]
    public async Task A_receipt_names_the_controller_and_the_number_of_the_change()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request => request.Contains("supportedControl")
            ? ScriptedDomain.Found(request, "", ("dnsHostName", "dc7.corp.example.com"), ("defaultNamingContext", "DC=corp"))
            : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var receipt = await accounts.UnlockAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(new ChangeReceipt(new DirectoryServer("dc7.corp.example.com", server.Port), 4711), receipt);
    }

    private AccountDirectory Connect(ScriptedServer server) => ScriptedDomain.Connect(_password, _log, TimeProvider.System, server);

    private static byte[][] Locked(Request request) => request.Contains("lockoutTime") && request.Kind == RequestKind.Search
        ? ScriptedDomain.FoundUser(request, ("lockoutTime", "133485408000000000"))
        : ScriptedDomain.Answer(request);

    private static Func<Peer, Task> ClosingAfter(int length) =>
        ScriptedDomain.UntilModify(ScriptedDomain.Answer, (peer, modify) => peer.SendAsync(Answers.Modified(modify.Id)[..length]));

    private static Func<Peer, Task> SilentOnModify(TaskCompletionSource sent) => ScriptedDomain.UntilModify(
        ScriptedDomain.Answer,
        async (peer, _) =>
        {
            sent.SetResult();
            await peer.StaySilentAsync();
        });
}
