using ActiveDirectory.Ldap;

namespace Bot.Cli.Doctor.Examined;

/// <summary>A user on whom the rights are looked at.</summary>
/// <param name="UserId">sAMAccountName.</param>
/// <param name="Entry">What the service account could read of it.</param>
internal sealed record UserSample(string UserId, LdapEntry Entry)
{
    /// <summary>Whether it is or was a member of a protected group, from which Active Directory takes every delegation away (AdminSDHolder).</summary>
    public bool IsProtected => Entry.GetInteger("adminCount") is > 0;

    /// <summary>The attributes that the service account may write.</summary>
    public IReadOnlyCollection<string> Writable { get; } = Texts(Entry, "allowedAttributesEffective");

    /// <summary>The attributes that the schema lets it have.</summary>
    public IReadOnlyCollection<string> Possible { get; } = Texts(Entry, "allowedAttributes");

    private static HashSet<string> Texts(LdapEntry entry, string attribute) =>
        new(entry.GetValues(attribute).Select(value => System.Text.Encoding.UTF8.GetString(value.Span)), StringComparer.OrdinalIgnoreCase);
}
