namespace Bot.Cli.Doctor.Rights;

/// <summary>One entry of an access control list: who is allowed or denied what (MS-DTYP §2.4.4).</summary>
/// <param name="IsDeny">Whether it denies; otherwise it allows.</param>
/// <param name="Flags">How it is inherited.</param>
/// <param name="Mask">The rights, generic ones already spelt out.</param>
/// <param name="ObjectType">The extended right, property set, attribute or class that it is about; null for all.</param>
/// <param name="InheritedObjectType">The class of the entries that inherit it; null for all.</param>
/// <param name="Sid">Whom it is about, as S-1-….</param>
internal sealed record AccessControlEntry(bool IsDeny, AceFlags Flags, AccessRights Mask, Guid? ObjectType, Guid? InheritedObjectType, string Sid)
{
    /// <summary>Whether it counts on the entry that carries it, and not only below.</summary>
    public bool IsEffective => !Flags.HasFlag(AceFlags.InheritOnly);
}
