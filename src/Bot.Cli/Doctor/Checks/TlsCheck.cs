using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>TLS with each domain controller, its certificate checked exactly as the function checks it.</summary>
internal sealed class TlsCheck : IDoctorCheck
{
    public string Name => "tls";

    public string Why => "The service account's password and every new password go through this connection; to a domain controller that cannot prove who it is nothing is sent.";

    public IReadOnlyList<string> Needs => ["port"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var judgements = new List<Judgement>();
        foreach (var controller in context.Controllers)
        {
            judgements.Add(controller.IsOpen
                ? await ConnectAsync(controller, context, cancel).ConfigureAwait(false)
                : Judgement.Skipped($"{controller.Name} does not accept connections."));
        }

        return judgements;
    }

    private static async ValueTask<Judgement> ConnectAsync(DomainController controller, DoctorContext context, CancellationToken cancel)
    {
        var directory = context.Settings.Directory;
        var options = new LdapConnectionOptions { Host = controller.Server.Host, Port = controller.Server.Port, TrustedRoots = directory.CaCertificates?.Invoke() };
        try
        {
            controller.Connection = await LdapConnection.ConnectAsync(options, context.Time, cancel).ConfigureAwait(false);
            return Judgement.Ok($"{controller.Name} shows a certificate that names it, from {(directory.CaCertificates is null ? "an authority that this system trusts" : "the authority in AD_CA")}");
        }
        catch (LdapException e) when (e.Failure is LdapFailure.CertificateRejected)
        {
            return Judgement.Fail(e.Message, $"Put the certificate of the authority that issued it into AD_CA, or have the domain controller's renewed. See what it shows: openssl s_client -connect {controller.Name} -showcerts </dev/null");
        }
        catch (LdapException e)
        {
            return Judgement.Fail(e.Message, $"Give the domain controller a certificate for server authentication in its computer store; it takes it within hours, or at once after a restart. See what it shows: openssl s_client -connect {controller.Name} </dev/null");
        }
    }
}
