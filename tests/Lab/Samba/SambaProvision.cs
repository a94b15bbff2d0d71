using System.Text.RegularExpressions;

namespace Lab.Samba;

/// <summary>Makes the files of a new domain: the databases, smb.conf, the certificates. Nothing is started.</summary>
internal static partial class SambaProvision
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    public static async Task RunAsync(SambaSettings settings, CertificateAuthority authority, CancellationToken cancel)
    {
        string[] arguments =
        [
            "domain", "provision", $"--targetdir={settings.Folder}", $"--realm={SambaSettings.Realm}", $"--domain={SambaSettings.NetBiosDomain}",
            "--server-role=dc", "--dns-backend=NONE", $"--adminpass={SambaSettings.AdministratorPassword}",
            $"--host-name={SambaSettings.HostName}", $"--host-ip={settings.Address}",
            $"--option=interfaces={settings.Address}/8", "--option=bind interfaces only=yes", "--option=dsdb:schema update allowed=yes",
        ];
        var run = await ToolRun.RunAsync("samba-tool", arguments, "", NoEnvironment, cancel).ConfigureAwait(false);
        run.OutputOrThrow("samba-tool domain provision");
        await WriteCertificatesAsync(settings, authority, cancel).ConfigureAwait(false);
        await WriteConfigurationAsync(settings, cancel).ConfigureAwait(false);
    }

    private static async Task WriteCertificatesAsync(SambaSettings settings, CertificateAuthority authority, CancellationToken cancel)
    {
        using var server = authority.IssueServer(SambaSettings.HostDnsName, settings.Address);
        using var key = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(server)
            ?? throw new InvalidOperationException("The lab's server certificate came without its key.");
        await File.WriteAllTextAsync(settings.CaFile, authority.CertificatePem, cancel).ConfigureAwait(false);
        await File.WriteAllTextAsync(settings.CertificateFile, server.ExportCertificatePem(), cancel).ConfigureAwait(false);
        await File.WriteAllTextAsync(settings.KeyFile, key.ExportPkcs8PrivateKeyPem(), cancel).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows()) // Samba refuses a key that others may read; there is no Samba DC on Windows.
            File.SetUnixFileMode(settings.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static async Task WriteConfigurationAsync(SambaSettings settings, CancellationToken cancel)
    {
        var text = await File.ReadAllTextAsync(settings.ConfigurationFile, cancel).ConfigureAwait(false);
        text = ReplacedLines().Replace(text, "");

        // LDAP alone is served; the pid and the pipes stay in the folder, so that several controllers run side by side.
        text = text.Replace(
            "[global]\n",
            $"""
            [global]
            	server services = ldap
            	tls enabled = yes
            	tls keyfile = {settings.KeyFile}
            	tls certfile = {settings.CertificateFile}
            	tls cafile = {settings.CaFile}
            	log file = {settings.Folder}/log.%m
            	pid directory = {settings.Folder}
            	ncalrpc dir = {settings.Folder}/ncalrpc

            """,
            StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings.ConfigurationFile, text, cancel).ConfigureAwait(false);
    }

    [GeneratedRegex("^\\s*(server services|log file) = .*\\n", RegexOptions.Multiline)]
    private static partial Regex ReplacedLines();
}
