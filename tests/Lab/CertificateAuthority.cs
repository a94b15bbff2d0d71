using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lab;

/// <summary>A certificate authority of a test's own, made in memory; nothing on the machine trusts it.</summary>
public sealed class CertificateAuthority : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private readonly X509Certificate2 _certificate;

    /// <summary>Makes an authority that is valid now, with a new key.</summary>
    /// <param name="name">Its common name, as error messages show it.</param>
    public CertificateAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        _certificate = request.CreateSelfSigned(now.AddYears(-2), now.AddYears(1));
    }

    /// <summary>The authority's certificate, without its key, as PEM.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem();

    /// <summary>The authority's certificate alone, as clients take the roots they trust.</summary>
    public X509Certificate2Collection Roots => [X509CertificateLoader.LoadCertificate(_certificate.RawData)];

    /// <summary>Issues a server's certificate with its key.</summary>
    /// <param name="names">DNS names and IP addresses that the certificate is for.</param>
    /// <returns>The certificate; the caller disposes it.</returns>
    public X509Certificate2 IssueServer(params string[] names) => Issue(names, expired: false);

    /// <summary>Issues a server's certificate that ran out yesterday.</summary>
    /// <param name="names">DNS names and IP addresses that the certificate is for.</param>
    /// <returns>The certificate; the caller disposes it.</returns>
    public X509Certificate2 IssueExpiredServer(params string[] names) => Issue(names, expired: true);

    /// <inheritdoc/>
    public void Dispose() => _certificate.Dispose();

    private X509Certificate2 Issue(string[] names, bool expired)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        var san = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                san.AddIpAddress(address);
            else
                san.AddDnsName(name);
        }

        request.CertificateExtensions.Add(san.Build());
        var now = TimeProvider.System.GetUtcNow();
        var end = now.AddDays(expired ? -1 : 90);
        using var issued = request.Create(_certificate, now.AddDays(-60), end, RandomNumberGenerator.GetBytes(16));
        using var withKey = issued.CopyWithPrivateKey(key);

        // A key that lives only in memory cannot serve TLS on every platform; through PKCS #12 it can.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
