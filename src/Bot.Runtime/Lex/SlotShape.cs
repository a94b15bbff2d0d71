using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>The shape of a slot's value. Absent in the oldest events: <see cref="LexV2Slot.Kind"/> infers it.</summary>
[JsonConverter(typeof(TolerantEnumConverter<SlotShape>))]
public enum SlotShape
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>One value.</summary>
    Scalar,

    /// <summary>Several values, of a slot that allows them.</summary>
    List,

    /// <summary>Sub-slots, each with a value of its own.</summary>
    Composite,
}
