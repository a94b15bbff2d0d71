using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Simulator.Directory.Accounts;
using Bot.Simulator.Directory.Entries;

namespace Bot.Simulator.Directory;

/// <summary>The content of the demo directory: a domain, its people in OU=Staff, and the service account beside them.</summary>
internal sealed class DemoDomain
{
    public const string DnsName = "corp.example.com";
    public const string NetBiosName = "CORP";
    public const string BaseDn = "DC=corp,DC=example,DC=com";
    public const string ConfigurationDn = "CN=Configuration," + BaseDn;
    public const string SchemaDn = "CN=Schema," + ConfigurationDn;
    public const string ServiceUserId = "svc-resetbot";

    // Days: more than two years, so that nobody takes the numbers for new.
    private const int AgeOfMobiles = 800;

    // userAccountControl (MS-ADTS 2.2.16).
    private const int NormalAccount = 0x200;
    private const int AccountDisable = 0x2;
    private const int DontExpirePassword = 0x10000;

    // MS-DTYP 2.4.2.4; the last is any group's.
    private const uint DomainAdminsRid = 512;
    private const uint DomainUsersRid = 513;
    private const uint ServerTeamRid = 1102;

    private readonly List<DirectoryEntry> _entries = [];
    private readonly List<Account> _accounts = [];
    private readonly byte[] _domainSid = NewDomainSid();
    private readonly DomainPolicy _policy;
    private readonly TimeProvider _clock;
    private readonly DirectoryEntry _domainUsers;
    private readonly DirectoryEntry _serverTeam;
    private uint _nextRid = 1103;
    private long _usn = 12000;

    public DemoDomain(DomainPolicy policy, TimeProvider clock)
    {
        _policy = policy;
        _clock = clock;
        AddDomain();
        Add("OU=Staff," + BaseDn, "organizationalUnit").Set("ou", "Staff");
        Add("OU=Service Accounts," + BaseDn, "organizationalUnit").Set("ou", "Service Accounts");
        Add("CN=System," + BaseDn, "container").Set("cn", "System");
        // Empty to whoever may not read password settings, which is everyone here (MS-ADSC, ms-DS-Password-Settings).
        Add("CN=Password Settings Container,CN=System," + BaseDn, "msDS-PasswordSettingsContainer").Set("cn", "Password Settings Container");
        Add("CN=Users," + BaseDn, "container").Set("cn", "Users");
        _domainUsers = AddGroup("Domain Users", DomainUsersRid);
        _serverTeam = AddGroup("Server Team", ServerTeamRid);
        AddGroup("Domain Admins", DomainAdminsRid).AddValue("member", _serverTeam.Dn.ToString());
        Service = AddUser(
            $"CN=ResetBot Service,OU=Service Accounts,{BaseDn}", "ResetBot Service", ServiceUserId, ServicePassword, DontExpirePassword);
        foreach (var person in DemoPeople.All)
            Add(person);
    }

    public IReadOnlyList<DirectoryEntry> Entries => _entries;

    public string ServicePassword { get; } = PasswordText.Create();

    public Account Service { get; }

    /// <summary>Where the service account may reset and unlock.</summary>
    public DistinguishedName DelegatedTo { get; } = DistinguishedName.Parse("OU=Staff," + BaseDn)!;

    public Dictionary<string, string> InitialPasswords { get; } = new(StringComparer.OrdinalIgnoreCase);

    public DirectoryEntry? Find(DistinguishedName dn) => _entries.Find(entry => entry.Dn.Equals(dn));

    public Account? FindAccount(DirectoryEntry entry) => _accounts.Find(account => account.Entry == entry);

