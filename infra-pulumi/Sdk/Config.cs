namespace Pulumi;

/// <summary>The stack's settings: <c>pulumi config set KEY VALUE</c>. They come as text, so that a phone number stays one.</summary>
/// <param name="package">Whose settings: the project's own when null, else a provider's, such as <c>aws</c>.</param>
internal sealed class Config(string? package = null)
{
    private readonly Deployment _deployment = Deployment.Current;

    /// <summary>Whether there is a stack. Pulumi also runs the program without one, to see which plugins it needs.</summary>
    public bool HasStack => _deployment.Environment.HasStack;

    /// <summary>A setting; null if it is not set, or blank.</summary>
    public string? Get(string key) => _deployment.Environment.Setting($"{package ?? _deployment.Project}:{key}") is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A secret setting, which is declared in the program and never printed: Pulumi fills it in.</summary>
    public Output<string> RequireSecret(string key)
    {
        _deployment.DeclareSecret(key);
        return new(new Expression.Reference(key, ""));
    }
}
