using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Intents.Tests.Configuration;

public sealed class CertificateAuthorityTests : IDisposable
{
    private const string HowTo =
        "It begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----; convert a .cer file with: openssl x509 -inform der -in ca.cer.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resetbot-ca-");
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;

    public CertificateAuthorityTests()
    {
        var request = new CertificateRequest("CN=Test CA", _key, HashAlgorithmName.SHA256);
        _certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void PEM_in_the_variable_is_taken() => AssertTaken(_certificate.ExportCertificatePem());

    [Fact]
    public void PEM_on_one_line_with_written_line_ends_is_taken() =>
        AssertTaken(_certificate.ExportCertificatePem().Replace("\n", "\\n", StringComparison.Ordinal));

    [Fact]
    public void The_path_of_a_PEM_file_is_taken() => AssertTaken(FileWith(_certificate.ExportCertificatePem()));

    [Fact]
    public void Words_around_the_certificate_do_not_matter() => AssertTaken($"The CA of the lab:\n{_certificate.ExportCertificatePem()}\nend\n");

    [Fact]
    public void Several_certificates_are_all_taken()
    {
        var pem = _certificate.ExportCertificatePem() + "\n" + _certificate.ExportCertificatePem();

        Assert.Equal(2, Variables.Read(("AD_CA", pem)).Directory.CaCertificates!().Count);
    }

    [Fact]
    public void A_path_without_a_file_is_quoted()
    {
        var path = Path.Combine(_folder.FullName, "no.pem");

        Assert.Equal(Unreadable($"'{path}'"), Variables.Problem("AD_CA", path));
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Equal(Unreadable("'/'"), Variables.Problem("AD_CA", "/"));

    [Fact]
    public void A_private_key_is_refused_and_not_shown()
    {
        var key = _key.ExportPkcs8PrivateKeyPem();

        var problem = Variables.Problem("AD_CA", key);

        Assert.Equal($"AD_CA holds a PRIVATE KEY where a certificate is wanted. {HowTo}", problem);
        Assert.Equal(problem, Variables.Problem("AD_CA", FileWith(key)));
    }

    [Fact]
    public void A_private_key_without_its_frame_is_refused_and_not_shown()
    {
        var key = Convert.ToBase64String(_key.ExportPkcs8PrivateKey());

        var problem = Variables.Problem("AD_CA", key);

        Assert.Equal(Unreadable($"its {key.Length} characters are not shown"), problem);
    }

    [Fact]
    public void A_certificate_request_is_no_certificate()
    {
        var request = new CertificateRequest("CN=Test CA", _key, HashAlgorithmName.SHA256).CreateSigningRequestPem();

        Assert.Equal($"AD_CA holds a CERTIFICATE REQUEST where a certificate is wanted. {HowTo}", Variables.Problem("AD_CA", request));
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB")]
    [InlineData("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----")]
    public void PEM_that_breaks_off_or_is_not_base64_is_refused(string pem) =>
        Assert.Equal($"AD_CA holds no PEM where a certificate is wanted. {HowTo}", Variables.Problem("AD_CA", pem));

    [Fact]
    public void A_file_in_DER_is_refused_with_the_way_to_convert_it()
    {
        var path = Path.Combine(_folder.FullName, "ca.cer");
        File.WriteAllBytes(path, _certificate.RawData);

        Assert.Equal($"AD_CA holds no PEM where a certificate is wanted. {HowTo}", Variables.Problem("AD_CA", path));
    }

    private static string Unreadable(string shown) =>
        $"AD_CA is neither PEM text nor a file that can be read ({shown}). Put in the certificate of the authority that signed the domain controllers' certificates, beginning with -----BEGIN CERTIFICATE-----, or the path of a file with it.";

    private void AssertTaken(string value) =>
        Assert.Equal(_certificate.Thumbprint, Assert.Single(Variables.Read(("AD_CA", value)).Directory.CaCertificates!()).Thumbprint);

    private string FileWith(string content)
    {
        var path = Path.Combine(_folder.FullName, "ca.pem");
        File.WriteAllText(path, content);
        return path;
    }
}
