using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bot.Simulator.Directory.Server;

/// <summary>A certification authority and a server's certificates, good and bad, made for one run. The authority's key is forgotten at once.</summary>
internal static class DemoCertificates
{
    private const string OtherName = "dc1.elsewhere.example";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    // Who connects checks against the machine's clock, whatever time it is in the simulation.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>The server's certificates with their key, by what is wrong with them; the good one is for localhost and 127.0.0.1. And the
    /// authority's certificate as PEM.</summary>
    public static (IReadOnlyDictionary<CertificateFault, SslStreamCertificateContext> Server, string CaPem) Create()
    {
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var ca = CreateAuthority(caKey);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var yesterday = Now.AddDays(-1);
        var server = new Dictionary<CertificateFault, SslStreamCertificateContext>
        {
            [CertificateFault.None] = Create(ca, key, LocalNames(), ca.NotAfter),
            [CertificateFault.Expired] = Create(ca, key, LocalNames(), yesterday),
            [CertificateFault.OtherName] = Create(ca, key, Names(OtherName), ca.NotAfter),
        };
        return (server, ca.ExportCertificatePem());
    }

    private static X509Certificate2 CreateAuthority(ECDsa key)
    {
        var request = new CertificateRequest("CN=ResetBot demo directory CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(Now.AddDays(-2), Now + Lifetime);
    }

    private static SubjectAlternativeNameBuilder LocalNames()
    {
        var names = Names("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        return names;
    }

    private static SubjectAlternativeNameBuilder Names(string dnsName)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(dnsName);
        return names;
    }

    private static SslStreamCertificateContext Create(X509Certificate2 ca, ECDsa key, SubjectAlternativeNameBuilder names, DateTimeOffset end)
    {
        var request = new CertificateRequest("CN=ResetBot demo directory", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7f;
        using var certificate = request.Create(ca, ca.NotBefore, end, serial);
        return SslStreamCertificateContext.Create(certificate.CopyWithPrivateKey(key), additionalCertificates: null, offline: true);
    }
}
