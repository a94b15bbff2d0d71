namespace Intents;

/// <summary>The environment variables do not make a working function.</summary>
/// <param name="problems">What is wrong with each variable, its name first.</param>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(" ", problems))
{
    /// <summary>What is wrong with each variable, its name first, and what to put there. No value of a secret is in it.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
