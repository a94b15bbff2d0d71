namespace Intents.Limits;

/// <summary>Whether a try is within its limits.</summary>
/// <param name="RefusedBy">The limit that was reached: one of <see cref="LimitReasons"/>; null when none is, and the try has been counted.</param>
public sealed record LimitVerdict(string? RefusedBy)
{
    /// <summary>Within all limits, and counted.</summary>
    public static LimitVerdict Allowed { get; } = new((string?)null);

    /// <summary>Whether it may go on.</summary>
    public bool IsAllowed => RefusedBy is null;
}
