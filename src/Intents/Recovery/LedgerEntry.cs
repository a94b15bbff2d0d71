using Bot.Runtime.Lex;

namespace Intents.Recovery;

/// <summary>What is known of a request that came before.</summary>
/// <param name="State">How it ended; null if nobody knows: it was begun, and whoever began it has not come back.</param>
/// <param name="TransferReason">Why a person took over; null if none did.</param>
/// <param name="Words">What the caller heard.</param>
internal sealed record LedgerEntry(IntentState? State, string? TransferReason, string? Words);
