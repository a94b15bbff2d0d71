using ActiveDirectory.Accounts;
using Infrastructure.Settings;
using Intents.Auditing;
using Intents.Limits;

namespace Infrastructure.Components;

/// <summary>The alarms there are.</summary>
internal static class ServiceDeskAlarms
{
    private const int FiveMinutes = 300;
    private const int Hour = 3600;
    private const int Day = 86_400;

    private static readonly string[] Intents = ["ResetPassword", "UnlockAccount"];

    // An alarm takes ten metrics at most, so five reasons for two intents.
    private static readonly string[] Unreachable = Names(
        DirectoryFailure.Unreachable, DirectoryFailure.CertificateRejected, DirectoryFailure.ServicePasswordUnavailable, DirectoryFailure.BindRefused, DirectoryFailure.BindPaused);

    private static readonly string[] Unsteady = [.. Names(DirectoryFailure.TimedOut, DirectoryFailure.Busy, DirectoryFailure.ConnectionLost), "sharedRecordsUnavailable", "timeout"];

    private static readonly string[] Texts = [LimitReasons.TextNumber, LimitReasons.TextPrefix, LimitReasons.TextDay];

    private static readonly string[] RefusedWrites = Names(
        DirectoryFailure.AccessDenied, DirectoryFailure.PasswordRefusedByPolicy, DirectoryFailure.Refused, DirectoryFailure.OutcomeUnknown);

    /// <summary>All of them.</summary>
    /// <param name="settings">The stack's.</param>
    public static IEnumerable<AlarmDefinition> All(StackSettings settings) =>
    [
        new("FunctionErrors", "function errors", "The function failed, and callers were handed to a person.", FiveMinutes, 1, MetricOf.Lambda(settings, "Errors")),
        new("FunctionThrottled", "function throttled", "More callers than reservedConcurrency were on the line at once, and some heard that it does not work now.", FiveMinutes, 1, MetricOf.Lambda(settings, "Throttles")),
        new("FunctionSlow", "function slow", "One answer in twenty took ten seconds or more.", FiveMinutes, 10_000, MetricOf.Lambda(settings, "Duration")) { Statistic = "p95", Periods = 3 },
        new("DirectoryUnreachable", "directory unreachable", "The directory could not be asked, or refused the service account.", FiveMinutes, 1, Failed(settings, Unreachable)),
        new("CallsCutShort", "calls cut short", "The directory or the table of tries was too slow, or was lost in the middle of a call.", FiveMinutes, 3, Failed(settings, Unsteady)),
        new("WritesRefused", "writes refused", "The directory refused to set a password or to unlock an account.", FiveMinutes, 1, Failed(settings, RefusedWrites)),
        new("TextsFailed", "texts failed", "Codes or new passwords were not accepted for sending.", FiveMinutes, 1, Failed(settings, "textFailed", "codeNotTexted")),
        new("LimitsReached", "limits reached", "Somebody tries more often than a person does.", Hour, 3, Refused(settings, LimitReasons.Account, LimitReasons.Caller, LimitReasons.Withheld, LimitReasons.Overall)),
        new("TextLimitsReached", "text limits reached", "So many texts are sent that no more are.", Hour, 1, [.. Refused(settings, Texts), .. Texts.Select(reason => MetricOf.Attempts(settings, "ResetPassword", AuditDecisions.Failed, reason))]),
        new("NobodyServed", "nobody served", "No password was reset and no account unlocked for a day.", Day, 1, MetricOf.Attempts(settings, "ResetPassword", AuditDecisions.PasswordReset), MetricOf.Attempts(settings, "UnlockAccount", AuditDecisions.Unlocked)) { FiresBelow = true },
    ];

    // As the audit line has them.
    private static string[] Names(params DirectoryFailure[] failures) => [.. failures.Select(failure => failure.ToString()).Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    private static MetricOf[] Failed(StackSettings settings, params string[] reasons) => Each(settings, AuditDecisions.Failed, reasons);

    private static MetricOf[] Refused(StackSettings settings, params string[] reasons) => Each(settings, AuditDecisions.Refused, reasons);

    private static MetricOf[] Each(StackSettings settings, string decision, string[] reasons) => [.. Intents.SelectMany(intent => reasons.Select(reason => MetricOf.Attempts(settings, intent, decision, reason)))];
}