    public Account? FindAccount(string userId) =>
        _accounts.Find(account => account.UserId.Equals(userId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds who binds by a distinguished name, DOMAIN\user or user@domain (MS-ADTS 5.1.1.1.1).</summary>
    public Account? Resolve(string name)
    {
        if (name.Split('\\') is [var domain, var user] && !name.Contains('=', StringComparison.Ordinal))
            return Is(domain, NetBiosName) || Is(domain, DnsName) ? FindAccount(user) : null;
        if (name.Contains('=', StringComparison.Ordinal))
            return DistinguishedName.Parse(name) is { } dn && Find(dn) is { } entry ? FindAccount(entry) : null;
        var byPrincipalName = _accounts.Find(account => Is(account.Entry.Text("userPrincipalName"), name));
        return byPrincipalName ?? (name.Split('@') is [var id, var suffix] && Is(suffix, DnsName) ? FindAccount(id) : null);
    }

    /// <summary>The SIDs of the groups that hold the entry, by way of others, too: what tokenGroups is made of (MS-ADTS 3.1.1.4.5.19).</summary>
    public IReadOnlyList<byte[]> GroupsOf(DirectoryEntry entry)
    {
        var found = new List<DirectoryEntry> { _domainUsers };
        var names = new Queue<DistinguishedName>([entry.Dn]);
        while (names.TryDequeue(out var name))
        {
            foreach (var group in _entries.Where(group => !found.Contains(group) && group.Texts("member").Any(member => name.Equals(DistinguishedName.Parse(member)))))
            {
                found.Add(group);
                names.Enqueue(group.Dn);
            }
        }

        return [.. found.Select(group => group.Values("objectSid")[0])];
    }

    /// <summary>Notes that an entry was changed: the domain controller's own count, and the time.</summary>
    public void Touch(DirectoryEntry entry) => entry.Set("uSNChanged", ++_usn).Set("whenChanged", GeneralizedTime(_clock.GetUtcNow()));

    private static string GeneralizedTime(DateTimeOffset time) => time.ToString("yyyyMMddHHmmss.'0Z'", CultureInfo.InvariantCulture);

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private void AddDomain() => Add(BaseDn, "domainDNS")
        .Set("dc", "corp")
        .Set("objectSid", _domainSid)
        .Set("minPwdLength", _policy.MinLength)
        .Set("pwdProperties", _policy.IsComplex ? 1 : 0)
        .Set("pwdHistoryLength", _policy.HistoryLength)
        .Set("minPwdAge", 0)
        .Set("maxPwdAge", DomainPolicy.Interval(_policy.MaxAge))
        .Set("lockoutThreshold", _policy.LockoutThreshold)
        .Set("lockoutDuration", DomainPolicy.Interval(_policy.LockoutDuration))
        .Set("lockOutObservationWindow", DomainPolicy.Interval(_policy.ObservationWindow));

    private void Add(DemoPerson person)
    {
        var password = PasswordText.Create();
        InitialPasswords[person.UserId] = password;
        var cn = person.DisplayName.Replace(",", "\\,", StringComparison.Ordinal);
        var account = AddUser($"CN={cn},OU=Staff,{BaseDn}", person.DisplayName, person.UserId, password, person.IsDisabled ? AccountDisable : 0);
        account.Entry
            .Set("givenName", person.GivenName)
            .Set("sn", person.Surname)
            .Set("birthDate", person.BirthDateText)
            .Set("monthStarted", person.MonthStarted)
            .Set("mobile", person.Mobile)
            .Set("mail", $"{person.UserId}@{DnsName}");
        if (person.Mobile is not null)
            account.MobileChangedAt = _clock.GetUtcNow().AddDays(person.HasNewMobile ? -1 : -AgeOfMobiles);
        if (person.IsPrivileged)
        {
            _serverTeam.AddValue("member", account.Entry.Dn.ToString());
            account.Entry.Set("memberOf", _serverTeam.Dn.ToString()).Set("adminCount", 1);
        }

        if (person.IsService)
            account.Entry.Set("servicePrincipalName", $"HTTP/{person.UserId}.{DnsName}");
        if (person.HasExpired)
            account.Entry.Set("accountExpires", _clock.GetUtcNow().AddDays(-1).ToFileTime());
        for (var wrong = 0; person.IsLockedOut && wrong < _policy.LockoutThreshold; wrong++)
            account.CountWrongPassword();
    }

    private Account AddUser(string dn, string displayName, string userId, string password, int control)
    {
        var now = _clock.GetUtcNow().ToFileTime();
        var entry = Add(dn, "user")
            .Set("cn", displayName)
            .Set("name", displayName)
            .Set("displayName", displayName)
            .Set("objectCategory", "CN=Person," + SchemaDn)
            .Set("sAMAccountName", userId)
            .Set("userPrincipalName", $"{userId}@{DnsName}")
            .Set("userAccountControl", NormalAccount | control)
            .Set("sAMAccountType", 0x30000000)
            .Set("primaryGroupID", 513)
            .Set("objectSid", Sid(_nextRid++))
            .Set("badPwdCount", 0)
            .Set("badPasswordTime", 0)
            .Set("pwdLastSet", now - TimeSpan.FromDays(30).Ticks)
            .Set("accountExpires", long.MaxValue);
        var account = new Account(entry, password, _policy, _clock);
        _accounts.Add(account);
        return account;
    }

    private DirectoryEntry AddGroup(string name, uint rid) => Add($"CN={name},CN=Users,{BaseDn}", "group")
        .Set("cn", name)
        .Set("sAMAccountName", name)
        .Set("objectSid", Sid(rid));

    private byte[] Sid(uint rid) => [.. _domainSid[..1], 5, .. _domainSid[2..], .. Rid(rid)];

    private DirectoryEntry Add(string dn, string objectClass)
    {
        var entry = new DirectoryEntry(DistinguishedName.Parse(dn)!, objectClass);
        entry.Set("whenCreated", GeneralizedTime(_clock.GetUtcNow()));
        Touch(entry);
        _entries.Add(entry);
        return entry;
    }

    // S-1-5-21-x-y-z: revision, 4 sub-authorities, identifier authority 5 (MS-DTYP 2.4.2.2).
    private static byte[] NewDomainSid() => [1, 4, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, .. RandomNumberGenerator.GetBytes(12)];

    private static byte[] Rid(uint rid)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, rid);
        return bytes;
    }
}
