namespace Bot.Simulator.Callers;

/// <summary>How a call for one intent went.</summary>
public enum WalkOutcome
{
    /// <summary>The intent was reached, and the call came to an end: the dialog closed, or the bot asked what else it can do.</summary>
    Ended,

    /// <summary>The intent was reached, but the bot went on asking.</summary>
    NoEnd,

    /// <summary>The bot took the words for something else.</summary>
    NotReached,

    /// <summary>Lex or the function failed.</summary>
    Failed,

    /// <summary>The intent has no utterance: nobody can ask for it.</summary>
    NothingToSay,

    /// <summary>The intent is understood only after another one has set its context.</summary>
    NeedsContext,
}
