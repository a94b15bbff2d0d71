using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace MyBot.Intents;

/// <summary>Answers what nobody understood: twice with a hint, then with a person.</summary>
[Intent("FallbackIntent")]
public sealed partial class Fallback : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.NotUnderstood(Messages.DidNotCatch, Messages.StillDidNotCatch);
}
