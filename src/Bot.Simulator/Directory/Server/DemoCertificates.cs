using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bot.Simulator.Directory.Server;

/// <summary>A certification authority and a server's certificate, made for one run. The authority's key is forgotten at once.</summary>
internal static class DemoCertificates
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    // Who connects checks against the machine's clock, whatever time it is in the simulation.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>The server's certificate with its key, for localhost and 127.0.0.1, and the authority's certificate as PEM.</summary>
    public static (SslStreamCertificateContext Server, string CaPem) Create()
    {
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var ca = CreateAuthority(caKey);
        var server = CreateServer(ca);
        return (SslStreamCertificateContext.Create(server, additionalCertificates: null, offline: true), ca.ExportCertificatePem());
    }

    private static X509Certificate2 CreateAuthority(ECDsa key)
    {
        var request = new CertificateRequest("CN=ResetBot demo directory CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(Now.AddHours(-1), Now + Lifetime);
    }

    private static X509Certificate2 CreateServer(X509Certificate2 ca)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7f;
        using var certificate = request.Create(ca, ca.NotBefore, ca.NotAfter, serial);
        return certificate.CopyWithPrivateKey(key);
    }
}
