namespace Bot.Simulator.Connect.Playing;

/// <summary>A flow or module that is being played, with what belongs to it alone.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="ReturnTo">The action of the flow before it that follows its end; null for a flow that nothing comes back from.</param>
internal sealed record FlowFrame(ContactFlow Flow, string? ReturnTo)
{
    /// <summary>$.FlowAttributes: other flows do not see them.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each Loop has gone round.</summary>
    public Dictionary<string, int> Loops { get; } = new(StringComparer.Ordinal);
}
