using Bot.Runtime.Conversation;

namespace Intents.Recovery;

/// <summary>Says whether there is time to finish something before Lambda ends the function: what cannot be finished is not begun.</summary>
/// <param name="clock">The time.</param>
public sealed class TimeLeft(TimeProvider clock)
{
    /// <summary>Whether there is.</summary>
    /// <param name="turn">The turn, which knows its deadline.</param>
    /// <param name="needed">How long it takes.</param>
    /// <returns>Whether there is as much time; also when there is no deadline.</returns>
    public bool IsEnough(Turn turn, TimeSpan needed)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Deadline is not { } deadline || deadline - clock.GetUtcNow() >= needed;
    }
}
