namespace Bot.Cli.Doctor.Rights;

/// <summary>How an access control entry is inherited (MS-DTYP §2.4.4.1).</summary>
[Flags]
internal enum AceFlags : byte
{
    None = 0,

    /// <summary>CONTAINER_INHERIT_ACE. In a directory every entry is a container.</summary>
    ContainerInherit = 0x2,

    /// <summary>NO_PROPAGATE_INHERIT_ACE: the children inherit it, and theirs do not.</summary>
    NoPropagate = 0x4,

    /// <summary>INHERIT_ONLY_ACE: it does not count on the entry that carries it.</summary>
    InheritOnly = 0x8,

    /// <summary>INHERITED_ACE: it came from above.</summary>
    Inherited = 0x10,
}
