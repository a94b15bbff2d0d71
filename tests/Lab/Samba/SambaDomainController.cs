using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Lab.Samba;

/// <summary>
/// A real Active Directory domain controller (Samba) of a test run's own: corp.example.com with the attributes birthDate and monthStarted,
/// an empty OU=Staff, a service account with the three rights of a service desk on it, and a lockout after three wrong passwords.
/// It listens on a loopback address of its own, is made in a temporary folder in a few seconds, and is gone when it is disposed.
/// </summary>
public sealed class SambaDomainController : IAsyncDisposable
{
    private const int LockoutTries = 10;
    private static readonly int[] Ports = [88, 135, 389, 464, 636, 3268, 3269];

    private readonly SambaSettings _settings;
    private readonly LdapTools _tools;
    private readonly CertificateAuthority _authority;
    private SambaProcess? _process;

    private SambaDomainController(SambaSettings settings, CertificateAuthority authority)
    {
        _settings = settings;
        _authority = authority;
        _tools = new LdapTools(settings);
    }

    /// <summary>The loopback address, for example 127.91.4.17; the certificate names it.</summary>
    public string Address => _settings.Address;

    /// <summary><c>ldaps://127.91.4.17</c>, as AD_URL takes it.</summary>
    public string Url => _settings.Url;

    /// <summary>The certificate of the authority that issued the controller's, as PEM.</summary>
    public string CaPem => _authority.CertificatePem;

    /// <summary>The authority that issued the controller's certificate.</summary>
    public CertificateAuthority Authority => _authority;

    /// <summary>The domain's head: <c>DC=corp,DC=example,DC=com</c>.</summary>
    public string BaseDn => SambaSettings.BaseDn;

    /// <summary>Where <see cref="AddUserAsync"/> puts people unless told otherwise.</summary>
    public string StaffDn => SambaSettings.StaffDn;

    /// <summary>The service account's logon name.</summary>
    public string ServiceUser => SambaSettings.ServiceUser;

    /// <summary>The service account's sAMAccountName.</summary>
    public string ServiceUserId => SambaSettings.ServiceUserId;

    /// <summary>The service account's password.</summary>
    public string ServicePassword => SambaSettings.ServicePassword;

    /// <summary>Makes a domain and starts its controller; the packages are installed first if they are missing.</summary>
    /// <exception cref="InvalidOperationException">It did not work; the message has the tool's own words.</exception>
    public static Task<SambaDomainController> StartAsync(CancellationToken cancel) => StartAsync(isJoinable: false, cancel);

    /// <summary>The same, for a domain that gets a second controller by <see cref="JoinAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">It did not work; the message has the tool's own words.</exception>
    public static Task<SambaDomainController> StartJoinableAsync(CancellationToken cancel) => StartAsync(isJoinable: true, cancel);

    /// <summary>
    /// Starts another controller of the domain, on another loopback address. It knows what this one knows now. What is changed later stays
    /// where it was changed: without DNS the two do not find each other again, which is as good as a replication that takes its time.
    /// </summary>
    /// <exception cref="InvalidOperationException">It did not work; the message has the tool's own words.</exception>
    public Task<SambaDomainController> JoinAsync(CancellationToken cancel) => MakeAsync(
        SambaSettings.SecondHostName, new CertificateAuthority("Second Corp Lab CA"),
        (second, authority) => SambaProvision.JoinAsync(second, _settings, authority, cancel), cancel);

