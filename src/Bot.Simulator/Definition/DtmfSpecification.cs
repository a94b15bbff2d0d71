namespace Bot.Simulator.Definition;

/// <summary>How keys that a caller presses become an answer.</summary>
/// <param name="MaxLength">The most keys, up to 1024; the answer ends when they are reached.</param>
/// <param name="EndTimeoutMs">Milliseconds after the last key that end the answer.</param>
/// <param name="DeletionCharacter">The key that clears what was keyed and ends the answer.</param>
/// <param name="EndCharacter">The key that ends the answer and is no part of it.</param>
public sealed record DtmfSpecification(int MaxLength, int EndTimeoutMs, char DeletionCharacter, char EndCharacter)
{
    /// <summary>The values the console writes: 513 keys, 5 seconds, '*' and '#'.</summary>
    public static DtmfSpecification Default { get; } = new(513, 5000, '*', '#');
}
