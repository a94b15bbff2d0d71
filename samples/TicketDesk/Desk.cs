using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Telemetry;

namespace TicketDesk;

/// <summary>The composition root: what handlers and filters can ask for.</summary>
[CompositionRoot]
[Filters(typeof(Outcomes))]
[Singleton<ITickets, TicketList>]
public sealed partial class Desk
{
    [Provides]
    private readonly TimeProvider _clock;

    /// <summary>Puts the bot together.</summary>
    /// <param name="sessionKey">What all instances of the function share and nobody else knows.</param>
    /// <param name="clock">What tells the day.</param>
    /// <param name="log">The log.</param>
    public Desk(byte[] sessionKey, TimeProvider clock, Log log)
    {
        _clock = clock;
        Function = new(CreateRouter(), new Apologies(), new SessionSeal(sessionKey), log);
    }

    /// <summary>What Lex calls.</summary>
    public LexFunction Function { get; }
}
