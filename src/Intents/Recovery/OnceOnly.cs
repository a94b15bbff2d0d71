using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Intents.SharedState;

namespace Intents.Recovery;

/// <summary>Runs what changes the directory once for a request; a request that comes again hears what was answered.</summary>
/// <param name="ledger">Where it is entered.</param>
internal sealed class OnceOnly(RecoveryLedger ledger)
{
    /// <summary>Says again what came of a request, before anything is asked of anybody: the directory may be away by now, and what it says no longer true of this request.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="request">Names the request; null if nothing does.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The reply; null if the request is new.</returns>
    /// <exception cref="SharedRecordsException">Nobody knows whether it is new.</exception>
    public async ValueTask<Reply?> AgainAsync(Turn turn, string? request, CancellationToken cancel) =>
        request is not null && await ledger.FindAsync(request, cancel).ConfigureAwait(false) is { } entry ? Again(turn, entry) : null;

    /// <summary>Runs it, or says again what came of it.</summary>
    /// <param name="turn">The turn; the caller is verified.</param>
    /// <param name="request">Names the request; null if nothing does, and then it is run.</param>
    /// <param name="next">What changes the directory.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SharedRecordsException">Nobody knows whether it was run before; nothing was changed.</exception>
    public async ValueTask<Reply> RunAsync(Turn turn, string? request, IntentHandler next, CancellationToken cancel)
    {
        if (request is null)
            return await next.AnswerAsync(turn, cancel).ConfigureAwait(false);
        if (await ledger.BeginAsync(request, cancel).ConfigureAwait(false) is { } entry)
            return Again(turn, entry);
        Reply reply;
        try
        {
            reply = await next.AnswerAsync(turn, cancel).ConfigureAwait(false);
        }
        catch (DirectoryException exception) when (exception.Failure is not DirectoryFailure.OutcomeUnknown)
        {
            await TryAsync(turn, () => ledger.ReleaseAsync(request, CancellationToken.None)).ConfigureAwait(false);
            throw;
        }
        await TryAsync(turn, () => ledger.EndAsync(request, reply, turn.Session.TransferReason, CancellationToken.None)).ConfigureAwait(false);
        return reply;
    }

    private static Reply Again(Turn turn, LedgerEntry entry)
    {
        turn.Log.Warning("request.repeated", "Lex sent a request once more that was acted upon before; it was not acted upon again. 'state' is how it ended, if that is known.", ("state", entry.State?.ToString()));
        return entry switch
        {
            { State: null } => turn.TransferToPerson(TransferReasons.Error, ApologyMessages.OutcomeUnknown),
            { State: { } state, TransferReason: { } reason } => turn.TransferToPerson(reason, entry.Words!, state),
            { State: IntentState.Fulfilled } => turn.Done(entry.Words!),
            _ => turn.Fail(entry.Words!),
        };
    }

    // The caller is answered whether or not it could be written down.
    private static async ValueTask TryAsync(Turn turn, Func<ValueTask> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (SharedRecordsException exception)
        {
            turn.Log.Error("request.notRecorded", "What came of a request could not be written down: should Lex send it again, the caller goes to a person.", exception);
        }
    }
}
