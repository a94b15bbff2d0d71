using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>How speech recognition listens for a spelled value (en-US, en-GB, en-AU).</summary>
[JsonConverter(typeof(TolerantEnumConverter<SlotElicitationStyle>))]
public enum SlotElicitationStyle
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Plain words.</summary>
    Default,

    /// <summary>"x i u l a n".</summary>
    SpellByLetter,

    /// <summary>"a as in alpha, b as in boy".</summary>
    SpellByWord,
}
