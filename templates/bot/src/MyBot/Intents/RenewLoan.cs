using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using MyBot.Books;

namespace MyBot.Intents;

/// <summary>Renews what the caller has on loan.</summary>
/// <param name="loans">The loans.</param>
[Intent("RenewLoan")]
public sealed partial class RenewLoan(ILoans loans) : IntentHandler<RenewLoan.Slots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(
        turn.Slots.CardNumber is { } card && !loans.Knows(card)
            ? turn.AskAgain(Slot.CardNumber, Messages.NoSuchCard(card))
            : turn.Delegate());

    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) =>
        turn.Done(Messages.Renewed(await loans.RenewAsync(turn.Slots.CardNumber!, cancel)));
}
