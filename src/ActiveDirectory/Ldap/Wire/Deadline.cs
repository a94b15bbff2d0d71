namespace ActiveDirectory.Ldap.Wire;

/// <summary>A token that is cancelled when the caller cancels or the time is over, and knows which of the two it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _caller;

    public Deadline(TimeProvider time, TimeSpan allowed, CancellationToken caller)
    {
        _caller = caller;
        Allowed = allowed;
        _timer = new CancellationTokenSource(allowed, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token);
    }

    public TimeSpan Allowed { get; }

    public CancellationToken Token => _either.Token;

    /// <summary>Whether the time ran out while the caller still wanted the answer.</summary>
    public bool IsOver => _timer.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _timer.Dispose();
    }
}
