using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>The value of one slot.</summary>
public sealed class LexV2Slot
{
    /// <summary>Scalar, List or Composite; absent in the oldest events.</summary>
    public SlotShape? Shape { get; set; }

    /// <summary>The value; of a list or composite, the whole phrase. Null where nothing was made of the answer.</summary>
    public LexV2SlotValue? Value { get; set; }

    /// <summary>The values of a slot that allows several.</summary>
    public List<LexV2Slot>? Values { get; set; }

    /// <summary>The sub-slots of a composite slot by name.</summary>
    public Dictionary<string, LexV2Slot?>? SubSlots { get; set; }

    /// <summary>The shape, inferred where the event leaves it out: values mean a list, sub-slots a composite, anything else a scalar.</summary>
    [JsonIgnore]
    public SlotShape Kind => Shape is { } shape and not SlotShape.Unknown ? shape
        : Values is not null ? SlotShape.List
        : SubSlots is not null ? SlotShape.Composite
        : SlotShape.Scalar;
}
