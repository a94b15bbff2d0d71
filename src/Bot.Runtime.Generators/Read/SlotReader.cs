using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads Slot.json.</summary>
internal static class SlotReader
{
    public static SlotContent Read(JsonValue? json, Named name) => new(
        name,
        json?["description"]?.Text ?? string.Empty,
        DefinitionReader.NamedOf(json?["slotTypeName"]) ?? new(string.Empty, name.Place),
        json?["multipleValuesSetting"]?["allowMultipleValues"]?.IsTrue == true,
        json?["valueElicitationSetting"]?["slotConstraint"]?.Text != "Optional",
        StepReader.Read(json));
}
