namespace ActiveDirectory.Accounts.Connecting;

/// <summary>
/// Keeps a wrong password of the service account from locking it: after a refused bind nothing is sent for a minute, and after a second
/// refusal in a row for longer than the usual observation window of a lockout policy (30 minutes), so that two tries fall into a window
/// and never the third.
/// </summary>
internal sealed class BindPause(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Further = TimeSpan.FromMinutes(31);

    private int _refusals;
    private DateTimeOffset _until;
    private DirectoryException? _refusal;

    /// <summary>How long nothing will be sent if the bind under way is refused.</summary>
    public TimeSpan Next => _refusals == 0 ? First : Further;

    /// <summary>Notes that the server refused the account.</summary>
    public void Begin(DirectoryException refusal)
    {
        // A wall clock and not a stopwatch: a frozen function's stopwatch stands still while the pause runs on.
        _until = time.GetUtcNow() + Next;
        _refusals++;
        _refusal = refusal;
    }

    /// <summary>Notes that the server took the account.</summary>
    public void End()
    {
        _refusals = 0;
        _refusal = null;
    }

    /// <summary>Throws while nothing may be sent.</summary>
    public void ThrowIfActive()
    {
        var left = _until - time.GetUtcNow();
        if (_refusal is { } refusal && left > TimeSpan.Zero)
            throw DirectoryMessages.BindPaused(refusal, left);
    }
}
