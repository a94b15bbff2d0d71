using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Intents.SharedState;

namespace Intents.Recovery;

/// <summary>
/// Sees to it that a request is acted upon once, however often Lex sends it: a request is entered before it is acted upon, and what was answered is entered after.
/// </summary>
/// <param name="records">Where all instances of the function see it.</param>
/// <param name="clock">What says how long it is kept.</param>
internal sealed class RecoveryLedger(ISharedRecords records, TimeProvider clock)
{
    private const char Separator = '\n';
    private const string Begun = "begun";

    // Lex has given a caller up long before.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Enters a request.</summary>
    /// <param name="request">Names it; the same request has the same name.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null if it is new, and the caller of this method now acts upon it; otherwise what was entered before.</returns>
    /// <exception cref="SharedRecordsException">Nobody knows whether it is new: nothing may be done.</exception>
    public async ValueTask<LedgerEntry?> BeginAsync(string request, CancellationToken cancel)
    {
        var key = Key(request);
        return await records.TryWriteAsync(key, Begun, clock.GetUtcNow() + Kept, expected: null, cancel).ConfigureAwait(false)
            ? null
            : await FindAsync(request, cancel).ConfigureAwait(false) ?? new(null, null, null);
    }

    /// <summary>Looks a request up.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was entered; null if nothing was.</returns>
    /// <exception cref="SharedRecordsException">Nobody knows.</exception>
    public async ValueTask<LedgerEntry?> FindAsync(string request, CancellationToken cancel)
    {
        if (await records.ReadAsync(Key(request), cancel).ConfigureAwait(false) is not { } record)
            return null;
        return record.Content.Split(Separator, 3) is [var state, var reason, var words]
            ? new(state is nameof(IntentState.Fulfilled) ? IntentState.Fulfilled : IntentState.Failed, reason.Length > 0 ? reason : null, words)
            : new(null, null, null);
    }

    /// <summary>Enters what was answered, so that the same request is answered alike.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reply">The answer that ends it.</param>
    /// <param name="transferReason">Why a person takes over; null if none does.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SharedRecordsException">It is not entered: the same request would be handed to a person.</exception>
    public async ValueTask EndAsync(string request, Reply reply, string? transferReason, CancellationToken cancel)
    {
        var state = reply.Intent?.State is IntentState.Fulfilled ? nameof(IntentState.Fulfilled) : nameof(IntentState.Failed);
        var words = string.Join(' ', reply.Messages.Select(message => message.Content));
        await ReplaceAsync(request, string.Join(Separator, state, transferReason, words), clock.GetUtcNow() + Kept, cancel).ConfigureAwait(false);
    }

    /// <summary>Takes a request out: nothing was done, and the same request may be acted upon.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SharedRecordsException">It stays in: the same request would be handed to a person.</exception>
    public ValueTask ReleaseAsync(string request, CancellationToken cancel) => ReplaceAsync(request, Begun, clock.GetUtcNow(), cancel);

    private async ValueTask ReplaceAsync(string request, string content, DateTimeOffset expires, CancellationToken cancel)
    {
        var key = Key(request);
        // Nobody else writes it meanwhile: they found it begun.
        var version = (await records.ReadAsync(key, cancel).ConfigureAwait(false))?.Version;
        await records.TryWriteAsync(key, content, expires, version, cancel).ConfigureAwait(false);
    }

    private static string Key(string request) => "request:" + request;
}
