using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Finds a user on whom the rights can be looked at: the one that was named, or one with all the facts.</summary>
internal sealed class SampleUserCheck : IDoctorCheck
{
    private const int Candidates = 20;

    public string Name => "sample-user";

    public string Why => "What the service account may do is looked up on a user, who is not changed.";

    public IReadOnlyList<string> Needs => ["base-dn", "service-account"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var dn = await FindAsync(context, cancel).ConfigureAwait(false);
        if (dn is null && context.Options.SampleUserId is { } userId)
            return [Judgement.Fail($"There is no user '{userId}' under {context.Unit}", "Give --sample the sAMAccountName of a user there; without it one is picked.")];
        if (dn is null)
        {
            context.UsersDescriptor = (await context.Directory.ReadDescriptorAsync(context.Unit, cancel).ConfigureAwait(false))?.InheritedBy(ObjectRight.UserClass);
            return [Judgement.Warn(
                $"There is no user under {context.Unit}; what can be told is told from the rights that new users would inherit",
                "Correct AD_BASE_DN or --ou if there should be users, or name one with --sample.")];
        }

        var entry = await context.Directory.ReadAsync(dn, Attributes(context), cancel).ConfigureAwait(false);
        if (entry?.GetString("sAMAccountName") is not { } sampleId)
            return [Judgement.Fail("A user was found who cannot be read", Dsacls.OnUsers(context.Unit, context.Account.Name, "RP"))];
        context.Sample = new(sampleId, entry);
        context.UsersDescriptor = await context.Directory.ReadDescriptorAsync(dn, cancel).ConfigureAwait(false);
        return [context.Sample.IsProtected
            ? Judgement.Warn(
                $"{sampleId} is or was in a protected group (adminCount), from which Active Directory takes every delegation away",
                "Name another user with --sample: callers like this one are refused anyway.")
            : Judgement.Ok($"{sampleId} is looked at, and not changed")];
    }

    private static string[] Attributes(DoctorContext context) =>
    [
        "sAMAccountName", "adminCount", "allowedAttributes", "allowedAttributesEffective", .. Facts(context),
    ];

    private static async ValueTask<string?> FindAsync(DoctorContext context, CancellationToken cancel)
    {
        var users = LdapFilter.And(LdapFilter.Equal("objectCategory", "person"), LdapFilter.Equal("objectClass", "user"));
        if (context.Options.SampleUserId is { } userId)
            return await FirstAsync(context, LdapFilter.And(users, LdapFilter.Equal("sAMAccountName", userId)), cancel).ConfigureAwait(false);
        return await FirstAsync(context, LdapFilter.And(users, LdapFilter.Not(LdapFilter.GreaterOrEqual("adminCount", "1"))), cancel).ConfigureAwait(false);
    }

    private static async ValueTask<string?> FirstAsync(DoctorContext context, LdapFilter filter, CancellationToken cancel)
    {
        // The facts are not searched for: in a large domain, without an index on them, that would take longer than a search may.
        var facts = Facts(context);
        var found = await context.Directory.SearchAsync(
            new() { BaseDn = context.Unit, Filter = filter, Attributes = facts, SizeLimit = Candidates }, cancel).ConfigureAwait(false);
        // An account may do other things with itself than with others.
        return found
            .Where(entry => !entry.DistinguishedName.Equals(context.Account.DistinguishedName, StringComparison.OrdinalIgnoreCase))
            .MaxBy(entry => facts.Count(name => entry.GetValues(name).Count > 0))?.DistinguishedName;
    }

    private static string[] Facts(DoctorContext context)
    {
        var directory = context.Settings.Directory;
        return [.. new[] { directory.BirthDateAttribute, directory.MonthStartedAttribute }.Concat(directory.PhoneAttributes).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
