using System.Globalization;
using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>How far the clock here and that of each domain controller are apart: currentTime of the root DSE.</summary>
internal sealed class ClockCheck : IDoctorCheck
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(60);

    // Where Kerberos and AWS's signatures end too.
    private static readonly TimeSpan TooMuch = TimeSpan.FromSeconds(300);

    public string Name => "clock";

    public string Why => "Whether an account has expired or a phone number was changed lately is worked out from two clocks; AWS refuses requests that are signed five minutes off.";

    public IReadOnlyList<string> Needs => ["tls"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var judgements = new List<Judgement>();
        foreach (var controller in context.Controllers)
        {
            judgements.Add(controller.Connection is { } connection
                ? await AskAsync(controller, connection, context.Time, cancel).ConfigureAwait(false)
                : Judgement.Skipped($"There is no TLS with {controller.Name}."));
        }

        return judgements;
    }

    /// <summary>Judges currentTime, a GeneralizedTime such as <c>20260115093000.0Z</c> (RFC 4517 §3.3.13).</summary>
    public static Judgement Judge(string controller, string? currentTime, DateTimeOffset here)
    {
        if (!DateTimeOffset.TryParseExact(
                currentTime, ["yyyyMMddHHmmss'.0Z'", "yyyyMMddHHmmss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var there))
        {
            return Judgement.Warn($"{controller} does not tell the time", "Compare the clocks by hand: w32tm /stripchart /computer:DC /samples:3");
        }

        var apart = (there - here).Duration();
        var detail = string.Create(CultureInfo.InvariantCulture, $"{controller} and this machine are {apart.TotalSeconds:0} s apart");
        const string fix = "Set the clock that is wrong. A domain controller: w32tm /resync; this machine: timedatectl set-ntp true";
        return apart > TooMuch ? Judgement.Fail(detail, fix) : apart > Noticeable ? Judgement.Warn(detail, fix) : Judgement.Ok(detail);
    }

    private static async ValueTask<Judgement> AskAsync(DomainController controller, LdapConnection connection, TimeProvider time, CancellationToken cancel)
    {
        // The root DSE may be read before a bind (RFC 4512 §5.1, MS-ADTS §3.1.1.3.2).
        var found = await connection.SearchAsync(
            new() { BaseDn = "", Scope = LdapSearchScope.BaseObject, Attributes = ["currentTime"] }, cancel).ConfigureAwait(false);
        return Judge(controller.Name, found.Entries is [var root] ? root.GetString("currentTime") : null, time.GetUtcNow());
    }
}
