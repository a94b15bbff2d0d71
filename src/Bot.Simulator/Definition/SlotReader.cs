using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Reads a Slot.json and a SlotType.json.</summary>
internal static class SlotReader
{
    public static Slot Read(DefinitionElement slot, ImmutableArray<SlotType> types)
    {
        var typeName = slot.RequiredText("slotTypeName");
        var subSlots = new SubSlotReader(types).Read(slot, typeName);

        // The guide and the exports disagree on these names; the exports are right, the guide's are read as well.
        var elicitation = slot.Object("valueElicitationSetting", "slotValueElicitationSetting");
        return new Slot
        {
            Place = slot.Place,
            Name = slot.RequiredText("name"),
            SlotTypeName = typeName,
            IsRequired = (elicitation?.Text("slotConstraint") ?? slot.Text("slotConstraint")) is "Required",
            Prompt = elicitation?.Object("promptSpecification") is { } prompt ? MessageReader.Prompt(prompt) : null,
            SampleUtterances = elicitation is { } utterances ? Utterances(utterances) : [],
            DefaultValues = DefaultValues(elicitation),
            Capture = elicitation?.Object("slotCaptureSetting") is { } capture ? Capture(capture) : null,
            AllowsMultipleValues = slot.Object("multipleValuesSetting")?.Flag("allowMultipleValues", "allowMutlipleValues") ?? false,
            IsObfuscated = slot.Object("obfuscationSetting")?.Text("obfuscationSettingType") is "DefaultObfuscation",
            WaitAndContinue = elicitation?.Object("waitAndContinueSpecification") is { } wait ? UpdateReader.Wait(wait) : null,
            SubSlots = subSlots,
            SubSlotExpression = SubSlotReader.Expression(slot, subSlots),
        };
    }

    public static SlotType ReadType(DefinitionElement type)
    {
        var selection = type.Object("valueSelectionSetting");
        return new SlotType(
            type.Place,
            type.RequiredText("name"),
            type.Text("parentSlotTypeSignature"),
            selection is { } setting ? Strategy(setting) : ResolutionStrategy.OriginalValue,
            selection?.Object("regexFilter")?.RequiredText("pattern"),
            [
                .. type.Array("slotTypeValues").Select(value => new SlotTypeValue(
                    value.Object("sampleValue")?.RequiredText("value") ?? throw value.Expected("an object with a sampleValue"),
                    [.. value.Array("synonyms").Select(synonym => synonym.RequiredText("value"))])),
            ])
        {
            Identifier = type.Text("identifier"),
            SubSlots = SubSlotReader.Types(type),
            HasGrammar = type.Object("externalSourceSetting")?.Object("grammarSlotTypeSetting") is not null,
        };
    }

    public static ImmutableArray<string> DefaultValues(DefinitionElement? elicitation) =>
        elicitation?.Object("defaultValueSpecification") is { } defaults
            ? [.. defaults.Array("defaultValueList").Select(value => value.RequiredText("defaultValue"))]
            : [];

    public static ImmutableArray<string> Utterances(DefinitionElement owner) =>
        [.. owner.Array("sampleUtterances").Select(utterance => utterance.RequiredText("utterance"))];

    private static SlotCaptureSetting Capture(DefinitionElement capture) => new(
        StepReader.Continuation(capture, "captureResponse", "captureNextStep", "captureConditional"),
        StepReader.Continuation(capture, "failureResponse", "failureNextStep", "failureConditional"),
        StepReader.CodeHook(capture, "codeHook"),
        StepReader.CodeHook(capture, "elicitationCodeHook"));

    private static ResolutionStrategy Strategy(DefinitionElement setting) => setting.Text("resolutionStrategy") switch
    {
        null or "ORIGINAL_VALUE" or "OriginalValue" => ResolutionStrategy.OriginalValue,
        "TOP_RESOLUTION" or "TopResolution" => ResolutionStrategy.TopResolution,
        "CONCATENATION" or "Concatenation" => ResolutionStrategy.Concatenation,
        _ => throw setting.Expected("a resolutionStrategy of ORIGINAL_VALUE, TOP_RESOLUTION or CONCATENATION"),
    };
}
