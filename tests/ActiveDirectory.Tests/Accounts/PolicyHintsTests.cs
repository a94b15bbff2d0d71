using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace ActiveDirectory.Tests.Accounts;

/// <summary>The control by which a reset respects the password history, and what it does to the minimum age.</summary>
public sealed class PolicyHintsTests
{
    private const string PolicyHints = "1.2.840.113556.1.4.2239";
    private const string Deprecated = "1.2.840.113556.1.4.2066";
    private const string Value = "\u0004\u00050\u0003\u0002\u0001\u0001"; // OCTET STRING of SEQUENCE { INTEGER 1 }
    private const string Refusal = "0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0";

    private readonly RecordedLog _log = new();
    private readonly StoredPassword _password = new("service-password");
    private readonly FakeTimeProvider _time = new(new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PolicyHints, PolicyHints)]
    [InlineData(Deprecated, Deprecated)]
    [InlineData("1.2.840.113556.1.4.1339", null)]
    public async Task The_control_goes_with_a_reset_where_the_server_supports_it(string supported, string? sent)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(Domain(supported)));
        await using var accounts = ScriptedDomain.Connect(_password, _log, _time, server);

        await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);
        await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);
        await accounts.UnlockAsync(ScriptedDomain.Account, Cancel);

        var changes = server.Requests.Where(request => request.Kind == RequestKind.Modify).ToList();
        Assert.Equal(3, changes.Count);
        Assert.All(changes[..2], reset => Assert.Equal(sent == PolicyHints, reset.Contains(PolicyHints + "\u0001\u0001")));
        Assert.All(changes[..2], reset => Assert.Equal(sent == Deprecated, reset.Contains(Deprecated + "\u0001\u0001")));
        Assert.All(changes[..2], reset => Assert.Equal(sent is not null, reset.Contains(Value)));
        Assert.False(changes[2].Contains(Value));
        Assert.Equal(1, server.Requests.Count(request => request.Contains("supportedControl")));
    }

    [Fact]
    public async Task Inside_the_minimum_age_the_next_password_goes_without_it_and_is_no_longer()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(RefusingWithControl(setHoursAgo: 23)));
        await using var accounts = ScriptedDomain.Connect(_password, _log, _time, server);

        var (password, _) = await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(PasswordGenerator.UsualLength, password.Reveal().Length);
        Assert.Equal(2, server.Count(RequestKind.Modify));
        Assert.Equal(
            ["password refused at 7: 0000052D PasswordRestriction", "policy hints left out at 7: minimum age"], _log.Lines.Skip(1));
    }

    [Fact]
    public async Task Outside_the_minimum_age_a_longer_one_is_tried_first_and_the_last_goes_without_it()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(RefusingWithControl(setHoursAgo: 25)));
        await using var accounts = ScriptedDomain.Connect(_password, _log, _time, server);

        var (password, _) = await accounts.ResetPasswordAsync(ScriptedDomain.Account, Cancel);

        Assert.Equal(44, password.Reveal().Length);
        Assert.Equal(3, server.Count(RequestKind.Modify));
        Assert.Equal(
            [
                "password refused at 7: 0000052D PasswordRestriction", "password refused at 44: 0000052D PasswordRestriction",
                "policy hints left out at 44: last try",
            ],
            _log.Lines.Skip(1));
    }

    private Func<Request, byte[][]> RefusingWithControl(int setHoursAgo) => request => request switch
    {
        { Kind: RequestKind.Modify } when request.Contains(PolicyHints) => [Answers.Modified(request.Id, LdapResultCode.UnwillingToPerform, Refusal)],
        _ when request.Contains("minPwdLength") => ScriptedDomain.Found(
            request, "DC=corp", ("minPwdLength", "7"), ("pwdProperties", "1"), ("minPwdAge", "-864000000000")),
        _ when request.Contains("msDS-ResultantPSO") => ScriptedDomain.FoundUser(
            request, ("pwdLastSet", $"{_time.GetUtcNow().AddHours(-setHoursAgo).ToFileTime()}")),
        _ => Domain(PolicyHints)(request),
    };

    private static Func<Request, byte[][]> Domain(string supported) => request => request.Contains("supportedControl")
        ? ScriptedDomain.Found(request, "", ("defaultNamingContext", "DC=corp"), ("supportedControl", supported))
        : ScriptedDomain.Answer(request);
}
