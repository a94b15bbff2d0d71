namespace Bot.Simulator.Directory.Entries;

/// <summary>How an attribute's values compare (MS-ADTS 3.1.1.2.2.4).</summary>
internal enum AttributeSyntax
{
    /// <summary>Unicode text, compared without regard to case.</summary>
    Text,

    /// <summary>A distinguished name.</summary>
    DistinguishedName,

    /// <summary>A 32-bit or 64-bit number in decimal digits.</summary>
    Integer,

    /// <summary>Bytes.</summary>
    Octets,
}
