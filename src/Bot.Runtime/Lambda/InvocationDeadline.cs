namespace Bot.Runtime.Lambda;

/// <summary>Watches one invocation after the other: cancels its token a margin before the deadline, and gives it up shortly
/// before.</summary>
/// <param name="time">The clock and its timers.</param>
/// <param name="margin">How long before the deadline the token is cancelled, at most; never more than a quarter of
/// the time there is.</param>
/// <param name="log">Told if a function stands in the way of its own deadline.</param>
internal sealed class InvocationDeadline(TimeProvider time, TimeSpan margin, IRuntimeLoopLog log) : IDisposable
{
    // With the usual margin of 1.5 s, a quarter of a second is left to report the failure.
    private const int GraceShare = 6;
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _wake = new();
    private ITimer? _timer;
    private Action? _setWake;
    private CancellationTokenSource? _cancel;
    private long _armedAt;
    private TimeSpan _cancelAfter;
    private TimeSpan _giveUpAfter;
    private bool _isOver;
    private bool _isAwaited;
    private string? _requestId;

    /// <summary>The time in which the invocation was to end; null if it has no deadline.</summary>
    public TimeSpan? Allowed { get; private set; }

    /// <summary>Starts to watch an invocation.</summary>
    /// <param name="requestId">The invocation.</param>
    /// <param name="deadline">When Lambda ends it; <see cref="DateTimeOffset.MaxValue"/> for never.</param>
    /// <returns>The token for it.</returns>
    public CancellationToken Start(string requestId, DateTimeOffset deadline)
    {
        lock (_lock)
        {
            _isOver = _isAwaited = false;
            _requestId = requestId;
            _cancel = new CancellationTokenSource();
            Allowed = deadline == DateTimeOffset.MaxValue ? null : deadline - time.GetUtcNow();
            if (Allowed is { } left)
            {
                var early = TimeSpan.FromTicks(Math.Clamp(left.Ticks / 4, 0, margin.Ticks));
                _armedAt = time.GetTimestamp();
                _cancelAfter = left - early;
                _giveUpAfter = left - (early / GraceShare);
                if (_cancelAfter <= TimeSpan.Zero)
                {
                    _cancel.Cancel();
                    _cancelAfter = TimeSpan.MaxValue;
                }

                SetTimer(TimeSpan.Zero);
            }

            return _cancel.Token;
        }
    }

    /// <summary>Waits until the task has ended, or it is time to give it up.</summary>
    /// <returns>Whether the task has ended.</returns>
    public bool Wait(Task task)
    {
        Volatile.Write(ref _isAwaited, true);
        task.GetAwaiter().UnsafeOnCompleted(_setWake ??= _wake.Set);
        while (true)
        {
            // Whoever sets it does so after the change, so a change between Reset and Wait is not missed.
            _wake.Reset();
            if (task.IsCompleted || Volatile.Read(ref _isOver)) return task.IsCompleted;
            _wake.Wait();
        }
    }

    /// <summary>Stops watching: the invocation has ended or was given up.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (Allowed is not null) _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Allowed = null;
            _cancel = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();

        // _wake is not disposed: a function that was given up still sets it when it ends.
    }

    private void OnTimer()
    {
        CancellationTokenSource? due = null;
        string? requestId;
        bool isBlocked;
        lock (_lock)
        {
            // The timer may fire for an invocation that is over by now, or a moment early.
            if (_cancel is null || Allowed is null) return;
            requestId = _requestId;
            var elapsed = time.GetElapsedTime(_armedAt);
            if (elapsed >= _cancelAfter)
            {
                due = _cancel;
                _cancelAfter = TimeSpan.MaxValue;
            }

            isBlocked = elapsed >= _giveUpAfter && !Volatile.Read(ref _isAwaited);
            if (elapsed >= _giveUpAfter)
            {
                Volatile.Write(ref _isOver, true);
                _wake.Set();
            }
            else
            {
                SetTimer(elapsed);
            }
        }

        if (isBlocked)
        {
            log.Fault(requestId, "The function blocks its thread at its deadline and cannot be abandoned; "
                + "Lambda is about to end the process. Wait with await, and pass the cancellation token on.");
        }

        try
        {
            due?.Cancel();
        }
        catch (AggregateException e)
        {
            log.Fault(requestId, "What the function registered with its cancellation token threw "
                + $"{RuntimeLoop.NameOf(e.InnerException ?? e)} when the token was cancelled. The invocation goes on.");
        }
    }

    private void SetTimer(TimeSpan elapsed)
    {
        var next = (_cancelAfter < _giveUpAfter ? _cancelAfter : _giveUpAfter) - elapsed;
        var milliseconds = Math.Clamp(Math.Ceiling(next.TotalMilliseconds), 0, LongestTimer.TotalMilliseconds);
        _timer ??= time.CreateTimer(
            static deadline => ((InvocationDeadline)deadline!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }
}
