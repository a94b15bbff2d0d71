using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;
using MyBot.Books;

namespace MyBot;

/// <summary>
/// The composition root: handlers ask in their constructors for what is declared here. The generator finds the handlers, checks that each gets what
/// it asks for, and writes CreateRouter(); there is nothing to register.
/// </summary>
[CompositionRoot]
[Singleton<IShelves, Shelves>]
[Singleton<ILoans, Loans>]
public sealed partial class FrontDesk
{
    [Provides]
    private readonly TimeProvider _clock;

    /// <summary>Puts the bot together.</summary>
    /// <param name="sessionKey">What all instances of the function share and nobody else knows.</param>
    /// <param name="clock">What tells the day.</param>
    /// <param name="log">The log.</param>
    public FrontDesk(byte[] sessionKey, TimeProvider clock, Log log)
    {
        _clock = clock;
        Function = new(CreateRouter(), new Apologies(), new SessionSeal(sessionKey), log);
    }

    /// <summary>What Lex calls.</summary>
    public LexFunction Function { get; }
}
