using System.Buffers.Binary;

namespace Bot.Cli.Doctor.Rights;

/// <summary>Who may do what with an entry: the discretionary list of nTSecurityDescriptor (MS-DTYP §2.4.6, self-relative).</summary>
/// <remarks>.NET's RawSecurityDescriptor works on Windows alone.</remarks>
/// <param name="Entries">The entries, in the order in which they are evaluated; null when there is no list, which allows everybody everything.</param>
/// <param name="InheritsNothing">Whether the list is protected from inheritance, as that of an administrator's account is (SE_DACL_PROTECTED).</param>
internal sealed record SecurityDescriptor(IReadOnlyList<AccessControlEntry>? Entries, bool InheritsNothing)
{
    private const int HeaderLength = 20;
    private const int ListOffsetAt = 16;
    private const ushort ListPresent = 0x0004;
    private const ushort ListProtected = 0x1000;
    private const ushort SelfRelative = 0x8000;

    /// <summary>Reads the octets of nTSecurityDescriptor.</summary>
    /// <param name="octets">What the directory gave.</param>
    /// <returns>The descriptor. Kinds of entries that cannot grant (audits) or that cannot be judged from outside (conditions) are left out.</returns>
    /// <exception cref="FormatException">The octets are no security descriptor; the message says where.</exception>
    public static SecurityDescriptor Parse(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < HeaderLength)
            throw new FormatException($"A security descriptor has at least {HeaderLength} octets; this one has {octets.Length}.");
        var control = BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]);
        if (octets[0] != 1 || (control & SelfRelative) == 0)
            throw new FormatException($"Revision {octets[0]} with control 0x{control:X4} is no self-relative security descriptor of revision 1.");
        var inheritsNothing = (control & ListProtected) != 0;
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(octets[ListOffsetAt..]);
        if ((control & ListPresent) == 0 || offset == 0)
            return new(null, inheritsNothing);
        return offset < HeaderLength || offset > octets.Length
            ? throw new FormatException($"The access control list begins at octet {offset}, which is not behind the header and within the {octets.Length} octets.")
            : new(AccessControlListReader.Read(octets[(int)offset..]), inheritsNothing);
    }

    /// <summary>What a new entry below would inherit: the list that delegation on an organizational unit gives to those in it.</summary>
    /// <param name="classId">The schemaIDGUID of the entry's class.</param>
    public SecurityDescriptor InheritedBy(Guid classId) => new(
        Entries?
            .Where(entry => entry.Flags.HasFlag(AceFlags.ContainerInherit) && (entry.InheritedObjectType is null || entry.InheritedObjectType == classId))
            .Select(entry => entry with { Flags = (entry.Flags & ~AceFlags.InheritOnly) | AceFlags.Inherited })
            .ToList() ?? [],
        InheritsNothing: false);

    /// <summary>Whether one right is granted.</summary>
    /// <param name="token">The SIDs of who asks: the account's own and those of all its groups.</param>
    /// <param name="right">One right.</param>
    /// <param name="objectTypes">The names under which an entry can be about it: the extended right or attribute, its property set, the class.
    /// None asks for the right on everything.</param>
    /// <remarks>The first entry that is about it decides (MS-DTYP §2.5.3.2); a list in canonical order denies before it allows.</remarks>
    public AccessAnswer Ask(IReadOnlySet<string> token, AccessRights right, params ReadOnlySpan<Guid> objectTypes)
    {
        if (Entries is null)
            return AccessAnswer.Granted;
        foreach (var entry in Entries)
        {
            if (!entry.IsEffective || !entry.Mask.HasFlag(right) || !token.Contains(entry.Sid))
                continue;
            // "Everything" is denied already when a part of it is.
            if (entry.ObjectType is { } about && !objectTypes.Contains(about) && !(objectTypes.IsEmpty && entry.IsDeny))
                continue;
            return entry.IsDeny ? AccessAnswer.Denied : AccessAnswer.Granted;
        }

        return AccessAnswer.NotGranted;
    }
}
