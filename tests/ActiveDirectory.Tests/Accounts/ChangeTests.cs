using System.Formats.Asn1;
using System.Text;
using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;

namespace ActiveDirectory.Tests.Accounts;

/// <summary>What is sent, and what a refusal says.</summary>
public sealed class ChangeTests
{
    private readonly RecordedLog _log = new();
    private readonly StoredPassword _password = new("service-password");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reset_is_one_request_that_sets_the_password_and_then_demands_a_new_one()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);

        var (password, _) = await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);

        var modify = Assert.Single(server.Requests, request => request.Kind == RequestKind.Modify);
        Assert.Equal(
            [(2, "unicodePwd", Convert.ToHexString(Encoding.Unicode.GetBytes($"\"{password.Reveal()}\""))), (2, "pwdLastSet", "30")],
            Changes(modify));
    }

    [Fact]
    public async Task An_unlocking_is_one_request_that_sets_lockoutTime_to_0()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);

        await accounts.UnlockAsync(ScriptedDomain.Account, Cancel);

        var modify = Assert.Single(server.Requests, request => request.Kind == RequestKind.Modify);
        Assert.Equal([(2, "lockoutTime", "30")], Changes(modify));
    }

    [Fact]
    public async Task A_connection_found_dead_is_replaced_before_anything_is_changed()
    {
        await using var server = ScriptedServer.Start(
            async peer =>
            {
                await peer.TakeBindAsync();
                await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
                await peer.SendAsync(ScriptedDomain.FoundUser((await peer.ReceiveAsync())!));
            },
            ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);
        var account = await accounts.FindAsync("jdoe", Cancel);
        Assert.NotNull(account);

        await accounts.UnlockAsync(account, Cancel);

        Assert.Equal(2, server.Connections);
        Assert.Equal(1, server.Count(RequestKind.Modify));
        Assert.Equal(1, _log.Count("connection lost"));
    }

    [Fact]
    public async Task An_entry_with_another_SID_is_not_changed()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);
        var other = new Account { DistinguishedName = ScriptedDomain.UserDn, UserId = "jdoe", ObjectSid = "S-1-5-21-1-2-3-1105" };

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.UnlockAsync(other, Cancel));

        Assert.Equal(DirectoryFailure.AccountGone, e.Failure);
        Assert.Equal(
            "The entry of account S-1-5-21-1-2-3-1105 now belongs to another account or is gone; nothing was changed. Find it anew.", e.Message);
        Assert.Equal(0, server.Count(RequestKind.Modify));
    }

    [Theory]
    [InlineData(LdapResultCode.InsufficientAccessRights, "00000005: SecErr: x", DirectoryFailure.AccessDenied, "AdminSDHolder")]
    [InlineData(LdapResultCode.NoSuchObject, "0000208D: NameErr: x", DirectoryFailure.AccountGone, "check the base DN and whether it was moved")]
    [InlineData(LdapResultCode.UnwillingToPerform, "0000001F: SvcErr: x", DirectoryFailure.Refused, "use the LDAPS port")]
    [InlineData(LdapResultCode.Referral, "0000202B: RefErr: x", DirectoryFailure.Refused, "Another domain holds the entry")]
    [InlineData(LdapResultCode.Other, "", DirectoryFailure.Refused, "The server answered 80 (Other).")]
    public async Task A_refused_change_says_what_to_do(LdapResultCode code, string words, DirectoryFailure failure, string advice)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(
            request => request.Kind == RequestKind.Modify ? [Answers.Modified(request.Id, code, words)] : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(failure, e.Failure);
        Assert.StartsWith("The password reset was not done: The modify at localhost", e.Message, StringComparison.Ordinal);
        Assert.Contains(advice, e.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Count(RequestKind.Modify));
    }

    [Theory]
    [InlineData(LdapResultCode.UnwillingToPerform, "0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0")]
    [InlineData(LdapResultCode.ConstraintViolation, "0000052D: Constraint violation - check_password_restrictions")]
    public async Task A_password_refused_three_times_by_the_policy_is_given_up(LdapResultCode code, string words)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(
            request => request.Kind == RequestKind.Modify ? [Answers.Modified(request.Id, code, words)] : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(DirectoryFailure.PasswordRefusedByPolicy, e.Failure);
        Assert.Contains("asks for more than the policy that was read", e.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Count(RequestKind.Modify));
        Assert.Equal(
            ["password refused at 7: 0000052D PasswordRestriction", "password refused at 44: 0000052D PasswordRestriction"], _log.Lines.Skip(1));
    }

    [Fact]
    public async Task A_busy_server_has_changed_nothing_and_the_next_one_is_asked_next_time()
    {
        await using var busy = ScriptedServer.Start(ScriptedServer.Answering(
            request => request.Kind == RequestKind.Modify ? [Answers.Modified(request.Id, LdapResultCode.Busy)] : ScriptedDomain.Answer(request)));
        await using var idle = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = ScriptedDomain.Connect(_password, _log, TimeProvider.System, busy, idle);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.UnlockAsync(ScriptedDomain.Account, Cancel));
        Assert.Equal(DirectoryFailure.Busy, e.Failure);
        Assert.Equal(0, idle.Count(RequestKind.Modify));
        await accounts.UnlockAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(1, busy.Count(RequestKind.Modify));
        Assert.Equal(1, idle.Count(RequestKind.Modify));
    }

    [Fact]
    public async Task No_failure_of_a_reset_tells_the_password()
    {
        var tried = "";
        await using var server = ScriptedServer.Start(async peer =>
        {
            while (await peer.ReceiveAsync() is { } request)
            {
                if (request.Kind == RequestKind.Modify)
                {
                    tried = Encoding.Unicode.GetString(Convert.FromHexString(Changes(request)[0].Value)).Trim('"');
                    return;
                }

                await peer.SendAsync(request.Kind == RequestKind.Bind ? [Answers.Bound(request.Id)] : ScriptedDomain.Answer(request));
            }
        });
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(PasswordGenerator.UsualLength, tried.Length);
        Assert.DoesNotContain(tried, e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("service-password", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains(tried, StringComparison.Ordinal));
    }

    private AccountDirectory Connect(ScriptedServer server) => ScriptedDomain.Connect(_password, _log, TimeProvider.System, server);

    private static (int Operation, string Attribute, string Value)[] Changes(Request modify)
    {
        var message = new AsnReader(modify.Octets, AsnEncodingRules.BER).ReadSequence();
        message.ReadEncodedValue();
        var body = message.ReadSequence(Answers.Application(6));
        Assert.Equal(ScriptedDomain.UserDn, Encoding.UTF8.GetString(body.ReadOctetString()));
        var changes = body.ReadSequence();
        var read = new List<(int, string, string)>();
        while (changes.HasData)
        {
            var change = changes.ReadSequence();
            var operation = change.ReadEnumeratedBytes().Span[0];
            var attribute = change.ReadSequence();
            read.Add((operation, Encoding.UTF8.GetString(attribute.ReadOctetString()), Convert.ToHexString(attribute.ReadSetOf().ReadOctetString())));
        }

        return [.. read];
    }
}
