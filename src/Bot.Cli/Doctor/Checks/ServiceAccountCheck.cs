using System.Globalization;
using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Who the service account is: its SID and those of its groups, which rights are granted to.</summary>
internal sealed class ServiceAccountCheck : IDoctorCheck
{
    private const string Everyone = "S-1-1-0";
    private const string AuthenticatedUsers = "S-1-5-11";

    public string Name => "service-account";

    public string Why => "Its rights are those of its own and of all its groups.";

    public IReadOnlyList<string> Needs => ["bind"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var directory = context.Directory;
        var user = context.Settings.Directory.User;
        var entry = await FindAsync(directory, user, cancel).ConfigureAwait(false);
        // Of the root DSE, tokenGroups are those of who asks (MS-ADTS §3.1.1.3.2).
        var token = Sids(directory.Root, "tokenGroups").ToHashSet();
        if (entry is not null)
        {
            token.UnionWith(Sids(entry, "objectSid"));
            if (await directory.ReadAsync(entry.DistinguishedName, ["tokenGroups"], cancel).ConfigureAwait(false) is { } own)
                token.UnionWith(Sids(own, "tokenGroups"));
        }

        if (token.Count == 0)
        {
            return [Judgement.Fail(
                $"Neither {user} nor the groups that it belongs to can be found, so that its rights cannot be worked out",
                $"Correct AD_USER to the account's name in {directory.DomainDn}, and let it read its own groups: Add-ADGroupMember 'Windows Authorization Access Group' SERVICE-ACCOUNT")];
        }

        token.UnionWith([Everyone, AuthenticatedUsers]);
        context.Account = new(await NameAsync(directory, user, entry, cancel).ConfigureAwait(false), entry?.DistinguishedName, token);
        return [Judgement.Ok(string.Create(CultureInfo.InvariantCulture, $"{context.Account.Name}, with {token.Count - 1} groups, Everyone and the like among them"))];
    }

    private static async ValueTask<LdapEntry?> FindAsync(BoundDirectory directory, string user, CancellationToken cancel)
    {
        string[] attributes = ["sAMAccountName", "objectSid"];
        if (user.Contains('=', StringComparison.Ordinal))
            return await directory.ReadAsync(user, attributes, cancel).ConfigureAwait(false);
        var filter = user.Split('\\') is [_, var name]
            ? LdapFilter.Equal("sAMAccountName", name)
            : LdapFilter.Or(LdapFilter.Equal("userPrincipalName", user), LdapFilter.Equal("sAMAccountName", user.Split('@')[0]));
        var found = await directory.SearchAsync(
            new() { BaseDn = directory.DomainDn, Filter = LdapFilter.And(LdapFilter.Equal("objectClass", "user"), filter), Attributes = [.. attributes, "userPrincipalName"], SizeLimit = 2 },
            cancel).ConfigureAwait(false);
        return found.FirstOrDefault(entry => user.Equals(entry.GetString("userPrincipalName"), StringComparison.OrdinalIgnoreCase)) ?? (found is [var only] ? only : null);
    }

    /// <summary>DOMAIN\name, as dsacls takes it: the domain's old name is in the configuration's cross-reference.</summary>
    private static async ValueTask<string> NameAsync(BoundDirectory directory, string user, LdapEntry? entry, CancellationToken cancel)
    {
        if (entry?.GetString("sAMAccountName") is not { } account || directory.Root.GetString("configurationNamingContext") is not { } configuration)
            return user;
        var domains = await directory.SearchAsync(
            new()
            {
                BaseDn = $"CN=Partitions,{configuration}",
                Scope = LdapSearchScope.SingleLevel,
                Filter = LdapFilter.And(LdapFilter.Equal("nCName", directory.DomainDn), LdapFilter.Present("nETBIOSName")),
                Attributes = ["nETBIOSName"],
            },
            cancel).ConfigureAwait(false);
        return domains is [var domain] && domain.GetString("nETBIOSName") is { } name ? $"{name}\\{account}" : user;
    }

    private static IEnumerable<string> Sids(LdapEntry entry, string attribute) =>
        entry.GetValues(attribute).Select(octets => SecurityIdentifier.ToText(octets.Span)).OfType<string>();
}
