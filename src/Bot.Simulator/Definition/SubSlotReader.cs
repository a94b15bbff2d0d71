using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>
/// Reads the sub-slots of a composite slot: which there are from the slot type (compositeSlotTypeSetting), how each is asked for from the slot
/// (subSlotSetting). No export of a composite slot has been seen: the names are those of the API model and of the guide's "JSON format" page,
/// and that the order of the type is the order of asking is assumed.
/// </summary>
internal sealed class SubSlotReader(ImmutableArray<SlotType> types)
{
    public static ImmutableArray<SubSlotType> Types(DefinitionElement type) => type.Object("compositeSlotTypeSetting") is { } setting
        ? [.. setting.Objects("subSlots").Where(sub => StepReader.Needed(sub, "name") is not null).Select(sub => new SubSlotType(sub.Place, sub.Text("name")!, TypeId(sub))).DistinctBy(sub => sub.Name)]
        : [];

    /// <summary>The sub-slots of a slot whose type is composite; empty for any other.</summary>
    public ImmutableArray<Slot> Read(DefinitionElement slot, string slotTypeName)
    {
        var specifications = slot.Object("subSlotSetting")?.Object("slotSpecifications");
        if (Find(slotTypeName) is { SubSlots: { IsEmpty: false } parts })
            return [.. parts.Select(part => SubSlot(part, specifications?.Object(part.Name)))];
        return specifications is { } specified && Find(slotTypeName) is { ResolutionStrategy: ResolutionStrategy.Concatenation }
            ? [.. specified.Members().Where(member => member.Value.Kind is JsonValueKind.Object).Select(member => SubSlot(new SubSlotType(member.Value.Place, member.Name, TypeId(member.Value)), member.Value))]
            : [];
    }

    /// <summary>The condition on which the sub-slots together are complete; null where the slot has none.</summary>
    public static SubSlotExpression? Expression(DefinitionElement slot, ImmutableArray<Slot> subSlots)
    {
        if (slot.Object("subSlotSetting") is not { } setting || setting.Text("expression") is not { } expression || string.IsNullOrWhiteSpace(expression))
            return null;
        try
        {
            return SubSlotExpression.Parse(expression, setting.Place.Member("expression"), [.. subSlots.Select(subSlot => subSlot.Name)]);
        }
        catch (DefinitionException exception)
        {
            setting.Report(ReadingRules.SubSlotExpression, exception.Message[(setting.Place.Member("expression").ToString().Length + 2)..]);
            return null;
        }
    }

    private Slot SubSlot(SubSlotType part, DefinitionElement? specification)
    {
        var elicitation = specification?.Object("valueElicitationSetting", "slotValueElicitationSetting");
        return new Slot
        {
            Place = specification?.Place ?? part.Place,
            Name = part.Name,
            SlotTypeName = Find(part.SlotTypeId)?.Name ?? part.SlotTypeId,
            IsRequired = false,
            Prompt = elicitation?.Object("promptSpecification") is { } prompt ? MessageReader.Prompt(prompt) : null,
            SampleUtterances = elicitation is { } utterances ? SlotReader.Utterances(utterances) : [],
            DefaultValues = SlotReader.DefaultValues(elicitation),
            Capture = null,
            AllowsMultipleValues = false,
            IsObfuscated = false,
        };
    }

    private SlotType? Find(string nameOrId) => types.FirstOrDefault(type => type.Name == nameOrId) ?? types.FirstOrDefault(type => type.Identifier == nameOrId);

    private static string TypeId(DefinitionElement element) => StepReader.Needed(element, "slotTypeId", "slotTypeName") ?? "AMAZON.FreeFormInput";
}
