using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>Stops what was going on; nothing has been changed, as changes come last.</summary>
[Intent("Cancel")]
public sealed class Cancel : IntentHandler<NoSlots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<NoSlots> turn, CancellationToken cancel) => OnFulfillmentAsync(turn, cancel);

    /// <inheritdoc />
    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<NoSlots> turn, CancellationToken cancel) =>
        new(turn.ElicitIntent(Messages.Cancelled));
}
