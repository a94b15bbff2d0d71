using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>How far an intent has come.</summary>
[JsonConverter(typeof(TolerantEnumConverter<IntentState>))]
public enum IntentState
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Slots are being filled or confirmed.</summary>
    InProgress,

    /// <summary>Everything is known; the fulfillment hook is being called, or there is none.</summary>
    ReadyForFulfillment,

    /// <summary>A fulfillment that reports its progress is running (streaming only).</summary>
    FulfillmentInProgress,

    /// <summary>Done.</summary>
    Fulfilled,

    /// <summary>Could not be done.</summary>
    Failed,

    /// <summary>The caller asked the bot to wait (streaming only).</summary>
    Waiting,
}