    private static async Task<SambaDomainController> StartAsync(bool isJoinable, CancellationToken cancel)
    {
        await SambaPackages.EnsureAsync(cancel).ConfigureAwait(false);
        var controller = await MakeAsync(
            SambaSettings.FirstHostName, new CertificateAuthority("Corp Lab CA"),
            (first, authority) => SambaProvision.RunAsync(first, authority, isJoinable, cancel), cancel).ConfigureAwait(false);
        try
        {
            await controller._tools.ApplyAsync(LabDomain.Contents(), cancel).ConfigureAwait(false);
            await controller.GrantAsync(SambaSettings.StaffDn, Delegation.All, cancel).ConfigureAwait(false);
            return controller;
        }
        catch
        {
            await controller.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<SambaDomainController> MakeAsync(
        string hostName, CertificateAuthority authority, Func<SambaSettings, CertificateAuthority, Task> provision, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("resetbot-dc-").FullName;
        var controller = new SambaDomainController(new SambaSettings(folder, LoopbackAddress.FindFree(Ports), hostName), authority);
        try
        {
            await provision(controller._settings, authority).ConfigureAwait(false);
            await controller.StartAgainAsync(cancel).ConfigureAwait(false);
            return controller;
        }
        catch
        {
            await controller.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends the controller as a crash does. The domain's files stay.</summary>
    public async Task StopAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        await process.KillAsync().ConfigureAwait(false);
        process.Dispose();
    }

    /// <summary>Starts the controller again on the same address, with all that it knew.</summary>
    public async Task StartAgainAsync(CancellationToken cancel) => _process ??= await SambaProcess.StartAsync(_settings, cancel).ConfigureAwait(false);

    /// <summary>Starts the controller again with another certificate.</summary>
    public async Task StartAgainWithAsync(X509Certificate2 certificate, CancellationToken cancel)
    {
        await StopAsync().ConfigureAwait(false);
        await SambaProvision.WriteCertificateAsync(_settings, certificate, cancel).ConfigureAwait(false);
        await StartAgainAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Adds a person.</summary>
    /// <returns>The entry's distinguished name.</returns>
    public async Task<string> AddUserAsync(LabUser user, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        var dn = $"CN={user.UserId},{user.Container},{BaseDn}";
        var ldif = new Ldif().AddUser(
            dn, user.Password, user.IsDisabled,
            ("sAMAccountName", user.UserId), ("displayName", user.DisplayName), ("birthDate", user.BirthDate),
            ("monthStarted", user.MonthStarted), ("mobile", user.Mobile), ("telephoneNumber", user.TelephoneNumber));
        await _tools.ApplyAsync(ldif, cancel).ConfigureAwait(false);
        return dn;
    }

    /// <summary>Adds a security group to OU=Staff, with these members.</summary>
    /// <returns>The entry's distinguished name.</returns>
    public async Task<string> AddGroupAsync(string name, CancellationToken cancel, params string[] memberDns)
    {
        var dn = $"CN={name},{StaffDn}";
        await _tools.ApplyAsync(
            new Ldif().Add(dn, [("objectClass", "group"), ("sAMAccountName", name), .. memberDns.Select(member => ("member", (string?)member))]), cancel)
            .ConfigureAwait(false);
        return dn;
    }

    /// <summary>Adds a value to an attribute as the administrator, for example a member to a group.</summary>
    public Task AddValueAsync(string dn, string attribute, string value, CancellationToken cancel) =>
        _tools.ApplyAsync(new Ldif().AddValue(dn, attribute, value), cancel);

    /// <summary>The SID of a user or a group, as text.</summary>
    public async Task<string> ReadSidAsync(string dn, CancellationToken cancel) =>
        SidText(await _tools.ReadAsync(dn, "objectSid", cancel).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{dn} has no objectSid."));

    /// <summary>Forbids the service account to read an attribute of an entry.</summary>
    /// <param name="dn">The entry.</param>
    /// <param name="attributeGuid">The attribute's schemaIDGUID.</param>
    /// <param name="cancel">Gives up.</param>
    public Task HideFromServiceAsync(string dn, string attributeGuid, CancellationToken cancel) =>
        GrantAsync(dn, sid => $"(OD;;RP;{attributeGuid};;{sid})", cancel);

    /// <summary>Sets a password as the administrator.</summary>
    public Task SetPasswordAsync(string dn, string password, CancellationToken cancel) =>
        _tools.ApplyAsync(new Ldif().ReplacePassword(dn, password), cancel);

    /// <summary>Replaces attributes as the administrator; of the domain's head, of a person, of anything.</summary>
    public Task ReplaceAsync(string dn, CancellationToken cancel, params (string Name, string Value)[] attributes) =>
        _tools.ApplyAsync(new Ldif().Replace(dn, attributes), cancel);

    /// <summary>Logs on with another client than ours and says what the controller answers.</summary>
    /// <param name="userId">sAMAccountName, or a whole logon name with an @.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<BindAnswer> CanBindAsync(string userId, string password, CancellationToken cancel) =>
        _tools.BindAsync(userId.Contains('@', StringComparison.Ordinal) ? userId : $"{userId}@{SambaSettings.DnsDomain}", password, cancel);

    /// <summary>Logs on with wrong passwords until the controller answers that the account is locked out.</summary>
    public async Task LockOutAsync(string userId, CancellationToken cancel)
    {
        for (var i = 0; i < LockoutTries; i++)
        {
            var answer = await CanBindAsync(userId, string.Create(CultureInfo.InvariantCulture, $"no-such-password-{i}"), cancel).ConfigureAwait(false);
            if (answer == BindAnswer.LockedOut)
                return;
        }

        throw new InvalidOperationException($"{LockoutTries} wrong passwords did not lock {userId}: look at the domain's lockoutThreshold.");
    }

    /// <summary>Reads an attribute as the administrator.</summary>
    /// <returns>The first value as text, or null if there is none.</returns>
    public async Task<string?> ReadAttributeAsync(string dn, string attribute, CancellationToken cancel) =>
        await _tools.ReadAsync(dn, attribute, cancel).ConfigureAwait(false) is { } octets ? Encoding.UTF8.GetString(octets) : null;

    /// <summary>Makes a password settings object and applies it to people.</summary>
    /// <returns>Its distinguished name. The service account may not read it until <see cref="LetServiceReadPsosAsync"/>.</returns>
    public async Task<string> CreatePsoAsync(string name, int minimumLength, CancellationToken cancel, params string[] appliesToDns)
    {
        const string TenMinutes = "-6000000000";
        var dn = $"CN={name},CN=Password Settings Container,CN=System,{BaseDn}";
        await _tools.ApplyAsync(
            new Ldif().Add(
                dn,
                [
                    ("objectClass", "msDS-PasswordSettings"), ("msDS-PasswordSettingsPrecedence", "10"),
                    ("msDS-PasswordReversibleEncryptionEnabled", "FALSE"), ("msDS-PasswordHistoryLength", "5"),
                    ("msDS-PasswordComplexityEnabled", "TRUE"),
                    ("msDS-MinimumPasswordLength", minimumLength.ToString(CultureInfo.InvariantCulture)),
                    ("msDS-MinimumPasswordAge", "0"), ("msDS-MaximumPasswordAge", "-36288000000000"), ("msDS-LockoutThreshold", "3"),
                    ("msDS-LockoutObservationWindow", TenMinutes), ("msDS-LockoutDuration", TenMinutes),
                    .. appliesToDns.Select(to => ("msDS-PSOAppliesTo", (string?)to)),
                ]),
            cancel).ConfigureAwait(false);
        return dn;
    }

    /// <summary>Lets the service account read password settings objects, as an administrator has to do by hand.</summary>
    public Task LetServiceReadPsosAsync(CancellationToken cancel) =>
        GrantAsync($"CN=Password Settings Container,CN=System,{BaseDn}", sid => $"(A;CI;LCRPLORC;;;{sid})", cancel);

    /// <summary>Adds an organizational unit on which the service account has no right.</summary>
    /// <returns>Its distinguished name.</returns>
    public async Task<string> AddUnitAsync(string name, CancellationToken cancel)
    {
        var dn = $"OU={name},{BaseDn}";
        await _tools.ApplyAsync(new Ldif().Add(dn, ("objectClass", "organizationalUnit")), cancel).ConfigureAwait(false);
        return dn;
    }

    /// <summary>Adds access control entries for the service account, before those that are there.</summary>
    /// <param name="dn">The entry that gets them.</param>
    /// <param name="entriesFor">Gives them in SDDL for the account's SID, such as <see cref="Delegation.All"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <remarks>samba-tool writes them straight into the database of the running controller.</remarks>
    public async Task GrantAsync(string dn, Func<string, string> entriesFor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entriesFor);
        var octets = await _tools.ReadAsync(SambaSettings.ServiceDn, "objectSid", cancel).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The lab's service account has no objectSid.");
        var run = await ToolRun.RunAsync(
            "samba-tool",
            [
                "dsacl", "set", "-H", _settings.DatabaseFile, "-s", _settings.ConfigurationFile, $"--objectdn={dn}",
                $"--sddl={entriesFor(SidText(octets))}",
            ],
            "", new Dictionary<string, string>(), cancel).ConfigureAwait(false);
        run.OutputOrThrow("samba-tool dsacl set");
    }

    /// <summary>Ends the controller and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _authority.Dispose();
        Directory.Delete(_settings.Folder, recursive: true);
    }

    private static string SidText(byte[] octets)
    {
        var parts = Enumerable.Range(0, octets[1]).Select(i => BitConverter.ToUInt32(octets, 8 + (4 * i)).ToString(CultureInfo.InvariantCulture));
        return $"S-1-{octets[7]}-{string.Join('-', parts)}";
    }
}
