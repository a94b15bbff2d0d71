namespace Bot.Runtime.Routing;

/// <summary>Finds the handler of an intent.</summary>
public abstract class IntentRouter
{
    /// <summary>Finds the handler of an intent.</summary>
    /// <param name="intentName">The intent's name in the definition.</param>
    /// <returns>Its handler; for a name that nobody answers, the one of the fallback intent, so that every caller gets an answer.</returns>
    public abstract IntentHandler Find(string intentName);
}
