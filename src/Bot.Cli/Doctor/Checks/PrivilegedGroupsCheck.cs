using ActiveDirectory.Ldap;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether every group of AD_PRIVILEGED_GROUPS is there.</summary>
internal sealed class PrivilegedGroupsCheck : IDoctorCheck
{
    public string Name => "privileged-groups";

    public string Why => "The members of these groups are left alone; a SID with a typing error protects nobody, and nothing else says so.";

    public IReadOnlyList<string> Needs => ["service-account"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var groups = context.Settings.Directory.PrivilegedGroups;
        if (groups.Count == 0)
            return [Judgement.Ok("Active Directory's own; AD_PRIVILEGED_GROUPS names no further ones")];
        var judgements = new List<Judgement>();
        foreach (var sid in groups)
            judgements.Add(Judge(sid, await FindAsync(context, sid, cancel).ConfigureAwait(false)));
        return judgements;
    }

    /// <summary>Judges one of the SIDs.</summary>
    /// <param name="sid">The SID.</param>
    /// <param name="entry">What it is the SID of; null when nothing is found.</param>
    public static Judgement Judge(string sid, LdapEntry? entry) => entry is null
        ? Judgement.Fail($"Nothing in this domain has the SID {sid}", "Look it up and correct AD_PRIVILEGED_GROUPS: Get-ADGroup NAME | Select-Object SID")
        : entry.GetStrings("objectClass").Contains("group")
            ? Judgement.Ok($"{sid} is {entry.GetString("sAMAccountName")}")
            : Judgement.Fail($"{sid} is {entry.GetString("sAMAccountName")}, which is no group", "Name a group that they are in: Get-ADPrincipalGroupMembership NAME | Select-Object name, SID");

    // MS-ADTS §3.1.1.3.1.2.4: a base that is <SID=…> is the entry with this objectSid.
    private static ValueTask<LdapEntry?> FindAsync(DoctorContext context, string sid, CancellationToken cancel) =>
        context.Directory.ReadAsync($"<SID={sid}>", ["objectClass", "sAMAccountName"], cancel);
}
