namespace Pulumi;

/// <summary>What is wrong with the program.</summary>
/// <param name="Where">The resource and property, such as <c>functionRole.policy</c>, or the setting.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record ProgramProblem(string Where, string Message)
{
    public override string ToString() => $"{Where}: {Message}";
}
