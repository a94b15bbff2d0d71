using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Reads a Slot.json and a SlotType.json.</summary>
internal static class SlotReader
{
    public static Slot Read(NamedElement named, ImmutableArray<SlotType> types)
    {
        var slot = named.Json;
        var typeName = TypeName(slot, types);
        var subSlots = new SubSlotReader(types).Read(slot, typeName);

        // The guide and the exports disagree on these names; the exports are right, the guide's are read as well.
        var elicitation = slot.Object("valueElicitationSetting", "slotValueElicitationSetting");
        return new Slot
        {
            Place = slot.Place,
            Name = named.Name,
            SlotTypeName = typeName,
            IsRequired = (elicitation?.Choice<SlotConstraint>("slotConstraint") ?? slot.Choice<SlotConstraint>("slotConstraint")) is SlotConstraint.Required,
            Prompt = elicitation?.Object("promptSpecification") is { } prompt ? MessageReader.Prompt(prompt) : null,
            SampleUtterances = elicitation is { } utterances ? Utterances(utterances) : [],
            DefaultValues = DefaultValues(elicitation),
            Capture = elicitation?.Object("slotCaptureSetting") is { } capture ? Capture(capture) : null,
            AllowsMultipleValues = slot.Object("multipleValuesSetting")?.Flag("allowMultipleValues", "allowMutlipleValues") ?? false,
            IsObfuscated = slot.Object("obfuscationSetting")?.Choice<ObfuscationType>("obfuscationSettingType") is ObfuscationType.DefaultObfuscation,
            WaitAndContinue = elicitation?.Object("waitAndContinueSpecification") is { } wait ? UpdateReader.Wait(wait) : null,
            SubSlots = subSlots,
            SubSlotExpression = SubSlotReader.Expression(slot, subSlots),
        };
    }

    public static SlotType ReadType(NamedElement named)
    {
        var type = named.Json;
        var selection = type.Object("valueSelectionSetting");
        return new SlotType(
            type.Place,
            named.Name,
            type.Text("parentSlotTypeSignature"),
            selection?.Choice<ResolutionStrategy>("resolutionStrategy") ?? ResolutionStrategy.OriginalValue,
            selection?.Object("regexFilter")?.Text("pattern"),
            [.. type.Objects("slotTypeValues").Select(Value).OfType<SlotTypeValue>()])
        {
            Identifier = type.Text("identifier"),
            SubSlots = SubSlotReader.Types(type),
            HasGrammar = type.Object("externalSourceSetting")?.Object("grammarSlotTypeSetting") is not null,
        };
    }

    public static ImmutableArray<string> DefaultValues(DefinitionElement? elicitation) =>
        elicitation?.Object("defaultValueSpecification") is { } defaults
            ? [.. defaults.Objects("defaultValueList").Select(value => StepReader.Needed(value, "defaultValue")).OfType<string>()]
            : [];

    public static ImmutableArray<string> Utterances(DefinitionElement owner) =>
        [.. owner.Objects("sampleUtterances").Select(utterance => StepReader.Needed(utterance, "utterance")).OfType<string>()];

    private static SlotCaptureSetting Capture(DefinitionElement capture) => new(
        StepReader.Continuation(capture, "captureResponse", "captureNextStep", "captureConditional"),
        StepReader.Continuation(capture, "failureResponse", "failureNextStep", "failureConditional"),
        StepReader.CodeHook(capture, "codeHook"),
        StepReader.CodeHook(capture, "elicitationCodeHook"));

    public static ImmutableArray<CustomVocabularyItem> Vocabulary(DefinitionElement vocabulary) =>
    [
        .. vocabulary.Objects("customVocabularyItems").Where(item => StepReader.Needed(item, "phrase") is not null)
            .Select(item => new CustomVocabularyItem(item.Text("phrase")!, item.Whole("weight"), item.Text("displayAs"))),
    ];

    private static SlotTypeValue? Value(DefinitionElement value)
    {
        if (value.Object("sampleValue")?.Text("value") is { } text)
            return new SlotTypeValue(text, [.. value.Objects("synonyms").Select(synonym => StepReader.Needed(synonym, "value")).OfType<string>()]);
        value.Wrong("an object with a sampleValue");
        return null;
    }

    // Exports name the type; the API and CloudFormation have its identifier.
    private static string TypeName(DefinitionElement slot, ImmutableArray<SlotType> types)
    {
        if (slot.Text("slotTypeName") is { } name)
            return name;
        if (slot.Text("slotTypeId") is { } id)
            return types.FirstOrDefault(type => type.Identifier == id)?.Name ?? id;
        slot.Wrong("an object with a slotTypeName");
        return "AMAZON.FreeFormInput";
    }

    private enum SlotConstraint
    {
        Optional,
        Required,
    }

    private enum ObfuscationType
    {
        None,
        DefaultObfuscation,
    }
}
