namespace Bot.Cli.Doctor.Examined;

/// <summary>What stands in the way of reading an attribute of a user.</summary>
public enum AttributeProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is no such attribute.</summary>
    NotInSchema,

    /// <summary>There is, and users cannot have it.</summary>
    NotOfUsers,

    /// <summary>The service account may not read it.</summary>
    NotReadable,

    /// <summary>The sample has none, and who may read it cannot be read.</summary>
    Unknown,
}
