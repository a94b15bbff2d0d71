namespace Bot.Simulator.Cloud;

/// <summary>Kills an environment that holds more memory than its function is configured with.</summary>
internal static class MemoryLimit
{
    private const long Megabyte = 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Looks until it is cancelled, or has had to kill.</summary>
    public static async Task WatchAsync(ExecutionEnvironment environment, int megabytes, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !environment.Exited.IsCompleted)
        {
            if (environment.MeasureMemory() > megabytes * Megabyte)
            {
                ProcessSignal.Send(environment.ProcessId, ProcessSignal.Kill);
                return;
            }

            await Task.Delay(Pause, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Bytes as Lambda reports them: whole MB, rounded up.</summary>
    public static int? InMegabytes(long? bytes) => (int?)((bytes + Megabyte - 1) / Megabyte);
}
