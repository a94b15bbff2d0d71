namespace Bot.Runtime.Lambda;

/// <summary>An environment variable that Lambda sets for every custom runtime is missing or malformed.</summary>
/// <param name="variable">The variable's name.</param>
/// <param name="message">What is wrong with it, and what to do.</param>
public sealed class LambdaEnvironmentException(string variable, string message) : Exception(message)
{
    /// <summary>The variable's name.</summary>
    public string Variable { get; } = variable;
}
