using System.Collections.Immutable;
using Bot.Simulator.Scripts;

namespace Conversations.Happenings;

/// <summary>How a row of docs/what-happens-when.md is played.</summary>
/// <param name="Call">The call in which it happens; what breaks in it are faults of the desk, and those of <see cref="ScenarioFaults"/>.</param>
public sealed record Scenario(CallScript Call)
{
    /// <summary>A call that is played before; null if none is.</summary>
    public CallScript? Earlier { get; init; }

    /// <summary>Environment variables of the function that are otherwise than usual.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How long the function may take for an event.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether Lex sends the last request of the call once more; what is heard then is what counts.</summary>
    public bool ComesAgain { get; init; }

    /// <summary>Whether what the function logs goes nowhere.</summary>
    public bool LogIsLost { get; init; }
}
