using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>
/// The check of a domain controller's certificate: the chain to a trusted root, the dates, the purpose "server authentication", and the
/// host's name; and the reason in words when it fails.
/// </summary>
/// <remarks>
/// Revocation is not checked. AD CS publishes its lists at ldap:// addresses that .NET does not fetch, and a function in a private network
/// reaches no list over http; a check that cannot be made would have to be skipped or to refuse everyone. A controller whose key is lost
/// is put out by replacing the CA that the options name. Intermediate certificates are not downloaded either: the controller sends them.
/// </remarks>
internal sealed class CertificateCheck(LdapConnectionOptions options)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Why the certificate was rejected; null as long as it was not.</summary>
    public string? Rejection { get; private set; }

    public SslClientAuthenticationOptions CreateTlsOptions() => new()
    {
        TargetHost = options.Host,
        AllowRenegotiation = false,
        CertificateChainPolicy = CreateChainPolicy(),
        RemoteCertificateValidationCallback = Check,
    };

    private X509ChainPolicy CreateChainPolicy()
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            TrustMode = options.TrustedRoots is null ? X509ChainTrustMode.System : X509ChainTrustMode.CustomRootTrust,
        };
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        if (options.TrustedRoots is { } roots)
            policy.CustomTrustStore.AddRange(roots);
        return policy;
    }

    private bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        var reasons = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            reasons.Add("the server sent no certificate");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            reasons.Add($"it names {NamesOf(certificate)} and not '{options.Host}': connect by a name in the certificate, or issue one that has this name");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
            reasons.Add(ChainReason(chain));
        Rejection = string.Join("; ", reasons);
        return false;
    }

    private string ChainReason(X509Chain? chain)
    {
        var statuses = chain?.ChainStatus ?? [];
        var words = string.Join(", ", statuses.Select(status => status.Status).Distinct());
        var advice = statuses.Any(status => status.Status is X509ChainStatusFlags.NotTimeValid)
            ? "it, or one above it, is out of date: renew it"
            : options.TrustedRoots is null
                ? "it does not lead to a CA that this system trusts: configure the CA that issued it"
                : "it does not lead to one of the configured CA certificates: configure the CA that issued it";
        return $"{advice} ({words})";
    }

    private static string NamesOf(X509Certificate? certificate)
    {
        var names = (certificate as X509Certificate2)?.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())))
            .Take(10).ToArray() ?? [];
        return names.Length == 0 ? "no host at all" : string.Join(", ", names.Select(name => $"'{name}'"));
    }
}
