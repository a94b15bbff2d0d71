using System.Globalization;

namespace Bot.Simulator.Understanding;

/// <summary>A word and how much it says about what is meant.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="Weight">0.15 for a word that says little; from 1, for one that every intent uses, up to about 4 for one that a single intent of many uses.</param>
public readonly record struct WeighedWord(string Word, double Weight)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word} {Weight:0.00}");
}
