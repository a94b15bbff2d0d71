using Bot.Simulator.Directory.Accounts;
using Bot.Simulator.Directory.Operations;
using Bot.Simulator.Directory.Protocol;

namespace Bot.Simulator.Directory.Server;

/// <summary>Does what requests ask for, one at a time for all connections.</summary>
internal sealed class DirectoryService(DemoDomain domain, DirectoryFaults faults, ChangeLog changes, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly SearchHandler _search = new(domain, clock);
    private readonly ModifyHandler _modify = new(domain, clock);

    /// <summary>Who the name and password are; the account is null for an anonymous bind and for a refused one.</summary>
    public (LdapResult Result, Account? Caller) Bind(LdapMessage message, BindRequest bind)
    {
        if (bind.Version is not (2 or 3))
            return (AdErrors.VersionNotSupported, null);
        if (HasUnknownCriticalControl(message))
            return (AdErrors.UnknownCriticalControl, null);
        if (bind.Password is not { } password)
            return (AdErrors.SaslNotSupported, null);
        // A name without a password "succeeds" as nobody (RFC 4513 §5.1.2): the trap that a client must not step into.
        if (password.Length == 0)
            return (LdapResult.Success, null);
        if (AdErrors.Of(faults.Trouble) is { } trouble)
            return (trouble, null);
        if (faults.BindAnswer != BindVerdict.Accepted)
            return (AdErrors.BindFailed(faults.BindAnswer), null);
        lock (_gate)
        {
            var account = domain.Resolve(bind.Name);
            var verdict = account?.Bind(System.Text.Encoding.UTF8.GetString(password)) ?? BindVerdict.NoSuchUser;
            return verdict == BindVerdict.Accepted ? (LdapResult.Success, account) : (AdErrors.BindFailed(verdict), null);
        }
    }

    public List<byte[]> Search(LdapMessage message, SearchRequest search, Account? caller)
    {
        if (HasUnknownCriticalControl(message))
            return [LdapResponses.Result(message.Id, LdapResponses.SearchDone, AdErrors.UnknownCriticalControl)];
        if (AdErrors.Of(faults.Trouble) is { } trouble)
            return [LdapResponses.Result(message.Id, LdapResponses.SearchDone, trouble)];
        lock (_gate)
            return _search.Run(message, search, caller is not null);
    }

    public LdapResult Modify(LdapMessage message, ModifyRequest modify, Account? caller)
    {
        if (HasUnknownCriticalControl(message))
            return AdErrors.UnknownCriticalControl;
        if (AdErrors.Of(faults.Trouble) is { } trouble)
            return trouble;
        if (faults.RefuseChanges)
            return AdErrors.NoRight;
        if (faults.RefuseUnlocking && modify.Modifications.Any(modification => modification.Attribute.Equals("lockoutTime", StringComparison.OrdinalIgnoreCase)))
            return AdErrors.NoRight;
        if (faults.RefusePasswords && modify.Modifications.Any(modification => modification.Attribute.Equals("unicodePwd", StringComparison.OrdinalIgnoreCase)))
            return AdErrors.ResetAgainstPolicy;
        LdapResult result;
        IReadOnlyList<DirectoryChange> made;
        lock (_gate)
            (result, made) = _modify.Run(message, modify, caller);
        // Outside the lock: who listens may well look into the directory.
        foreach (var change in made)
            changes.Add(change);
        return result;
    }

    public BindVerdict Judge(string userId, string password)
    {
        lock (_gate)
            return domain.FindAccount(userId)?.Judge(password) ?? BindVerdict.NoSuchUser;
    }

    public void Disable(string userId)
    {
        lock (_gate)
        {
            var account = domain.FindAccount(userId)
                ?? throw new ArgumentException($"Nobody in the demo directory has the user ID {userId}.", nameof(userId));
            account.Disable();
        }
    }

    public bool HasPassword(string userId, string password)
    {
        lock (_gate)
            return domain.FindAccount(userId)?.HasPassword(password) == true;
    }

    private static bool HasUnknownCriticalControl(LdapMessage message) =>
        message.Controls.Any(control => control.IsCritical && !RootDse.SupportedControls.Contains(control.Oid));
}
