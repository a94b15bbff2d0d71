using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace MyBot.Intents;

/// <summary>Answers what nobody understood: twice with a hint, then with a person.</summary>
[Intent("FallbackIntent")]
public sealed partial class Fallback : ImmediateHandler
{
    private static readonly SessionKey<int> Misunderstood = SessionKey.Counter("Misunderstood");

    /// <inheritdoc />
    protected override Reply Answer(Turn turn) =>
        // In the middle of an intent Lex comes here only after a question's own retries.
        (turn.Paused is null ? turn.Session.Count(Misunderstood) : int.MaxValue) switch
        {
            1 => turn.ElicitIntent(Messages.DidNotCatch),
            2 => turn.ElicitIntent(Messages.StillDidNotCatch),
            _ => turn.TransferToPerson(TransferReasons.NotUnderstood, Messages.NotUnderstood),
        };
}
