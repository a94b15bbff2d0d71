using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Lab.Samba;

/// <summary>Makes the files of a domain controller: the databases, smb.conf, the certificates. Nothing is started.</summary>
internal static partial class SambaProvision
{
    /// <summary>What a controller alone serves: LDAP.</summary>
    private const string Alone = "ldap";

    /// <summary>What another one needs to join the domain: where the controller is, logons by NTLM, and replication.</summary>
    private const string Joinable = "ldap, cldap, rpc, drepl, winbindd";

    private static readonly Dictionary<string, string> NoEnvironment = [];

    /// <summary>The first controller of a new domain.</summary>
    public static async Task RunAsync(SambaSettings settings, CertificateAuthority authority, bool isJoinable, CancellationToken cancel)
    {
        string[] arguments =
        [
            "domain", "provision", $"--targetdir={settings.Folder}", $"--realm={SambaSettings.Realm}", $"--domain={SambaSettings.NetBiosDomain}",
            "--server-role=dc", "--dns-backend=NONE", $"--adminpass={SambaSettings.AdministratorPassword}",
            $"--host-name={settings.HostName}", $"--host-ip={settings.Address}",
            $"--option=interfaces={settings.Address}/8", "--option=bind interfaces only=yes", "--option=dsdb:schema update allowed=yes",
        ];
        var run = await ToolRun.RunAsync("samba-tool", arguments, "", NoEnvironment, cancel).ConfigureAwait(false);
        run.OutputOrThrow("samba-tool domain provision");
        await WriteCertificatesAsync(settings, authority, cancel).ConfigureAwait(false);
        await WriteConfigurationAsync(settings, isJoinable ? Joinable : Alone, cancel).ConfigureAwait(false);
    }

    /// <summary>Another controller of a domain whose first one runs and is joinable; it has all that the first one holds now, and hears no more of it.</summary>
    public static async Task JoinAsync(SambaSettings settings, SambaSettings first, CertificateAuthority authority, CancellationToken cancel)
    {
        // NTLM, because Kerberos would want a KDC and DNS.
        string[] arguments =
        [
            "domain", "join", SambaSettings.Realm, "DC", $"--server={first.Address}", $"--targetdir={settings.Folder}", "--dns-backend=NONE",
            $"--realm={SambaSettings.Realm}", "--use-kerberos=off", "--username=administrator", $"--password={SambaSettings.AdministratorPassword}",
            $"--option=netbios name={settings.HostName.ToUpperInvariant()}", $"--option=interfaces={settings.Address}/8",
            "--option=bind interfaces only=yes",
        ];
        var run = await ToolRun.RunAsync("samba-tool", arguments, "", NoEnvironment, cancel).ConfigureAwait(false);
        run.OutputOrThrow("samba-tool domain join");
        await WriteCertificatesAsync(settings, authority, cancel).ConfigureAwait(false);
        await WriteConfigurationAsync(settings, Alone, cancel).ConfigureAwait(false);
    }

    /// <summary>Writes the certificate that the controller shows from its next start on.</summary>
    public static async Task WriteCertificateAsync(SambaSettings settings, X509Certificate2 server, CancellationToken cancel)
    {
        using var key = server.GetECDsaPrivateKey() ?? throw new InvalidOperationException("The lab's server certificate came without its key.");
        await File.WriteAllTextAsync(settings.CertificateFile, server.ExportCertificatePem(), cancel).ConfigureAwait(false);
        await File.WriteAllTextAsync(settings.KeyFile, key.ExportPkcs8PrivateKeyPem(), cancel).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows()) // Samba refuses a key that others may read; there is no Samba DC on Windows.
            File.SetUnixFileMode(settings.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static async Task WriteCertificatesAsync(SambaSettings settings, CertificateAuthority authority, CancellationToken cancel)
    {
        using var server = authority.IssueServer(settings.HostDnsName, settings.Address);
        await File.WriteAllTextAsync(settings.CaFile, authority.CertificatePem, cancel).ConfigureAwait(false);
        await WriteCertificateAsync(settings, server, cancel).ConfigureAwait(false);
    }

    private static async Task WriteConfigurationAsync(SambaSettings settings, string services, CancellationToken cancel)
    {
        var text = await File.ReadAllTextAsync(settings.ConfigurationFile, cancel).ConfigureAwait(false);
        text = ReplacedLines().Replace(text, "");

        // No more is served than is needed; the pid and the pipes stay in the folder, so that several controllers run side by side.
        text = text.Replace(
            "[global]\n",
            $"""
            [global]
            	server services = {services}
            	tls enabled = yes
            	tls keyfile = {settings.KeyFile}
            	tls certfile = {settings.CertificateFile}
            	tls cafile = {settings.CaFile}
            	log file = {settings.Folder}/log.%m
            	pid directory = {settings.Folder}
            	ncalrpc dir = {settings.Folder}/ncalrpc
            	winbindd socket directory = {settings.Folder}/winbindd

            """,
            StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings.ConfigurationFile, text, cancel).ConfigureAwait(false);
    }

    [GeneratedRegex("^\\s*(server services|log file) = .*\\n", RegexOptions.Multiline)]
    private static partial Regex ReplacedLines();
}
