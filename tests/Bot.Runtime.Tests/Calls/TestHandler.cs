using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Bot.Runtime.Tests.Calls;

/// <summary>An intent whose hooks are given by the test.</summary>
internal sealed class TestHandler<TSlots>(Func<Turn<TSlots>, Reply> dialog, Func<Turn<TSlots>, Reply>? fulfillment = null) : IntentHandler<TSlots>
    where TSlots : ISlots<TSlots>
{
    protected override ValueTask<Reply> OnDialogAsync(Turn<TSlots> turn, CancellationToken cancel) => new(dialog(turn));

    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<TSlots> turn, CancellationToken cancel) => new((fulfillment ?? dialog)(turn));
}
