using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>Asks the open question again.</summary>
[Intent("Repeat")]
public sealed class Repeat : IntentHandler<NoSlots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<NoSlots> turn, CancellationToken cancel) => OnFulfillmentAsync(turn, cancel);

    /// <inheritdoc />
    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<NoSlots> turn, CancellationToken cancel) =>
        new(turn.Resume() ?? turn.ElicitIntent(Messages.Menu));
}
