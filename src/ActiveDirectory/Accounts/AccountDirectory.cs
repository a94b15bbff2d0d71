using System.Text;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts;

/// <summary>
/// The accounts in Active Directory. One connection is opened and bound once and kept between calls; what happens to it is told to the
/// <see cref="IDirectoryLog"/>. It may be used by several callers at a time, who then take turns.
/// </summary>
public sealed class AccountDirectory : IAccounts, IAsyncDisposable
{
    private const int LockedOut = 0x10;
    private const int Disabled = 0x2;

    /// <summary>
    /// How many passwords are tried on an account. A refusal by the policy is a clear no, so that a further try repeats nothing; the
    /// second password is made for an assumed policy that few domains exceed.
    /// </summary>
    private const int PasswordTries = 2;

    private static readonly string[] StandardAttributes =
        ["sAMAccountName", "objectSid", "userAccountControl", "msDS-User-Account-Control-Computed", "accountExpires"];

    private static readonly PasswordPolicy BeyondMostPolicies = PasswordPolicy.Strict with { MinimumLength = 44 };

    private readonly DirectoryOptions _options;
    private readonly TimeProvider _time;
    private readonly IDirectoryLog _log;
    private readonly DirectorySession _session;
    private readonly PolicyReader _policies;
    private readonly string[] _accountAttributes;
    private readonly CancellationTokenSource _end = new();
    private Task _warmUp = Task.CompletedTask;

