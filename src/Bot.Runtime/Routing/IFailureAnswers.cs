using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>Decides what the caller hears when the bot cannot go on by itself.</summary>
public interface IFailureAnswers
{
    /// <summary>A handler threw or ran out of time: an apology and a way to a person. Must not throw.</summary>
    /// <param name="turn">The turn that failed.</param>
    /// <param name="failure">Why; <see cref="OperationCanceledException"/> when time ran out. It is in the log already.</param>
    /// <returns>The reply.</returns>
    Reply Answer(Turn turn, Exception failure);

    /// <summary>The caller was asked the same thing as often as there are tries, and has not answered it: words for that, and a person.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The reply; it should end the intent, as <see cref="Turn.TransferToPerson"/> does.</returns>
    Reply TriesUsedUp(Turn turn);
}
