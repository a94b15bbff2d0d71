namespace Bot.Simulator.Understanding;

/// <summary>What may be left over where an utterance is a sample.</summary>
internal enum SampleFit
{
    /// <summary>Nothing: every word of the one is a word of the other.</summary>
    Verbatim,

    /// <summary>Courtesies, on both sides.</summary>
    Whole,

    /// <summary>What comes before and after; in between, words that say little. Inflections and mistyped words are read as the sample's.</summary>
    Part,
}
