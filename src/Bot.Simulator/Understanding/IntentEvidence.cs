using System.Collections.Immutable;
using System.Text;

namespace Bot.Simulator.Understanding;

/// <summary>Why an utterance may mean an intent: the sample utterance that is nearest to it, and what the two have in common.</summary>
/// <param name="Sample">The sample utterance, as the definition has it or as Lex knows it for a built-in intent.</param>
/// <param name="IsWhole">Whether the utterance is this sample, word for word apart from courtesies, with values for its slots. That scores 1; 0.97 if the sample is nothing but slots, and 0.9 if any words would do for those.</param>
/// <param name="Shared">The sample's words that were said.</param>
/// <param name="Missing">The sample's words that were not said.</param>
/// <param name="Besides">The words that were said and are neither in the sample nor in the value of a slot.</param>
public sealed record IntentEvidence(
    string Sample, bool IsWhole, ImmutableArray<WeighedWord> Shared, ImmutableArray<WeighedWord> Missing, ImmutableArray<WeighedWord> Besides)
{
    /// <summary>In words, for people: the sample, and the words with their weights.</summary>
    public override string ToString()
    {
        if (IsWhole)
            return $"it is the sample '{Sample}'";
        var text = new StringBuilder($"nearest is the sample '{Sample}'");
        Add("shared", Shared);
        Add("not said", Missing);
        Add("said besides", Besides);
        return text.ToString();

        void Add(string title, ImmutableArray<WeighedWord> words)
        {
            if (!words.IsEmpty)
                text.Append($"; {title}: {string.Join(", ", words)}");
        }
    }
}
