namespace Conversations.Happenings;

/// <summary>The machine's clock, set forward when a test says so; timers and stopwatches run as ever.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
