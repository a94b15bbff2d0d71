using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads SlotType.json.</summary>
internal static class SlotTypeReader
{
    public static SlotTypeContent Read(JsonValue? json, Named name) => new(
        name,
        json?["identifier"]?.Text ?? string.Empty,
        json?["description"]?.Text ?? string.Empty,
        RestrictedValues(json),
        SubSlots(json?["compositeSlotTypeSetting"]?["subSlots"]));

    // Exports write TOP_RESOLUTION, the API TopResolution. Any other strategy takes the caller's own words.
    private static EquatableArray<Named> RestrictedValues(JsonValue? json)
    {
        var strategy = json?["valueSelectionSetting"]?["resolutionStrategy"]?.Text;
        return strategy is "TOP_RESOLUTION" or "TopResolution"
            ? new([.. (json?["slotTypeValues"]?.Items ?? []).Select(value => DefinitionReader.NamedOf(value["sampleValue"]?["value"])).OfType<Named>()])
            : default;
    }

    private static EquatableArray<SubSlotContent> SubSlots(JsonValue? list) => new(
    [
        .. (list?.Items ?? [])
            .Select(item => (Name: DefinitionReader.NamedOf(item["name"]), Type: DefinitionReader.NamedOf(item["slotTypeId"] ?? item["slotTypeName"])))
            .Where(item => item.Name is not null)
            .Select(item => new SubSlotContent(item.Name!, item.Type ?? new(string.Empty, item.Name!.Place))),
    ]);
}
