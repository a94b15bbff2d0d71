namespace Bot.Simulator.Cloud;

/// <summary>What is wrong with a service of the local cloud on purpose. It can be changed at any time; it holds for the next request.</summary>
public class ServiceFaults
{
    private int _failures;

    /// <summary>When true, every request is refused as when the function's role lacks the right to it.</summary>
    public bool DeniesAccess { get; set; }

    /// <summary>When true, every request is refused as when the account's rate is exceeded.</summary>
    public bool Throttles { get; set; }

    /// <summary>When true, every request is answered with HTTP 500.</summary>
    public bool Fails { get; set; }

    /// <summary>When true, a request is taken and its connection closed without an answer.</summary>
    public bool DropsConnections { get; set; }

    /// <summary>When true, a request is taken and never answered.</summary>
    public bool Hangs { get; set; }

    /// <summary>How long every answer takes on top; none unless set.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Answers the next requests with HTTP 500, then works again.</summary>
    /// <param name="times">How many; 0 ends it at once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative.</exception>
    public void FailNext(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        Interlocked.Exchange(ref _failures, times);
    }

    /// <summary>Ends all of them. A request that hangs stays without an answer.</summary>
    public virtual void Clear()
    {
        (DeniesAccess, Throttles, Fails, DropsConnections, Hangs, Delay) = (false, false, false, false, false, TimeSpan.Zero);
        FailNext(0);
    }

    /// <summary>Waits as long as an answer takes. False when there will be none: the connection is then to be closed.</summary>
    /// <exception cref="OperationCanceledException">The client gave up.</exception>
    internal async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        if (Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, cancel);
        return !DropsConnections;
    }

    /// <summary>Whether this request is to be answered with HTTP 500; it counts.</summary>
    internal bool TakeFailure()
    {
        while (true)
        {
            var left = Volatile.Read(ref _failures);
            if (left == 0)
                return Fails;
            if (Interlocked.CompareExchange(ref _failures, left - 1, left) == left)
                return true;
        }
    }
}
