namespace ActiveDirectory.Accounts;

/// <summary>What an operator wants to hear from the directory, in the directory's words. An implementation must not throw.</summary>
public interface IDirectoryLog
{
    /// <summary>A connection was opened and the service account is logged on.</summary>
    /// <param name="server">The server.</param>
    /// <param name="elapsed">From the first packet to the answer to the bind, the password's decryption included.</param>
    void Connected(DirectoryServer server, TimeSpan elapsed);

    /// <summary>
    /// A server could not be connected to, is busy, or did not complete the bind, and the next one is tried; or what a connection needs
    /// (the service account's password, the CA certificates) could not be had, and none is.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="cause">Why.</param>
    void ServerFailed(DirectoryServer server, Exception cause);

    /// <summary>The service account was refused; nothing is sent until the pause is over.</summary>
    /// <param name="server">The server that refused.</param>
    /// <param name="reason">Active Directory's reason.</param>
    /// <param name="pause">How long nothing is sent.</param>
    void BindRefused(DirectoryServer server, AdError reason, TimeSpan pause);

    /// <summary>An open connection was found dead; a question is asked once more on a new one, a change is not.</summary>
    /// <param name="server">The server.</param>
    /// <param name="cause">How it showed.</param>
    void ConnectionLost(DirectoryServer server, Exception cause);

    /// <summary>A password policy exists and may not be read by the service account; the strict one is assumed.</summary>
    /// <param name="policy">The policy's name: <c>the domain's policy</c> or the DN of a password settings object.</param>
    /// <param name="assumed">What is assumed instead.</param>
    void PolicyUnreadable(string policy, PasswordPolicy assumed);

    /// <summary>The directory refused a generated password, although it fits the policy that was read.</summary>
    /// <param name="policy">The policy that the password was made for.</param>
    /// <param name="reason">Active Directory's reason.</param>
    void PasswordRefused(PasswordPolicy policy, AdError reason);
}
