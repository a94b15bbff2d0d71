using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Finding;

/// <summary>Tells a person's account from a service's or a machine's. What cannot be shown to be a person's is not.</summary>
internal static class ServiceAccounts
{
    private const string PrincipalNames = "servicePrincipalName";
    private const string Control = "userAccountControl";
    private const string Class = "objectClass";

    // MS-ADTS §2.2.16.
    private const long NormalAccount = 0x200;
    private const long InterdomainTrust = 0x800;
    private const long WorkstationTrust = 0x1000;
    private const long ServerTrust = 0x2000;

    private static readonly string[] NoPersons =
        ["computer", "msDS-GroupManagedServiceAccount", "msDS-ManagedServiceAccount", "msDS-DelegatedManagedServiceAccount"];

    /// <summary>The attributes that <see cref="IsOne"/> needs.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [PrincipalNames, Control, Class];

    /// <summary>Whether the entry is a service's, a machine's or a trust's.</summary>
    public static bool IsOne(LdapEntry entry) =>
        entry.GetValues(PrincipalNames).Count > 0
        || entry.GetInteger(Control) is not { } control
        || (control & (NormalAccount | InterdomainTrust | WorkstationTrust | ServerTrust)) != NormalAccount
        || entry.GetStrings(Class) is not { Count: > 0 } classes
        || classes.Any(name => NoPersons.Contains(name, StringComparer.OrdinalIgnoreCase));
}
