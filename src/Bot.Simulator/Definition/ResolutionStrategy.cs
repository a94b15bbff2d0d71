namespace Bot.Simulator.Definition;

/// <summary>How words become a value of a custom slot type.</summary>
public enum ResolutionStrategy
{
    /// <summary>ORIGINAL_VALUE: the values are examples, and similar words are taken as they were said.</summary>
    OriginalValue,

    /// <summary>TOP_RESOLUTION: only a listed value or synonym fills the slot, with the listed value.</summary>
    TopResolution,

    /// <summary>CONCATENATION: a composite type.</summary>
    Concatenation,
}
