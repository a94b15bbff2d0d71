using Bot.Runtime.Conversation;

namespace Intents.Auditing;

/// <summary>What one turn did about an account, gathered by whoever does it and written as one line at the turn's end. A turn that decides nothing has none.</summary>
public sealed class AuditEntry
{
    /// <summary>The entry of this turn.</summary>
    public static TurnKey<AuditEntry> Key { get; } = new("the audit entry");

    /// <summary>What was decided: one of <see cref="AuditDecisions"/>; null while nothing is.</summary>
    public string? Decision { get; private set; }

    /// <summary>Why: a code from docs/what-happens-when.md, for example "wrongFacts"; null where there is nothing to explain.</summary>
    public string? Reason { get; private set; }

    /// <summary>objectSid of the account; null if none was found. Never a name: what somebody typed may be their password.</summary>
    public string? Account { get; set; }

    /// <summary>The domain controller that made a change.</summary>
    public string? Server { get; set; }

    /// <summary>uSNChanged of the entry at that controller after the change.</summary>
    public long? Usn { get; set; }

    /// <summary>SNS's id of the last text that was accepted.</summary>
    public string? MessageId { get; set; }

    /// <summary>Whether the caller's number is the one on record; null where it is not looked at.</summary>
    public bool? CallerNumberMatches { get; set; }

    /// <summary>The entry of a turn; one that nobody writes where no <c>Audit</c> filter is around, as in a test of a part.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The entry.</returns>
    public static AuditEntry Of(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.TryGet(Key, out var entry))
            return entry;
        entry = new();
        turn.Set(Key, entry);
        return entry;
    }

    /// <summary>Notes what was decided; the last decision of a turn counts.</summary>
    /// <param name="decision">One of <see cref="AuditDecisions"/>.</param>
    /// <param name="reason">Why.</param>
    public void Decide(string decision, string? reason = null)
    {
        Decision = decision;
        Reason = reason;
    }
}
