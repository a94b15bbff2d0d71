namespace Bot.Simulator.Connect;

/// <summary>What a caller does when it is their turn.</summary>
public abstract record CallerInput
{
    private CallerInput()
    {
    }

    /// <summary>
    /// Whether they did not wait for the end of what was being said. Where a prompt cannot be interrupted (allowInterrupt), such words and keys are
    /// lost, and the bot goes on listening.
    /// </summary>
    public bool OverPrompt { get; init; }

    /// <summary>They speak.</summary>
    /// <param name="Words">The words as a speech recognition writes them.</param>
    public sealed record Speech(string Words) : CallerInput;

    /// <summary>They press keys.</summary>
    /// <param name="Pressed">The keys in their order (0-9, *, #, A-D), with the end character if it was pressed.</param>
    public sealed record Keys(string Pressed) : CallerInput;

    /// <summary>They say nothing.</summary>
    public sealed record Silence : CallerInput;

    /// <summary>They have hung up.</summary>
    public sealed record HungUp : CallerInput;
}
