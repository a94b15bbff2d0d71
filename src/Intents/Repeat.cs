using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>Asks the open question again.</summary>
[Intent("Repeat")]
public sealed partial class Repeat : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.Repeat(Messages.Menu);
}
