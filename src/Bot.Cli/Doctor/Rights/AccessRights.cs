namespace Bot.Cli.Doctor.Rights;

/// <summary>The rights on an entry of a directory (MS-ADTS §5.1.3.2).</summary>
[Flags]
public enum AccessRights : uint
{
    None = 0,
    CreateChild = 0x1,
    DeleteChild = 0x2,
    ListContents = 0x4,
    WriteValidated = 0x8,
    ReadProperty = 0x10,
    WriteProperty = 0x20,
    DeleteTree = 0x40,
    ListObject = 0x80,

    /// <summary>An extended right: the one that the entry names, or all.</summary>
    ControlAccess = 0x100,
    Delete = 0x10000,
    ReadControl = 0x20000,
    WriteDacl = 0x40000,
    WriteOwner = 0x80000,

    /// <summary>All of the above: what GENERIC_ALL stands for in a directory.</summary>
    FullControl = 0xF01FF,
}
