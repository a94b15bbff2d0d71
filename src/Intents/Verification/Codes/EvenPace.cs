namespace Intents.Verification.Codes;

/// <summary>Gives answers at even times, so that how long one took does not tell what was done for it.</summary>
/// <param name="floor">Answers come after this time, or a multiple of it; zero for at once.</param>
/// <param name="clock">What measures and waits.</param>
internal sealed class EvenPace(TimeSpan floor, TimeProvider clock)
{
    /// <summary>Waits until an answer is due.</summary>
    /// <param name="started">When the work began, by the clock's <see cref="TimeProvider.GetTimestamp"/>.</param>
    /// <param name="cancel">Ends the wait: an answer before the deadline matters more.</param>
    public async ValueTask HoldAsync(long started, CancellationToken cancel)
    {
        if (floor <= TimeSpan.Zero)
            return;
        var elapsed = clock.GetElapsedTime(started);
        var left = floor - TimeSpan.FromTicks(elapsed.Ticks % floor.Ticks);
        try
        {
            await Task.Delay(left, clock, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The answer is there; what is lost is its even pace.
        }
    }
}
