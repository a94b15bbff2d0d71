namespace ActiveDirectory.Accounts;

/// <summary>Drops everything; for tests and tools that show failures in another way.</summary>
public sealed class SilentDirectoryLog : IDirectoryLog
{
    /// <inheritdoc/>
    public void Connected(DirectoryServer server, TimeSpan elapsed)
    {
    }

    /// <inheritdoc/>
    public void ServerFailed(DirectoryServer server, Exception cause)
    {
    }

    /// <inheritdoc/>
    public void BindRefused(DirectoryServer server, AdError reason, TimeSpan pause)
    {
    }

    /// <inheritdoc/>
    public void ConnectionLost(DirectoryServer server, Exception cause)
    {
    }

    /// <inheritdoc/>
    public void PolicyUnreadable(string policy, PasswordPolicy assumed)
    {
    }

    /// <inheritdoc/>
    public void PasswordRefused(PasswordPolicy policy, AdError reason)
    {
    }

    /// <inheritdoc/>
    public void PolicyHintsLeftOut(PasswordPolicy policy, bool isForMinimumAge)
    {
    }

    /// <inheritdoc/>
    public void MustChangeNotEnforced(Account account)
    {
    }

    /// <inheritdoc/>
    public void OutcomeReadBack(DirectoryServer server, string what, bool? wasMade, Exception cause)
    {
    }
}
