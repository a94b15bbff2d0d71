namespace Infrastructure.Tests.Typings;

/// <summary>What the providers' typings have against a printed program.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="Resource">The resource's name in the program, or <c>variables.NAME</c>, <c>outputs.NAME</c>, <c>config.NAME</c>.</param>
/// <param name="Path">Where in it, for example <c>properties.vpcConfig.subnetIds[0]</c>; empty for the whole.</param>
/// <param name="Message">What is there, and what should be.</param>
internal sealed record TypingsProblem(string Program, string Resource, string Path, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Program}: {Resource}{(Path.StartsWith('[') || Path.Length == 0 ? "" : ".")}{Path}: {Message}";
}
