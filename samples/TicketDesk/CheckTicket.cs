using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace TicketDesk;

/// <summary>Says how far the caller's ticket is.</summary>
/// <param name="tickets">The tickets.</param>
[Intent("CheckTicket")]
public sealed partial class CheckTicket(ITickets tickets) : IntentHandler<CheckTicket.Slots>
{
    /// <inheritdoc />
    protected override async ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel)
    {
        if (turn.Slots.TicketId is { } id && await tickets.FindAsync(id, cancel) is null)
            return turn.AskAgain(Slot.TicketId, Messages.NoSuchTicket(id));
        return turn.Delegate();
    }

    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) =>
        turn.Slots.TicketId is not { } id ? turn.GiveUp() : await tickets.FindAsync(id, cancel) switch
        {
            null => turn.GiveUp(),
            { IsSolved: true } => turn.Done(Messages.Solved),
            { Assignee: { } who } => turn.Done(Messages.InWork(who)),
            { Due: var day } => turn.Done(Messages.Waiting(day)),
        };
}