    /// <summary>Takes the settings; nothing is connected to yet.</summary>
    /// <param name="options">Where the directory is and who asks.</param>
    /// <param name="password">The service account's password.</param>
    /// <param name="log">Who is told what happens to the connection.</param>
    /// <param name="time">The clock for time-outs, pauses and the age of what is cached.</param>
    /// <exception cref="ArgumentException">There is no server, or a name of an attribute is none.</exception>
    public AccountDirectory(DirectoryOptions options, IServicePassword password, IDirectoryLog log, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Servers.Count == 0)
            throw new ArgumentException("The list of directory servers is empty: give at least one, such as ldaps://dc1.corp.example.com.", nameof(options));
        _options = options;
        _time = time;
        _log = log;
        _session = new DirectorySession(options, password, log, time);
        _policies = new PolicyReader(_session, log, time);
        _accountAttributes =
        [
            .. StandardAttributes
                .Concat([options.BirthDateAttribute, options.MonthStartedAttribute, .. options.PhoneAttributes])
                .Select(LdapAttributeName.Checked)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>
    /// Begins to connect and to bind in the background, while the function starts. It returns at once and throws nothing: what fails is
    /// told to the log, and the first call tries again.
    /// </summary>
    public void StartWarmUp() => _warmUp = Task.Run(WarmUpAsync);

    /// <inheritdoc/>
    public async ValueTask<Account?> FindAsync(string userId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(userId);
        if (!UserId.IsPossible(userId))
            return null;
        var request = new LdapSearchRequest
        {
            BaseDn = _options.BaseDn,
            Filter = LdapFilter.And(
                LdapFilter.Equal("objectCategory", "person"), LdapFilter.Equal("objectClass", "user"), LdapFilter.Equal("sAMAccountName", userId)),
            Attributes = _accountAttributes,
            SizeLimit = 2,
        };
        var found = await _session.AskAsync("Finding an account", request, cancel).ConfigureAwait(false);
        return found.Entries switch
        {
            [] when !found.IsTruncated => null,
            [var entry] when !found.IsTruncated => ToAccount(entry),
            _ => throw new DirectoryException(
                DirectoryFailure.MoreThanOneMatch,
                $"More than one account under {_options.BaseDn} answers to one user ID; none of them was touched. Make sAMAccountName unique."),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<PasswordReset> ResetPasswordAsync(Account account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        const string What = "The password reset";
        var now = await ReadAgainAsync(account, ["objectSid", "displayName", "msDS-ResultantPSO"], cancel).ConfigureAwait(false);
        var policy = await _policies.ReadAsync(now.GetString("msDS-ResultantPSO"), cancel).ConfigureAwait(false);
        for (var left = PasswordTries - 1; ; left--)
        {
            var password = Generate(policy, account, now.GetString("displayName"));
            try
            {
                await _session.ChangeAsync(What, account.DistinguishedName, PasswordChanges(password), cancel).ConfigureAwait(false);
                return new PasswordReset(password, new ChangeReceipt(_session.Server, null));
            }
            catch (LdapException e) when (DirectoryMessages.IsPolicyRefusal(e) && left > 0)
            {
                _log.PasswordRefused(policy, AdError.Parse(e.ServerMessage));
                policy = policy.MinimumLength < BeyondMostPolicies.MinimumLength ? BeyondMostPolicies : policy;
            }
            catch (LdapException e)
            {
                throw DirectoryMessages.Change(e, What);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ChangeReceipt> UnlockAsync(Account account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        const string What = "The unlocking";
        await ReadAgainAsync(account, ["objectSid"], cancel).ConfigureAwait(false);
        try
        {
            await _session.ChangeAsync(What, account.DistinguishedName, [LdapModification.Replace("lockoutTime", "0")], cancel).ConfigureAwait(false);
            return new ChangeReceipt(_session.Server, null);
        }
        catch (LdapException e)
        {
            throw DirectoryMessages.Change(e, What);
        }
    }

    /// <summary>Ends the warm-up if it still runs, says goodbye to the server and closes.</summary>
    /// <returns>When the connection is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _warmUp.ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task WarmUpAsync()
    {
        try
        {
            await _session.ConnectAsync(_end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DirectoryException or OperationCanceledException)
        {
            // The session has told the log. Nobody waits for this answer; the call that needs the connection fails or succeeds by itself.
        }
    }

    /// <summary>
    /// Reads the entry once more before it is changed. That proves that the name still belongs to the same account, and finds a
    /// connection that died in the meantime while there is still nothing to lose.
    /// </summary>
    private async ValueTask<LdapEntry> ReadAgainAsync(Account account, string[] attributes, CancellationToken cancel)
    {
        var request = new LdapSearchRequest { BaseDn = account.DistinguishedName, Scope = LdapSearchScope.BaseObject, Attributes = attributes };
        var found = await _session.AskAsync($"Reading {account} before changing it", request, cancel).ConfigureAwait(false);
        if (found.Entries is [var entry] && SidOf(entry) == account.ObjectSid)
            return entry;
        throw new DirectoryException(
            DirectoryFailure.AccountGone, $"The entry of {account} now belongs to another account or is gone; nothing was changed. Find it anew.");
    }

    private static Secret Generate(PasswordPolicy policy, Account account, string? displayName)
    {
        try
        {
            return PasswordGenerator.Generate(policy, account.UserId, displayName);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new DirectoryException(DirectoryFailure.PasswordRefusedByPolicy, $"No password can be made for {account}: {e.Message}", e);
        }
    }

    /// <summary>
    /// The administrative reset: unicodePwd is replaced by the quoted password in UTF-16LE (MS-ADTS §3.1.1.3.1.5.1), then pwdLastSet by 0,
    /// which demands a change at the next logon. Both in one request, so that neither happens without the other.
    /// </summary>
    private static LdapModification[] PasswordChanges(Secret password) =>
    [
        LdapModification.Replace("unicodePwd", (ReadOnlyMemory<byte>)Encoding.Unicode.GetBytes($"\"{password.Reveal()}\"")),
        LdapModification.Replace("pwdLastSet", "0"),
    ];

    private Account ToAccount(LdapEntry entry)
    {
        if (entry.GetString("sAMAccountName") is not { } userId || SidOf(entry) is not { } sid)
        {
            throw new DirectoryException(
                DirectoryFailure.Protocol,
                "The directory found an account and gave no sAMAccountName or objectSid for it: let the service account read both.");
        }

        return new Account
        {
            DistinguishedName = entry.DistinguishedName,
            UserId = userId,
            ObjectSid = sid,
            BirthDate = Filled(entry, _options.BirthDateAttribute),
            MonthStarted = Filled(entry, _options.MonthStartedAttribute),
            PhoneNumber = _options.PhoneAttributes.Select(name => Filled(entry, name)).FirstOrDefault(number => number is not null),
            IsLockedOut = ((entry.GetInteger("msDS-User-Account-Control-Computed") ?? 0) & LockedOut) != 0,
            IsDisabled = ((entry.GetInteger("userAccountControl") ?? 0) & Disabled) != 0,
            HasExpired = HasPassed(entry.GetInteger("accountExpires")),
        };
    }

    // A FILETIME in UTC; 0 and 2^63 - 1 stand for never (MS-ADA1, accountExpires), and so does every other one that is no date.
    private bool HasPassed(long? fileTime) =>
        fileTime is > 0 && fileTime <= DateTime.MaxValue.ToFileTimeUtc() && DateTimeOffset.FromFileTime(fileTime.Value) <= _time.GetUtcNow();

    private static Secret? Filled(LdapEntry entry, string attribute) =>
        entry.GetString(attribute) is { } text && !string.IsNullOrWhiteSpace(text) ? new Secret(text) : null;

    private static string? SidOf(LdapEntry entry) =>
        entry.GetValues("objectSid") is [var octets, ..] ? SecurityIdentifier.ToText(octets.Span) : null;
}
