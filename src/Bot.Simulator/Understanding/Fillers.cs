using System.Collections.Frozen;

namespace Bot.Simulator.Understanding;

/// <summary>Words that people put around what they mean. Each list is given as one text, its words separated by spaces.</summary>
/// <param name="courtesies">The words of <see cref="Courtesies"/>.</param>
/// <param name="carriers">The words of <see cref="Carriers"/>.</param>
/// <param name="weak">The words of <see cref="Weak"/>.</param>
/// <param name="nonAnswers">The words of <see cref="NonAnswers"/>.</param>
/// <param name="speaker">The word of <see cref="Speaker"/>.</param>
internal sealed class Fillers(string courtesies, string carriers, string weak, string nonAnswers, string speaker)
{
    /// <summary>Sounds and courtesies: an utterance means the same without them.</summary>
    public FrozenSet<string> Courtesies { get; } = Set(courtesies);

    /// <summary>Words that lead up to an answer or follow it: "it was in March", "my user id is jsmith12", "I think".</summary>
    public FrozenSet<string> Carriers { get; } = Set(carriers);

    /// <summary>Words that carry little of an utterance's meaning.</summary>
    public FrozenSet<string> Weak { get; } = Set(weak);

    /// <summary>Words that are no answer to a question for a code or an identifier.</summary>
    public FrozenSet<string> NonAnswers { get; } = Set(nonAnswers);

    /// <summary>The caller's word for themselves, which in English is a letter too.</summary>
    public string Speaker { get; } = speaker;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
