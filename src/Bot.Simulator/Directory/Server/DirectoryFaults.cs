namespace Bot.Simulator.Directory.Server;

/// <summary>What is wrong with the server on purpose.</summary>
internal sealed class DirectoryFaults
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _hanging;

    public bool RefuseBinds { get; set; }

    public bool Hang
    {
        get
        {
            lock (_gate)
                return _hanging is not null;
        }

        set
        {
            lock (_gate)
            {
                if (value)
                    _hanging ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                else
                {
                    _hanging?.SetResult();
                    _hanging = null;
                }
            }
        }
    }

    /// <summary>Goes on at once when the server does not hang, else when it no longer does.</summary>
    public Task WhileHangingAsync(CancellationToken cancel)
    {
        lock (_gate)
            return _hanging?.Task.WaitAsync(cancel) ?? Task.CompletedTask;
    }
}
