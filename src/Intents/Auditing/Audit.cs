using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;
using Intents.SharedState;

namespace Intents.Auditing;

/// <summary>
/// Writes one line for every turn in which something was decided about an account, whatever became of the turn: who, what, why, where, how long. It belongs outside of the filters and
/// handlers that decide.
/// </summary>
/// <remarks>
/// The event is "audit". In it are the contact's and the session's id, the intent, the account's SID, the caller's number hashed with a key (the same number has the same hash, and nobody
/// can go back), the decision and its reason, the domain controller and the entry's USN there, and the id of the text message; and never a name, a number, a fact or a code.
/// </remarks>
/// <param name="hash">What hashes the caller's number.</param>
/// <param name="clock">What measures.</param>
public sealed class Audit(KeyedHash hash, TimeProvider clock) : IntentFilter
{
    // A reason is a dimension as well: CloudWatch wants every dimension in every line.
    private const string NoReason = "none";

    private static readonly string[][] Dimensions = [["intent"], ["intent", "decision"], ["intent", "decision", "reason"]];

    /// <inheritdoc />
    public override async ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(next);
        var start = clock.GetTimestamp();
        var entry = new AuditEntry();
        turn.Set(AuditEntry.Key, entry);
        try
        {
            return await next.AnswerAsync(turn, cancel).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            entry.Decide(AuditDecisions.Failed, Reason(exception));
            throw;
        }
        finally
        {
            if (entry.Decision is { } decision)
                Write(turn, entry, decision, clock.GetElapsedTime(start));
        }
    }

    private void Write(Turn turn, AuditEntry entry, string decision, TimeSpan elapsed)
    {
        var caller = turn.Session.CallerNumber;
        turn.Log.Measure(
            "audit",
            "Something was decided about an account.",
            new(Dimensions, Metric.Once("Attempts"), Metric.Time("AttemptLatency", elapsed)),
            ("contactId", turn.Session.ContactId),
            ("account", entry.Account),
            ("decision", decision),
            ("reason", entry.Reason ?? NoReason),
            ("callerHash", caller is null ? null : hash.Of("caller", caller)),
            ("callerNumberMatches", entry.CallerNumberMatches is { } matches ? (matches ? "yes" : "no") : null),
            ("server", entry.Server),
            ("usn", entry.Usn is { } usn ? usn.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
            ("messageId", entry.MessageId));
    }

    private static string Reason(Exception exception) => exception switch
    {
        DirectoryException directory => CamelCase(directory.Failure.ToString()),
        SharedRecordsException => "sharedRecordsUnavailable",
        OperationCanceledException => "timeout",
        _ => "exception",
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
