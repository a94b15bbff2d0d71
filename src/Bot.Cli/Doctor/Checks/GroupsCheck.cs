using System.Globalization;
using ActiveDirectory.Ldap;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the groups of a user can be read, nested ones included.</summary>
internal sealed class GroupsCheck : IDoctorCheck
{
    public string Name => "groups";

    public string Why => "Administrators are refused by the groups they are in; when those cannot be read, everybody is refused.";

    public IReadOnlyList<string> Needs => ["sample-user"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (context.Sample is not { } sample)
            return [Judgement.Skipped("There is no user to look at.")];
        try
        {
            var entry = await context.Directory.ReadAsync(sample.Entry.DistinguishedName, ["tokenGroups"], cancel).ConfigureAwait(false);
            return [Judge(sample.UserId, entry?.GetValues("tokenGroups").Count ?? 0, context.Account.Name)];
        }
        catch (LdapException e) when (e.Failure is LdapFailure.Refused)
        {
            return [Judge(sample.UserId, 0, context.Account.Name)];
        }
    }

    /// <summary>Judges how many SIDs tokenGroups has: everybody has a primary group, so that none means that they are hidden.</summary>
    public static Judgement Judge(string userId, int groups, string account) => groups > 0
        ? Judgement.Ok(string.Create(CultureInfo.InvariantCulture, $"tokenGroups of {userId} has {groups}"))
        : Judgement.Fail($"tokenGroups of {userId} cannot be read", $"Add-ADGroupMember 'Windows Authorization Access Group' {account.Split('\\')[^1]}");
}
