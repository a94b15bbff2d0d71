using System.Globalization;
using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether password settings objects (fine-grained policies) can be read, which only administrators can unless it is delegated.</summary>
internal sealed class PasswordSettingsCheck : IDoctorCheck
{
    // The schemaIDGUID of msDS-PasswordSettings.
    private static readonly Guid SettingsClass = new("3bcd9db8-f84b-451c-952f-6c52b81f9ec6");

    public string Name => "password-settings";

    public string Why => "Somebody with a policy of their own gets a password that fits it; an object that cannot be read looks like none, and is assumed to be strict when its name is seen.";

    public IReadOnlyList<string> Needs => ["service-account"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        var directory = context.Directory;
        var container = $"CN=Password Settings Container,CN=System,{directory.DomainDn}";
        if (await directory.ReadAsync(container, ["cn"], cancel).ConfigureAwait(false) is null)
            return [Judge(container, null, 0, null, context.Account.Name)];
        var objects = await directory.SearchAsync(
            new()
            {
                BaseDn = container,
                Scope = LdapSearchScope.SingleLevel,
                Filter = LdapFilter.Equal("objectClass", "msDS-PasswordSettings"),
                Attributes = ["msDS-MinimumPasswordLength"],
            },
            cancel).ConfigureAwait(false);
        var unreadable = objects.Count(entry => entry.GetInteger("msDS-MinimumPasswordLength") is null);
        var inherited = (await directory.ReadDescriptorAsync(container, cancel).ConfigureAwait(false))?.InheritedBy(SettingsClass);
        bool? isDelegated = inherited is null ? null : inherited.Ask(context.Account.Token, AccessRights.ReadProperty) is AccessAnswer.Granted;
        return [Judge(container, objects.Count, unreadable, isDelegated, context.Account.Name)];
    }

    /// <summary>Judges what is seen of the container.</summary>
    /// <param name="container">Its distinguished name.</param>
    /// <param name="seen">How many objects are seen in it; null when it is not seen itself.</param>
    /// <param name="unreadable">How many of those do not show what they ask for.</param>
    /// <param name="isDelegated">Whether reading is granted on what is in it; null when that cannot be read.</param>
    /// <param name="account">The service account.</param>
    public static Judgement Judge(string container, int? seen, int unreadable, bool? isDelegated, string account)
    {
        var fix = Dsacls.ReadTree(container, account);
        return (seen, unreadable, isDelegated) switch
        {
            (null, _, _) => Judgement.Warn($"{container} is not there, or may not be seen", fix),
            (_, > 0, _) => Judgement.Warn(string.Create(CultureInfo.InvariantCulture, $"{unreadable} of {seen} password settings objects cannot be read"), fix),
            (_, _, true) => Judgement.Ok(seen == 0 ? "There are none; any that come will be readable" : string.Create(CultureInfo.InvariantCulture, $"{seen} can be read")),
            ( > 0, _, _) => Judgement.Warn(string.Create(CultureInfo.InvariantCulture, $"{seen} can be read, and others may be hidden: reading the container is not delegated to {account}"), fix),
            _ => Judgement.Warn($"The container is there and cannot be read: reading it is not delegated to {account}, so that there may or may not be any in it", fix),
        };
    }
}
