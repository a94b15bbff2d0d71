using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>Decides what the caller hears when a handler throws or runs out of time.</summary>
public interface IFailureAnswers
{
    /// <summary>An apology and a way to a person. Must not throw.</summary>
    /// <param name="turn">The turn that failed.</param>
    /// <param name="failure">Why; <see cref="OperationCanceledException"/> when time ran out. It is in the log already.</param>
    /// <returns>The reply.</returns>
    Reply Answer(Turn turn, Exception failure);
}
