using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>How the caller answered.</summary>
[JsonConverter(typeof(TolerantEnumConverter<InputMode>))]
public enum InputMode
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Typed.</summary>
    Text,

    /// <summary>Spoken; the transcript is what speech recognition made of it.</summary>
    Speech,

    /// <summary>Keyed on a telephone keypad.</summary>
    DTMF,
}
