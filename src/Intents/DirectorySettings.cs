using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActiveDirectory.Accounts;

namespace Intents;

/// <summary>Reads the settings of the directory: AD_URL, AD_BASE_DN, AD_USER, AD_CA, AD_PRIVILEGED_GROUPS, AD_ATTR_*.</summary>
internal static class DirectorySettings
{
    public static DirectoryOptions Read(SettingsReader reader)
    {
        var pem = CertificateAuthority(reader);
        return new()
        {
            Servers = Servers(reader),
            BaseDn = BaseDn(reader),
            User = reader.Text("AD_USER", "the service account that may reset passwords, for example svc-resetbot@corp.example.com"),
            CaCertificates = pem is null ? null : () => Parse(pem),
            BirthDateAttribute = reader.AttributeName("AD_ATTR_BIRTH_DATE", "birthDate"),
            MonthStartedAttribute = reader.AttributeName("AD_ATTR_MONTH_STARTED", "monthStarted"),
            PhoneAttributes = reader.AttributeNames("AD_ATTR_PHONE", "mobile,telephoneNumber"),
            PrivilegedGroups = PrivilegedGroups(reader),
        };
    }

    private static IReadOnlyList<DirectoryServer> Servers(SettingsReader reader)
    {
        var url = reader.Text("AD_URL", "the domain controllers, for example ldaps://dc1.corp.example.com,ldaps://dc2.corp.example.com");
        if (url.Length == 0)
            return [];
        try
        {
            return DirectoryServer.Parse(url);
        }
        catch (FormatException exception)
        {
            reader.Problem($"AD_URL: {exception.Message}");
            return [];
        }
    }

    private static string[] PrivilegedGroups(SettingsReader reader)
    {
        var groups = (reader.Optional("AD_PRIVILEGED_GROUPS") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var group in groups.Where(group => !SecurityIdentifier.IsValid(group)))
            reader.Problem($"AD_PRIVILEGED_GROUPS holds '{group}', which is no SID. Write SIDs with commas between them, for example S-1-5-21-1004336348-1177238915-682003330-1201; PowerShell's (Get-ADGroup NAME).SID tells a group's.");
        return groups;
    }

    private static string BaseDn(SettingsReader reader)
    {
        var dn = reader.Text("AD_BASE_DN", "the distinguished name under which users are looked for, for example OU=Staff,DC=corp,DC=example,DC=com");
        if (dn.Length > 0 && !RelativeNames(dn).All(part => part.IndexOf('=', StringComparison.Ordinal) > 0))
            reader.Problem($"AD_BASE_DN is '{dn}', which is no distinguished name. Write it like OU=Staff,DC=corp,DC=example,DC=com.");
        return dn;
    }

    // A comma inside a name is written \, (RFC 4514, 2.4).
    private static List<string> RelativeNames(string dn)
    {
        var names = new List<string>();
        var start = 0;
        for (var position = 0; position < dn.Length; position++)
        {
            if (dn[position] == '\\')
            {
                position++;
            }
            else if (dn[position] == ',')
            {
                names.Add(dn[start..position]);
                start = position + 1;
            }
        }
        names.Add(dn[start..]);
        return names;
    }

    // Reading X.509 costs milliseconds of a cold start: here only that there is a certificate, there (beside the first turns) what is in it.
    private static string? CertificateAuthority(SettingsReader reader)
    {
        if (reader.Optional("AD_CA") is not { } value)
            return null;
        var pem = value;
        if (!value.Contains("-----BEGIN", StringComparison.Ordinal))
        {
            try
            {
                pem = File.ReadAllText(value);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                reader.Problem($"AD_CA is neither PEM text nor a file that can be read ({Shown(value)}). Put in the certificate of the authority that signed the domain controllers' certificates, beginning with -----BEGIN CERTIFICATE-----, or the path of a file with it.");
                return null;
            }
        }
        // One-line variables often arrive with "\n" for their line ends.
        pem = pem.Replace("\\n", "\n", StringComparison.Ordinal);
        var label = PemEncoding.TryFind(pem, out var fields) ? pem[fields.Label] : null;
        if (label is "CERTIFICATE")
            return pem;
        reader.Problem($"AD_CA holds {(label is null ? "no PEM" : $"a {label}")} where a certificate is wanted. It begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----; convert a .cer file with: openssl x509 -inform der -in ca.cer.");
        return null;
    }

    private static X509Certificate2Collection Parse(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }

    // What is too long for a path may be a key that lost its frame.
    private static string Shown(string text) => text.Length <= 100 ? $"'{text}'" : $"its {text.Length} characters are not shown";
}
