using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Examined;

/// <summary>An attribute as the schema has it.</summary>
/// <param name="Name">lDAPDisplayName.</param>
/// <param name="Ids">What an access control entry may name to be about it: its schemaIDGUID, the property set that it is in, the class user.</param>
/// <param name="IsConfidential">Whether reading needs the right CONTROL_ACCESS too (searchFlags 0x80, MS-ADTS §3.1.1.4.4).</param>
internal sealed record SchemaAttribute(string Name, Guid[] Ids, bool IsConfidential)
{
    private const int Confidential = 0x80;
    private const int GuidLength = 16;

    /// <summary>Reads an attributeSchema entry.</summary>
    public static SchemaAttribute Of(string name, LdapEntry entry) => new(
        name,
        [
            .. new[] { entry.GetValues("schemaIDGUID"), entry.GetValues("attributeSecurityGUID") }
                .SelectMany(values => values.Take(1))
                .Where(octets => octets.Length == GuidLength)
                .Select(octets => new Guid(octets.Span)),
            ObjectRight.UserClass,
        ],
        ((entry.GetInteger("searchFlags") ?? 0) & Confidential) != 0);

    /// <summary>Whether who asks may read it on an entry.</summary>
    /// <param name="descriptor">That of the entry.</param>
    /// <param name="token">The SIDs of who asks.</param>
    public bool IsReadable(SecurityDescriptor descriptor, IReadOnlySet<string> token) =>
        descriptor.Ask(token, AccessRights.ReadProperty, Ids) is AccessAnswer.Granted
        && (!IsConfidential || descriptor.Ask(token, AccessRights.ControlAccess, Ids) is AccessAnswer.Granted);
}
