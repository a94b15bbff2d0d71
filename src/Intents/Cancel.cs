using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>Stops what was going on; nothing has been changed, as changes come last.</summary>
[Intent("Cancel")]
public sealed partial class Cancel : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.Cancel(Messages.Cancelled);
}
