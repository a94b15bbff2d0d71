using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>What is asked for: a slot, or one sub-slot of a composite slot.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="SubSlot">The sub-slot; null for a slot as a whole.</param>
internal readonly record struct Question(Slot Slot, Slot? SubSlot)
{
    /// <summary>The prompt of the sub-slot, or of its slot if it has none of its own.</summary>
    public PromptSpecification? Prompt => SubSlot?.Prompt ?? Slot.Prompt;

    /// <summary>As session attributes name it: Slot or Slot.SubSlot.</summary>
    public string Name => SubSlot is null ? Slot.Name : $"{Slot.Name}.{SubSlot.Name}";

    /// <summary>
    /// How a slot is asked for as it stands. A composite slot of which nothing is known is asked for as a whole, so that one answer can fill all of it;
    /// then, and where it has no prompt of its own, the missing sub-slots follow one after the other. Assumed: the guide says only that the slot "can
    /// elicit for the remaining required subslots".
    /// </summary>
    public static Question For(Slot slot, LexV2Slot? value) => new(
        slot,
        slot.IsComposite && (SubSlots.IsBegun(value) || slot.Prompt is not { MessageGroups.IsEmpty: false }) ? SubSlots.FirstMissing(slot, value) : null);

    public LexV2DialogAction Action(SlotElicitationStyle? style) => new()
    {
        Type = DialogActionType.ElicitSlot,
        SlotToElicit = Slot.Name,
        SlotElicitationStyle = style,
        SubSlotToElicit = SubSlot is null ? null : new LexV2SubSlotToElicit { Name = SubSlot.Name },
    };
}
