using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>What the caller said to the confirmation prompt.</summary>
[JsonConverter(typeof(TolerantEnumConverter<ConfirmationState>))]
public enum ConfirmationState
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Not asked, or not answered yet.</summary>
    None,

    /// <summary>Yes.</summary>
    Confirmed,

    /// <summary>No.</summary>
    Denied,
}
