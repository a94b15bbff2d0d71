namespace Lab.Samba;

/// <summary>Names, folders and passwords of one domain controller.</summary>
internal sealed record SambaSettings(string Folder, string Address, string HostName)
{
    public const string Realm = "CORP.EXAMPLE.COM";
    public const string NetBiosDomain = "CORP";
    public const string DnsDomain = "corp.example.com";
    public const string FirstHostName = "dc1";
    public const string SecondHostName = "dc2";
    public const string BaseDn = "DC=corp,DC=example,DC=com";
    public const string StaffDn = $"OU=Staff,{BaseDn}";
    public const string Administrator = $"administrator@{DnsDomain}";
    public const string AdministratorPassword = "Adm1n-of-the-lab";
    public const string ServiceUserId = "svc-resetbot";
    public const string ServiceUser = $"{ServiceUserId}@{DnsDomain}";
    public const string ServiceDn = $"CN={ServiceUserId},CN=Users,{BaseDn}";
    public const string ServicePassword = "Serv1ce-of-the-lab";

    public string HostDnsName => $"{HostName}.{DnsDomain}";

    public string ConfigurationFile => Path.Combine(Folder, "etc", "smb.conf");

    public string DatabaseFile => Path.Combine(Folder, "private", "sam.ldb");

    public string CaFile => Path.Combine(Folder, "ca.pem");

    public string CertificateFile => Path.Combine(Folder, "server.pem");

    public string KeyFile => Path.Combine(Folder, "server.key");

    public string Url => $"ldaps://{Address}";
}
