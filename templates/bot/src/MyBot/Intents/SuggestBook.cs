using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using MyBot.Books;

namespace MyBot.Intents;

/// <summary>Suggests a book from the shelves, by genre and length.</summary>
/// <param name="shelves">The shelves.</param>
[Intent("SuggestBook")]
public sealed partial class SuggestBook(IShelves shelves) : IntentHandler<SuggestBook.Slots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(
        turn.Slots.Pages is { } pages && pages < shelves.FewestPages
            ? turn.AskAgain(Slot.Pages, Messages.NothingThatShort)
            : turn.Delegate());

    /// <inheritdoc />
    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(
        shelves.Find(turn.Slots.Genres, turn.Slots.Pages) is { } title
            ? turn.Done(Messages.Suggestion(title))
            : turn.Done(Messages.Nothing));
}
