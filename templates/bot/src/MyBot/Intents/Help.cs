using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace MyBot.Intents;

/// <summary>Asks the open question again, or says what can be done when there is none.</summary>
[Intent("Help")]
public sealed partial class Help : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.Resume() ?? turn.ElicitIntent(Messages.Menu);
}
