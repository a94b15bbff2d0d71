namespace ActiveDirectory.Accounts;

/// <summary>What a service desk does with accounts.</summary>
public interface IAccounts
{
    /// <summary>Finds a person by user ID.</summary>
    /// <param name="userId">sAMAccountName; case does not matter and every character stands for itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>
    /// The account, or null if there is none. Either costs the directory the same two questions, also for what no sAMAccountName can be.
    /// </returns>
    /// <exception cref="DirectoryException">The directory could not be asked, or more than one account answers to the user ID.</exception>
    ValueTask<Account?> FindAsync(string userId, CancellationToken cancel);

    /// <summary>
    /// Gives the account a new random password that must be changed at the next logon. If no answer comes, the entry is read again, for at most two
    /// seconds and also when the caller gives up meanwhile; a password that proves to be set is returned.
    /// </summary>
    /// <param name="account">The account, as it was found.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The new password. A lockout stays: see <see cref="UnlockAsync"/>.</returns>
    /// <exception cref="DirectoryException">
    /// It was not done; or with <see cref="DirectoryFailure.OutcomeUnknown"/>, nobody knows whether it was, and a person should look.
    /// <see cref="DirectoryFailure.TimedOut"/> and <see cref="DirectoryFailure.ConnectionLost"/> say that nothing was changed: it may be tried again.
    /// </exception>
    ValueTask<PasswordReset> ResetPasswordAsync(Account account, CancellationToken cancel);

    /// <summary>Ends the account's lockout; the password stays as it is. An account that is not locked out stays as it is.</summary>
    /// <param name="account">The account, as it was found.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Where it was done.</returns>
    /// <exception cref="DirectoryException">As for <see cref="ResetPasswordAsync"/>.</exception>
    ValueTask<ChangeReceipt> UnlockAsync(Account account, CancellationToken cancel);
}
