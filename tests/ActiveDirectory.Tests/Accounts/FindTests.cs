using System.Text;
using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace ActiveDirectory.Tests.Accounts;

public sealed class FindTests
{
    private readonly RecordedLog _log = new();
    private readonly StoredPassword _password = new("service-password");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("twenty-one-characters")]
    [InlineData("*")]
    [InlineData("a*")]
    [InlineData("a\0")]
    [InlineData("a\n")]
    [InlineData("corp\\jdoe")]
    [InlineData("a/b")]
    [InlineData("a\"b")]
    [InlineData("[a]")]
    [InlineData("a:b")]
    [InlineData("a;b")]
    [InlineData("a|b")]
    [InlineData("a=b")]
    [InlineData("a,b")]
    [InlineData("a+b")]
    [InlineData("a?b")]
    [InlineData("<a>")]
    [InlineData("a\u0085")]
    public async Task What_no_sAMAccountName_can_be_is_nobody_at_the_price_of_somebody(string userId)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(NobodyThere));
        await using var accounts = Connect(server);

        Assert.Null(await accounts.FindAsync(userId, Cancel));
        Assert.Equal(2, server.Count(RequestKind.Search));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_nobody()
    {
        // Not inline data: an attribute's text is stored as UTF-8, which cannot hold it.
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(NobodyThere));
        await using var accounts = Connect(server);

        Assert.Null(await accounts.FindAsync("a\uD800", Cancel));
        Assert.Equal(2, server.Count(RequestKind.Search));
    }

    [Theory]
    [InlineData("jdoe")]
    [InlineData("nobody")]
    [InlineData("two")]
    [InlineData("many")]
    [InlineData("*")]
    public async Task Whoever_is_asked_for_costs_two_questions_and_the_second_is_for_the_same_of_one_entry(string userId)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            request.Contains("tokenGroups") ? ScriptedDomain.Answer(request)
            : request.Contains("jdoe") ? ScriptedDomain.FoundUser(request)
            : request.Contains("two") ? [ScriptedDomain.UserEntry(request), ScriptedDomain.UserEntry(request), Answers.Done(request.Id)]
            : request.Contains("many") ? [ScriptedDomain.UserEntry(request), Answers.Done(request.Id, LdapResultCode.SizeLimitExceeded)]
            : [Answers.Done(request.Id)]));
        await using var accounts = Connect(server);

        var e = await Record.ExceptionAsync(async () => Assert.Equal(userId == "jdoe", await accounts.FindAsync(userId, Cancel) is not null));

        Assert.Equal(userId is "two" or "many", e is DirectoryException { Failure: DirectoryFailure.MoreThanOneMatch });
        var searches = server.Requests.Where(request => request.Kind == RequestKind.Search).ToList();
        Assert.Equal(2, searches.Count);
        Assert.False(searches[0].Contains("tokenGroups"));
        Assert.True(searches[1].Contains("tokenGroups"));
        Assert.Equal(userId == "jdoe", searches[1].Contains(ScriptedDomain.UserDn));
    }

    [Fact]
    public async Task Arbitrary_user_ids_find_somebody_or_nobody_and_never_fail()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request => [Answers.Done(request.Id)]));
        await using var accounts = Connect(server);

        await Gen.Char.Array[0, 22].Select(characters => new string(characters)).SampleAsync(async userId => Assert.Null(await accounts.FindAsync(userId, Cancel)), threads: 1);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("jdoe")]
    [InlineData("j.o'doe (2)")]
    [InlineData("twenty-characters-xx")]
    public async Task The_user_id_goes_over_the_wire_whole_with_a_size_limit_of_two(string userId)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = Connect(server);

        Assert.NotNull(await accounts.FindAsync(userId, Cancel));

        var search = Assert.Single(server.Requests, request => request.Kind == RequestKind.Search && request.Contains(userId));
        Assert.True(search.Contains("\u0002\u0001\u0002")); // INTEGER 2
        Assert.True(search.Contains("msDS-User-Account-Control-Computed"));
        Assert.False(search.Contains("unicodePwd"));
    }

    [Fact]
    public async Task Two_accounts_of_one_name_are_refused()
    {
        await using var two = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [ScriptedDomain.UserEntry(request), ScriptedDomain.UserEntry(request), Answers.Done(request.Id)]));
        await using var many = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [ScriptedDomain.UserEntry(request), Answers.Done(request.Id, LdapResultCode.SizeLimitExceeded)]));
        await using var accountsOfTwo = Connect(two);
        await using var accountsOfMany = Connect(many);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accountsOfTwo.FindAsync("jdoe", Cancel));
        Assert.Equal(DirectoryFailure.MoreThanOneMatch, e.Failure);
        Assert.Contains("Make sAMAccountName unique", e.Message, StringComparison.Ordinal);
        e = await Assert.ThrowsAsync<DirectoryException>(async () => await accountsOfMany.FindAsync("jdoe", Cancel));
        Assert.Equal(DirectoryFailure.MoreThanOneMatch, e.Failure);
    }

    [Fact]
    public async Task Flags_and_facts_are_read_and_blank_facts_are_none()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [Answers.Entry(
                request.Id, "CN=x", ("samaccountname", "jdoe"u8.ToArray()), ("objectSid", [1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0]),
                ("userAccountControl", "514"u8.ToArray()), ("msDS-User-Account-Control-Computed", "8388624"u8.ToArray()),
                ("dob", " "u8.ToArray()), ("start", " March "u8.ToArray()), ("pager", ""u8.ToArray()), ("mobile", "+61 400"u8.ToArray())),
            Answers.Done(request.Id)]));
        var options = ScriptedDomain.Options(server) with
        {
            BirthDateAttribute = "dob",
            MonthStartedAttribute = "start",
            PhoneAttributes = ["pager", "mobile"],
        };
        await using var accounts = new AccountDirectory(options, _password, _log, TimeProvider.System);

        var account = await accounts.FindAsync("jdoe", Cancel);

        Assert.NotNull(account);
        Assert.Equal("S-1-5-18", account.ObjectSid);
        Assert.True(account.IsDisabled);
        Assert.True(account.IsLockedOut);
        Assert.Null(account.BirthDate);
        Assert.Equal(" March ", account.MonthStarted?.Reveal());
        Assert.Equal("+61 400", account.PhoneNumber?.Reveal());
        Assert.DoesNotContain("jdoe", account.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("9223372036854775807", false)]
    [InlineData("9223372036854775000", false)]
    [InlineData("-1", false)]
    [InlineData("133485408000000000", true)]
    [InlineData("133485408000000001", false)]
    [InlineData(null, false)]
    public async Task An_account_has_expired_once_its_last_moment_is_over(string? accountExpires, bool expected)
    {
        (string, byte[])[] expires = accountExpires is null ? [] : [("accountExpires", Encoding.ASCII.GetBytes(accountExpires))];
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [Answers.Entry(
                request.Id, "CN=x", [("sAMAccountName", "jdoe"u8.ToArray()), ("objectSid", [1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0]), .. expires]),
            Answers.Done(request.Id)]));
        await using var accounts = new AccountDirectory(ScriptedDomain.Options(server), _password, _log, new FakeTimeProvider(new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal(expected, (await accounts.FindAsync("jdoe", Cancel))!.HasExpired);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0105000000000005")]
    [InlineData("0201000000000005120000")]
    public async Task An_account_without_a_readable_SID_is_a_failure(string sid)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            [Answers.Entry(request.Id, "CN=x", ("sAMAccountName", "jdoe"u8.ToArray()), ("objectSid", Convert.FromHexString(sid))), Answers.Done(request.Id)]));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.FindAsync("jdoe", Cancel));

        Assert.Equal(DirectoryFailure.Protocol, e.Failure);
        Assert.Contains("let the service account read both", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_domains_policy_is_read_again_after_five_minutes()
    {
        var time = new FakeTimeProvider();
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        await using var accounts = ScriptedDomain.Connect(_password, _log, time, server);

        await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);
        time.Advance(TimeSpan.FromMinutes(4));
        await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);
        Assert.Equal(1, server.Requests.Count(request => request.Contains("minPwdLength")));
        time.Advance(TimeSpan.FromMinutes(1));
        await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(2, server.Requests.Count(request => request.Contains("minPwdLength")));
    }

    [Fact]
    public async Task A_domain_policy_that_may_not_be_read_is_taken_for_a_strict_one()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(
            request => request.Contains("minPwdLength") ? ScriptedDomain.Found(request, "DC=corp") : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var (password, _) = await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(24, password.Reveal().Length);
        Assert.Contains("policy unreadable the domain's policy: 24", _log.Lines);
    }

    [Fact]
    public async Task A_policy_that_nobody_can_meet_is_named_and_nothing_is_changed()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request => request.Contains("minPwdLength")
            ? ScriptedDomain.Found(request, "DC=corp", ("minPwdLength", "200"), ("pwdProperties", "1"))
            : ScriptedDomain.Answer(request)));
        await using var accounts = Connect(server);

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel));

        Assert.Equal(DirectoryFailure.PasswordRefusedByPolicy, e.Failure);
        Assert.Contains($"No password can be made for account {ScriptedDomain.Sid}: The password policy asks for 200 characters", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Count(RequestKind.Modify));
    }

    [Fact]
    public void Settings_that_cannot_work_are_refused_at_the_start()
    {
        var options = ScriptedDomain.Options();
        var noServer = Assert.Throws<ArgumentException>(() => new AccountDirectory(options, _password, _log, TimeProvider.System));
        var wrongName = Assert.Throws<ArgumentException>(() => new AccountDirectory(
            options with { Servers = [new DirectoryServer("dc1")], PhoneAttributes = ["mobile phone"] }, _password, _log, TimeProvider.System));

        Assert.Contains("The list of directory servers is empty", noServer.Message, StringComparison.Ordinal);
        Assert.Contains("'mobile phone' cannot be the name of an LDAP attribute", wrongName.Message, StringComparison.Ordinal);
    }

    private static byte[][] NobodyThere(Request request) =>
        request.Contains("tokenGroups") ? ScriptedDomain.Answer(request) : [Answers.Done(request.Id)];

    private AccountDirectory Connect(ScriptedServer server) => ScriptedDomain.Connect(_password, _log, TimeProvider.System, server);
}
