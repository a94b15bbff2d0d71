using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>Which code hook called. Source: Lex V2 developer guide, "AWS Lambda input event format".</summary>
[JsonConverter(typeof(TolerantEnumConverter<InvocationSource>))]
public enum InvocationSource
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>A dialog hook: after the initial response, after an answer to a slot, or around the confirmation.</summary>
    DialogCodeHook,

    /// <summary>The fulfillment hook: every required slot is filled and the intent, if it asks, is confirmed.</summary>
    FulfillmentCodeHook,
}
