namespace Bot.Simulator.Definition;

/// <summary>A place in a definition: which file, and what in it.</summary>
/// <param name="File">The file's path below the folder or zip that was loaded, with forward slashes.</param>
/// <param name="Path">The JSON path in the file; "$" is the whole file.</param>
public readonly record struct DefinitionPlace(string File, string Path)
{
    /// <summary>The place of a member of this one.</summary>
    /// <param name="member">A member's name.</param>
    public DefinitionPlace Member(string member) => this with { Path = $"{Path}.{member}" };

    /// <inheritdoc/>
    public override string ToString() => $"{File} at {Path}";
}
