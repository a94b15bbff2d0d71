namespace Bot.Cli.Doctor.Rights;

/// <summary>What the service account may do and need not: whoever steals its password may do it too.</summary>
internal static class ExcessRights
{
    private const int MostNamed = 5;

    // RID of a domain's groups, and whole SIDs of the built-in ones, that rule a domain or the accounts in it (MS-DTYP §2.4.2.4).
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["S-1-5-32-544"] = "Administrators",
        ["S-1-5-32-548"] = "Account Operators",
        ["S-1-5-32-549"] = "Server Operators",
        ["S-1-5-32-551"] = "Backup Operators",
        ["-512"] = "Domain Admins",
        ["-518"] = "Schema Admins",
        ["-519"] = "Enterprise Admins",
    };

    private static readonly (AccessRights Right, string Words)[] WholeRights =
    [
        (AccessRights.WriteDacl, "change who may do what with a user (WRITE_DAC)"),
        (AccessRights.WriteOwner, "take ownership of a user (WRITE_OWNER)"),
        (AccessRights.Delete, "delete a user"),
        (AccessRights.ControlAccess, "use every extended right"),
    ];

    /// <summary>Names them.</summary>
    /// <param name="token">The SIDs of the account and its groups.</param>
    /// <param name="descriptor">That of a user; null when it cannot be read.</param>
    /// <param name="writable">The attributes of a user that the account may write: allowedAttributesEffective.</param>
    /// <param name="phoneAttributes">AD_ATTR_PHONE.</param>
    /// <returns>A sentence's part each; none is as it should be.</returns>
    public static IReadOnlyList<string> Of(
        IReadOnlySet<string> token, SecurityDescriptor? descriptor, IReadOnlyCollection<string> writable, IReadOnlyList<string> phoneAttributes)
    {
        var excess = new List<string>();
        excess.AddRange(Groups.Where(group => token.Any(sid => IsGroup(sid, group.Key))).Select(group => $"belongs to {group.Value}"));
        if (descriptor is not null)
            excess.AddRange(OnUser(token, descriptor));
        var needless = writable.Where(name => !IsNeeded(name)).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var numbers = needless.Where(name => phoneAttributes.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (numbers.Count > 0)
            excess.Add($"may write {string.Join(", ", numbers)}: it could have somebody's password texted to itself");
        if (needless.Contains("userAccountControl", StringComparer.OrdinalIgnoreCase))
            excess.Add("may write userAccountControl: it could enable accounts and switch their passwords off");
        if (needless.Count > 0)
            excess.Add($"may write {needless.Count} attributes beside pwdLastSet and lockoutTime ({string.Join(", ", needless.Take(MostNamed))}{(needless.Count > MostNamed ? ", …" : "")})");
        return excess;
    }

    private static IEnumerable<string> OnUser(IReadOnlySet<string> token, SecurityDescriptor descriptor) =>
        Enum.GetValues<AccessRights>().Where(IsOneBit).All(right => descriptor.Ask(token, right) is AccessAnswer.Granted)
            ? ["has full control over a user"]
            : WholeRights.Where(whole => descriptor.Ask(token, whole.Right) is AccessAnswer.Granted).Select(whole => $"may {whole.Words}");

    private static bool IsOneBit(AccessRights right) => uint.IsPow2((uint)right);

    private static bool IsNeeded(string attribute) =>
        attribute.Equals("pwdLastSet", StringComparison.OrdinalIgnoreCase) || attribute.Equals("lockoutTime", StringComparison.OrdinalIgnoreCase);

    private static bool IsGroup(string sid, string group) =>
        group[0] == '-' ? sid.StartsWith("S-1-5-21-", StringComparison.Ordinal) && sid.EndsWith(group, StringComparison.Ordinal) : sid == group;
}
