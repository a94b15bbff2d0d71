using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;

namespace Intents;

/// <summary>What the directory tells an operator, as lines of the log.</summary>
/// <param name="log">The log.</param>
internal sealed class DirectoryLog(Log log) : IDirectoryLog
{
    public void Connected(DirectoryServer server, TimeSpan elapsed) =>
        log.Info(
            "directory.connected",
            "Connected to the directory; the service account is logged on.",
            ("server", server.ToString()),
            ("elapsedMs", (long)elapsed.TotalMilliseconds));

    public void ServerFailed(DirectoryServer server, Exception cause) =>
        log.Error(
            "directory.serverFailed",
            "A domain controller cannot be used; the next one is tried. The cause is in 'exception'.",
            cause,
            ("server", server.ToString()));

    public void BindRefused(DirectoryServer server, AdError reason, TimeSpan pause) =>
        log.Error(
            "directory.bindRefused",
            "The directory refused the service account (AD_USER, AD_PASSWORD). Nothing is sent until the pause is over, so that it is not locked out.",
            ("server", server.ToString()),
            ("reason", reason.ToString()),
            ("pauseSeconds", (long)pause.TotalSeconds));

    public void ConnectionLost(DirectoryServer server, Exception cause) =>
        log.Warning(
            "directory.connectionLost",
            "A connection was found dead; a new one is opened.",
            ("server", server.ToString()),
            ("cause", Redaction.Message(cause)));

    public void PolicyUnreadable(string policy, PasswordPolicy assumed) =>
        log.Warning(
            "directory.policyUnreadable",
            "The service account may not read a password policy; a strict one is assumed. Let it read the Password Settings Container.",
            ("policy", policy),
            ("assumed", assumed.ToString()));

    public void PasswordRefused(PasswordPolicy policy, AdError reason) =>
        log.Warning(
            "directory.passwordRefused",
            "The directory refused a password that fits the policy it shows: a password filter or a hidden policy.",
            ("policy", policy.ToString()),
            ("reason", reason.ToString()));

    public void PolicyHintsLeftOut(PasswordPolicy policy, bool isForMinimumAge) =>
        log.Warning(
            "directory.policyHintsLeftOut",
            isForMinimumAge
                ? "The account's password is younger than the policy's minimum age, so the next one is set as an administrator may: without the control that makes history and age count. A random password is in no history."
                : "The directory refused two passwords, so the last one is set without the control that makes history and minimum age count. A random password is in no history.",
            ("policy", policy.ToString()));

    public void MustChangeNotEnforced(Account account) =>
        log.Warning(
            "directory.mustChangeNotEnforced",
            "A password was set on an account whose password never expires, so the directory does not demand that it is changed at the next sign-in. Clear 'password never expires' on it.",
            ("account", account.ObjectSid));

    public void OutcomeReadBack(DirectoryServer server, string what, bool? wasMade, Exception cause) =>
        log.Warning(
            "directory.outcomeReadBack",
            "No answer came to a change, so the entry was read again: 'outcome' says what it shows.",
            ("server", server.ToString()),
            ("change", what),
            ("outcome", wasMade is { } made ? made ? "made" : "notMade" : "unknown"),
            ("cause", Redaction.Message(cause)));
}
