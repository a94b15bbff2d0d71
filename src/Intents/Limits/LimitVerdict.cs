namespace Intents.Limits;

/// <summary>Whether something may be done once more.</summary>
/// <param name="RefusedBy">The limit that forbids it, as the audit line names it, for example "accountLimit"; null if none does.</param>
public readonly record struct LimitVerdict(string? RefusedBy)
{
    /// <summary>Whether no limit forbids it.</summary>
    public bool IsAllowed => RefusedBy is null;
}
