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

    /// <summary>An open connection was found dead; a question is asked once more on a new one, a change only if it was not made.</summary>
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

    /// <summary>The next try to set a password goes without the policy-hints control, by which the history counts and the minimum age, too.</summary>
    /// <param name="policy">The policy that the refused password was made for.</param>
    /// <param name="isForMinimumAge">
    /// Whether the account's password is younger than the policy's minimum age, which explains the refusal; otherwise it is the last try.
    /// </param>
    void PolicyHintsLeftOut(PasswordPolicy policy, bool isForMinimumAge);

    /// <summary>A password was set on an account whose password never expires: the directory does not enforce that it is changed at the next logon.</summary>
    /// <param name="account">The account.</param>
    void MustChangeNotEnforced(Account account);

    /// <summary>No answer came to a change, and the entry was read again to see whether it was made.</summary>
    /// <param name="server">The server that the change was sent to.</param>
    /// <param name="what">The change, for example <c>The password reset</c>.</param>
    /// <param name="wasMade">Whether it was; null if that could not be told.</param>
    /// <param name="cause">Why no answer came.</param>
    void OutcomeReadBack(DirectoryServer server, string what, bool? wasMade, Exception cause);
}
