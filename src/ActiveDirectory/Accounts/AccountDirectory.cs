using ActiveDirectory.Accounts.Changing;
using ActiveDirectory.Accounts.Connecting;
using ActiveDirectory.Accounts.Finding;

namespace ActiveDirectory.Accounts;

/// <summary>
/// The accounts in Active Directory. One connection is opened and bound once and kept between calls; what happens to it is told to the
/// <see cref="IDirectoryLog"/>. It may be used by several callers at a time, who then take turns.
/// </summary>
public sealed class AccountDirectory : IAccounts, IAsyncDisposable
{
    private readonly DirectorySession _session;
    private readonly AccountFinder _finder;
    private readonly PasswordResetter _resetter;
    private readonly LockoutEnder _unlocker;
    private readonly CancellationTokenSource _end = new();
    private Task _warmUp = Task.CompletedTask;

    /// <summary>Takes the settings; nothing is connected to yet.</summary>
    /// <param name="options">Where the directory is and who asks.</param>
    /// <param name="password">The service account's password.</param>
    /// <param name="log">Who is told what happens to the connection.</param>
    /// <param name="time">The clock for time-outs, pauses and the age of what is cached.</param>
    /// <exception cref="ArgumentException">There is no server, a name of an attribute is none, or a privileged group's SID is none.</exception>
    public AccountDirectory(DirectoryOptions options, IServicePassword password, IDirectoryLog log, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Servers.Count == 0)
            throw new ArgumentException("The list of directory servers is empty: give at least one, such as ldaps://dc1.corp.example.com.", nameof(options));
        _session = new DirectorySession(options, password, log, time);
        _finder = new AccountFinder(options, _session, time);
        var maker = new ChangeMaker(_session, log, time);
        _resetter = new PasswordResetter(_session, maker, new PolicyReader(_session, log, time), log, time);
        _unlocker = new LockoutEnder(maker);
    }

    /// <summary>
    /// Begins to connect and to bind in the background, while the function starts. It returns at once and throws nothing: what fails is
    /// told to the log, and the first call tries again.
    /// </summary>
    public void StartWarmUp() => _warmUp = Task.Run(WarmUpAsync);

    /// <inheritdoc/>
    public ValueTask<Account?> FindAsync(string userId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return _finder.FindAsync(userId, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<PasswordReset> ResetPasswordAsync(Account account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _resetter.ResetAsync(account, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<ChangeReceipt> UnlockAsync(Account account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _unlocker.UnlockAsync(account, cancel);
    }

    /// <summary>Ends the warm-up if it still runs, says goodbye to the server and closes.</summary>
    /// <returns>When the connection is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _warmUp.ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task WarmUpAsync()
    {
        try
        {
            await _session.ConnectAsync(_end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DirectoryException or OperationCanceledException)
        {
            // The session has told the log. Nobody waits for this answer; the call that needs the connection fails or succeeds by itself.
        }
    }
}
