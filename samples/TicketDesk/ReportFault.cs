using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace TicketDesk;

/// <summary>Opens a ticket for a device that does not work.</summary>
/// <param name="tickets">The tickets.</param>
/// <param name="clock">What tells the day.</param>
[Intent("ReportFault")]
public sealed partial class ReportFault(ITickets tickets, TimeProvider clock) : IntentHandler<ReportFault.Slots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) =>
        new(turn.Slots.Since > Today ? turn.AskAgain(Slot.Since, Messages.NotYet) : turn.Delegate());

    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) =>
        turn.Slots is { Device: { } device, Since: { } since }
            ? turn.Done(Messages.Opened(await tickets.OpenAsync(device, since, cancel)))
            : turn.GiveUp();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
