using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>Finds the handler of an intent.</summary>
public abstract class IntentRouter
{
    /// <summary>Finds the handler of an intent.</summary>
    /// <param name="turn">The turn; its <see cref="Turn.IntentName"/> says which.</param>
    /// <returns>Its handler, with its filters around it; for a name that nobody answers, the one of the fallback intent, so that every caller gets an answer.</returns>
    public abstract IntentHandler Find(Turn turn);
}
