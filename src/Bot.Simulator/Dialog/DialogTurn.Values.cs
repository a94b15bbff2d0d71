using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <content>Values that nobody said: those that next steps set, and defaults.</content>
internal sealed partial class DialogTurn
{
    /// <summary>
    /// The values that a step sets. All of its references are filled in before any of them is set, so that those for a slot of another intent
    /// ("{Intent.Slot}" in the console) can name slots of the one that is left.
    /// </summary>
    private List<SetValue> ValuesOf(NextStep next)
    {
        var values = next.SlotValues.OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => new SetValue(
            next.IntentName is { } intent && set.Key.StartsWith(intent + ".", StringComparison.Ordinal) ? set.Key[(intent.Length + 1)..] : set.Key,
            [
                .. (set.Value.Values.IsEmpty ? [set.Value.Value] : set.Value.Values.AsEnumerable<string?>())
                    .Select(expression => expression is null ? null : References.Evaluate(expression, conversation, hearing))
                    .OfType<string>(),
            ])).ToList();
        var attributes = next.SessionAttributes.Select(set => (set.Key, Value: References.Evaluate(set.Value, conversation, hearing))).ToArray();
        foreach (var (name, value) in attributes)
        {
            Note(value is null ? $"session attribute {name} is cleared" : $"session attribute {name} is set");
            if (value is null)
                conversation.Attributes.Remove(name);
            else
                conversation.Attributes[name] = value;
        }

        return values;
    }

    private void Set(IEnumerable<SetValue> values)
    {
        foreach (var (name, set) in values)
        {
            if (conversation.Intent?.FindSlot(name) is { } slot)
                Set(slot, set);
            else
                Note($"slot {name} is not set: intent {conversation.Intent?.Name} has no such slot");
        }
    }

    private void Set(Slot slot, string[] values)
    {
        if (slot.IsComposite && values.Length > 0)
        {
            // Which part of a constant belongs to which sub-slot is not documented.
            Note($"slot {slot.Name} is not set: it is composite, and its sub-slots are asked for instead");
            return;
        }

        Note(values.Length == 0 ? $"slot {slot.Name} is cleared" : $"slot {slot.Name} is set");
        if (!slot.AllowsMultipleValues && values.Length > 1)
            Note($"slot {slot.Name} takes one value, so the first is used");
        conversation.Slots[slot.Name] = values.Length == 0 ? null : slot.AllowsMultipleValues ? SlotValues.List(values) : SlotValues.Scalar(values[0]);
    }

    private void SetDefaults(Intent intent)
    {
        foreach (var slot in intent.Slots)
        {
            if (!slot.IsComposite && conversation.Slots.GetValueOrDefault(slot.Name) is null && DefaultOf(slot) is { } value)
                Set(slot, [value]);
            foreach (var subSlot in slot.SubSlots)
                SetDefault(slot, subSlot);
        }
    }

    private void SetDefault(Slot slot, Slot subSlot)
    {
        var known = conversation.Slots.GetValueOrDefault(slot.Name);
        if (!SubSlots.IsFilled(known, subSlot.Name) && DefaultOf(subSlot) is { } value)
            conversation.Slots[slot.Name] = SubSlots.With(slot, known, [new(subSlot.Name, new SlotMatch(value, value, [value]))]);
    }

    /// <summary>The first default that has a value: "#context.parameter", "[sessionAttribute]", "&lt;requestAttribute&gt;" or a constant.</summary>
    private string? DefaultOf(Slot slot) => slot.DefaultValues.Select(DefaultValue).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private string? DefaultValue(string value) => value switch
    {
        ['<', .. var attribute, '>'] => hearing.Input.RequestAttributes.GetValueOrDefault(attribute),
        ['#', .. var path] when path.Split('.', 2) is [var context, var parameter] => conversation.Contexts
            .FirstOrDefault(active => active.Name == context)?.ContextAttributes?.GetValueOrDefault(parameter),
        _ => References.Evaluate(value, conversation, hearing),
    };
}
