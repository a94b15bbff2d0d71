using Bot.Simulator.Definition;

namespace Bot.Simulator;

/// <summary>
/// A definition or flow uses a part of Lex V2 or Connect that the simulator does not play. It is thrown when the part is reached, so that a
/// conversation never goes on with behaviour that was made up.
/// </summary>
/// <param name="feature">What is not simulated, in the words of Lex V2 or Connect.</param>
/// <param name="place">Where the definition or flow uses it.</param>
public sealed class NotSimulatedException(string feature, DefinitionPlace place)
    : Exception($"{place}: {feature} is not simulated. Try this part on AWS, or take another path through the conversation.")
{
    /// <summary>What is not simulated, in the words of Lex V2 or Connect.</summary>
    public string Feature { get; } = feature;

    /// <summary>Where the definition or flow uses it.</summary>
    public DefinitionPlace Place { get; } = place;
}
