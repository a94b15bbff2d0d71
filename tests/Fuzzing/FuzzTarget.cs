namespace Fuzzing;

/// <summary>Something that reads what comes from outside.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name of its folder in the corpus.</summary>
    public string Name => GetType().Name;

    /// <summary>Words of its language, which chance would not find.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>Gives it an input. What it may not do ends in an exception.</summary>
    /// <param name="input">The input.</param>
    /// <returns>What came of it, in so many words: inputs of which the same came are alike.</returns>
    public abstract string Run(byte[] input);
}
