using System.Globalization;

namespace Bot.Cli.Doctor.Checks;

/// <summary>How long the certificate of each domain controller is still good for.</summary>
internal sealed class CertificateExpiryCheck : IDoctorCheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public string Name => "certificate-expiry";

    public string Why => "On the day that it runs out the function stops talking to the domain controller.";

    public IReadOnlyList<string> Needs => ["tls"];

    public ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel) => new([
        .. context.Controllers.Select(controller => controller.Connection is { } connection
            ? Judge(controller.Name, connection.CertificateExpiresAt, context.Time.GetUtcNow())
            : Judgement.Skipped($"There is no TLS with {controller.Name}.")),
    ]);

    /// <summary>Judges the end of a certificate that is good today.</summary>
    public static Judgement Judge(string controller, DateTimeOffset? end, DateTimeOffset now)
    {
        if (end is null)
            return Judgement.Warn($"The certificate of {controller} does not say when it runs out", $"Look at it: openssl s_client -connect {controller} </dev/null | openssl x509 -noout -enddate");
        var left = end.Value - now;
        var detail = string.Create(CultureInfo.InvariantCulture, $"The certificate of {controller} runs out on {end.Value.UtcDateTime:yyyy-MM-dd}, in {Math.Floor(left.TotalDays):0} days");
        return left >= Soon ? Judgement.Ok(detail) : Judgement.Warn(detail, "Renew it now: certlm.msc on the domain controller, Personal, Certificates, All Tasks, Renew; or mend its auto-enrolment: certutil -pulse");
    }
}
