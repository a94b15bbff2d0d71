using System.Text;
using System.Text.Json;
using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests;

public sealed class DirectoryLogTests
{
    private static readonly DirectoryServer Server = new("dc1.corp.example.com");

    private readonly MemoryStream _output = new();
    private readonly DirectoryLog _log;

    public DirectoryLogTests() => _log = new(new Log(_output, new FakeTimeProvider()));

    [Fact]
    public void A_connection_is_a_line_with_the_server_and_the_time_it_took()
    {
        _log.Connected(Server, TimeSpan.FromMilliseconds(41.7));

        AssertLine(
            "INFO", "directory.connected", "Connected to the directory; the service account is logged on.",
            ("server", "\"ldaps://dc1.corp.example.com:636\""), ("elapsedMs", "41"));
    }

    [Fact]
    public void A_server_that_fails_is_a_line_with_the_cause()
    {
        _log.ServerFailed(Server, new IOException("The certificate is for dc9."));

        var line = AssertLine(
            "ERROR", "directory.serverFailed", "A domain controller cannot be used; the next one is tried. The cause is in 'exception'.",
            ("server", "\"ldaps://dc1.corp.example.com:636\""));
        Assert.Equal("The certificate is for dc9.", line.GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public void A_refused_service_account_is_a_line_with_the_reason_and_the_pause()
    {
        _log.BindRefused(Server, AdError.Parse("80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v2580"), TimeSpan.FromMinutes(1));

        AssertLine(
            "ERROR", "directory.bindRefused",
            "The directory refused the service account (AD_USER, AD_PASSWORD). Nothing is sent until the pause is over, so that it is not locked out.",
            ("reason", "\"0000052E BadCredentials\""), ("pauseSeconds", "60"));
    }

    [Fact]
    public void A_dead_connection_is_a_warning_with_the_cause()
    {
        _log.ConnectionLost(Server, new IOException("Connection reset by peer"));

        AssertLine(
            "WARN", "directory.connectionLost", "A connection was found dead; a new one is opened.", ("cause", "\"Connection reset by peer\""));
    }

    [Theory]
    [InlineData(true, "The account's password is younger than the policy's minimum age, so the next one is set as an administrator may: without the control that makes history and age count. A random password is in no history.")]
    [InlineData(false, "The directory refused two passwords, so the last one is set without the control that makes history and minimum age count. A random password is in no history.")]
    public void A_history_that_is_not_asked_for_is_a_warning_that_says_why(bool isForMinimumAge, string message)
    {
        _log.PolicyHintsLeftOut(PasswordPolicy.Strict, isForMinimumAge);

        AssertLine("WARN", "directory.policyHintsLeftOut", message);
    }

    [Fact]
    public void A_password_that_need_not_be_changed_is_a_warning_with_the_account()
    {
        _log.MustChangeNotEnforced(new() { DistinguishedName = "CN=x", UserId = "x", ObjectSid = "S-1-5-21-1-2-3-1104" });

        AssertLine(
            "WARN", "directory.mustChangeNotEnforced",
            "A password was set on an account whose password never expires, so the directory does not demand that it is changed at the next sign-in. Clear 'password never expires' on it.",
            ("account", "\"S-1-5-21-1-2-3-1104\""));
    }

    [Theory]
    [InlineData(true, "\"made\"")]
    [InlineData(false, "\"notMade\"")]
    [InlineData(null, "\"unknown\"")]
    public void A_change_that_was_read_back_is_a_warning_with_what_the_entry_shows(bool? wasMade, string outcome)
    {
        _log.OutcomeReadBack(Server, "The password reset", wasMade, new IOException("Connection reset by peer"));

        AssertLine(
            "WARN", "directory.outcomeReadBack", "No answer came to a change, so the entry was read again: 'outcome' says what it shows.",
            ("server", "\"ldaps://dc1.corp.example.com:636\""), ("change", "\"The password reset\""), ("outcome", outcome), ("cause", "\"Connection reset by peer\""));
    }

    [Fact]
    public void A_policy_that_may_not_be_read_is_a_warning_with_what_to_do()
    {
        _log.PolicyUnreadable("the domain's policy", PasswordPolicy.Strict);

        AssertLine(
            "WARN", "directory.policyUnreadable",
            "The service account may not read a password policy; a strict one is assumed. Let it read the Password Settings Container.",
            ("policy", "\"the domain's policy\""));
    }

    [Fact]
    public void A_refused_password_is_a_warning_with_the_reason_and_without_the_password()
    {
        _log.PasswordRefused(PasswordPolicy.Strict, AdError.Parse("0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0"));

        AssertLine(
            "WARN", "directory.passwordRefused",
            "The directory refused a password that fits the policy it shows: a password filter or a hidden policy.",
            ("reason", "\"0000052D PasswordRestriction\""));
    }

    private JsonElement AssertLine(string level, string name, string message, params (string Name, string Json)[] fields)
    {
        var line = JsonElement.Parse(Assert.Single(Encoding.UTF8.GetString(_output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(level, line.GetProperty("level").GetString());
        Assert.Equal(name, line.GetProperty("event").GetString());
        Assert.Equal(message, line.GetProperty("message").GetString());
        foreach (var (field, json) in fields)
            Assert.Equal(json, line.GetProperty(field).GetRawText());
        return line;
    }
}
