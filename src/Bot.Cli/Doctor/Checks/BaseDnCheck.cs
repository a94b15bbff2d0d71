using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Examined;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether AD_BASE_DN, and the unit that was named, are there.</summary>
internal sealed class BaseDnCheck : IDoctorCheck
{
    public string Name => "base-dn";

    public string Why => "Nobody is found outside AD_BASE_DN; with a wrong one, nobody at all.";

    public IReadOnlyList<string> Needs => ["bind"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var baseDn = context.Settings.Directory.BaseDn;
        foreach (var dn in new[] { baseDn, context.Unit }.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await LookAsync(context.Directory, dn, cancel).ConfigureAwait(false) is { } problem)
            {
                return [Judgement.Fail(
                    $"{problem} The domain is {context.Directory.DomainDn}",
                    $"Correct {(dn == baseDn ? "AD_BASE_DN" : "--ou")}. The units are listed by: Get-ADOrganizationalUnit -Filter * | Select DistinguishedName")];
            }
        }

        return [Judgement.Ok(context.Unit == baseDn ? $"{baseDn} is there" : $"{baseDn} is there, and so is {context.Unit}")];
    }

    private static async ValueTask<string?> LookAsync(BoundDirectory directory, string dn, CancellationToken cancel)
    {
        try
        {
            return await directory.ReadAsync(dn, ["objectClass"], cancel).ConfigureAwait(false) is null ? $"{dn} is not there, or the service account may not see it." : null;
        }
        catch (LdapException e) when (e.Failure is LdapFailure.Refused)
        {
            // A name that is written wrongly, or one of another domain.
            return e.Message;
        }
    }
}
