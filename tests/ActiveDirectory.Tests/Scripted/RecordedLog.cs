using System.Collections.Concurrent;
using ActiveDirectory.Accounts;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>Keeps what the directory tells an operator, one line each.</summary>
internal sealed class RecordedLog : IDirectoryLog
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyList<string> Lines => [.. _lines];

    public int Count(string beginning) => Lines.Count(line => line.StartsWith(beginning, StringComparison.Ordinal));

    public void Connected(DirectoryServer server, TimeSpan elapsed) => _lines.Enqueue($"connected {server}");

    public void ServerFailed(DirectoryServer server, Exception cause) => _lines.Enqueue($"server failed {server}: {cause.Message}");

    public void BindRefused(DirectoryServer server, AdError reason, TimeSpan pause) =>
        _lines.Enqueue($"bind refused {server}: {reason}, {pause.TotalMinutes} min");

    public void ConnectionLost(DirectoryServer server, Exception cause) => _lines.Enqueue($"connection lost {server}: {cause.Message}");

    public void PolicyUnreadable(string policy, PasswordPolicy assumed) => _lines.Enqueue($"policy unreadable {policy}: {assumed.MinimumLength}");

    public void PasswordRefused(PasswordPolicy policy, AdError reason) => _lines.Enqueue($"password refused at {policy.MinimumLength}: {reason}");

    public void PolicyHintsLeftOut(PasswordPolicy policy, bool isForMinimumAge) =>
        _lines.Enqueue($"policy hints left out at {policy.MinimumLength}: {(isForMinimumAge ? "minimum age" : "last try")}");

    public void MustChangeNotEnforced(Account account) => _lines.Enqueue($"must change not enforced {account}");

    public void OutcomeReadBack(DirectoryServer server, string what, bool? wasMade, Exception cause) =>
        _lines.Enqueue($"read back {server}: {what} {(wasMade is { } made ? made ? "was made" : "was not made" : "is unknown")}");
}
