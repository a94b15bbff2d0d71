namespace Bot.Simulator.Directory.Server;

/// <summary>What is wrong with the server on purpose. It can be changed at any time; it holds for the next request or connection.</summary>
/// <remarks>A server that is down: <see cref="DemoDirectory.StopListeningAsync"/>.</remarks>
public sealed class DirectoryFaults
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _hanging;

    /// <summary>Raised when something is switched that shows only on a new connection.</summary>
    internal event Action? ConnectionsOutdated;

    /// <summary>When true, requests and new connections are accepted and not answered, until it is false again.</summary>
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

    /// <summary>How long every answer takes on top, the server's side of a new connection included; none unless set.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>When true, a request is carried out, and its connection ends in the middle of the answer.</summary>
    public bool DropConnections { get; set; }

    /// <summary>What every bind with a password is answered, right or wrong; <see cref="BindVerdict.Accepted"/>, unless set, stands for an
    /// honest answer. <see cref="BindVerdict.WrongPassword"/> is what a service account gets after somebody changed its password; nothing
    /// is counted towards a lockout. Switching it ends the connections there are: they are bound already.</summary>
    public BindVerdict BindAnswer
    {
        get;
        set
        {
            field = value;
            ConnectionsOutdated?.Invoke();
        }
    }

    /// <summary>When true, every new password is refused with 53 and Win32 error 52d, as by a password filter.</summary>
    public bool RefusePasswords { get; set; }

    /// <summary>When true, every change is refused with 50, as when the service account's delegation was taken away.</summary>
    public bool RefuseChanges { get; set; }

    /// <summary>When true, a change of lockoutTime is refused with 50, as when only that part of the delegation is missing.</summary>
    public bool RefuseUnlocking { get; set; }

    /// <summary>What becomes of a change and of the answer to it, as when a connection breaks in between.</summary>
    public LostChange LoseChanges { get; set; }

    /// <summary>What every operation is answered instead of being carried out.</summary>
    public DirectoryTrouble Trouble { get; set; }

    /// <summary>Which certificate new connections are shown. Switching it ends those there are.</summary>
    public CertificateFault Certificate
    {
        get;
        set
        {
            field = value;
            ConnectionsOutdated?.Invoke();
        }
    }

    /// <summary>Ends all of them.</summary>
    public void Clear()
    {
        Hang = false;
        (Delay, DropConnections, RefusePasswords, RefuseChanges, RefuseUnlocking) = (TimeSpan.Zero, false, false, false, false);
        Trouble = DirectoryTrouble.None;
        LoseChanges = LostChange.None;
        // Only what was switched: a connection that is good need not end.
        if (BindAnswer != BindVerdict.Accepted)
            BindAnswer = BindVerdict.Accepted;
        if (Certificate != CertificateFault.None)
            Certificate = CertificateFault.None;
    }

    /// <summary>Goes on when the server neither hangs nor is slow, else when it no longer hangs and the delay is over.</summary>
    internal async Task BeforeAnswerAsync(CancellationToken cancel)
    {
        Task? hanging;
        lock (_gate)
            hanging = _hanging?.Task;
        if (hanging is not null)
            await hanging.WaitAsync(cancel);
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, cancel);
    }
}
