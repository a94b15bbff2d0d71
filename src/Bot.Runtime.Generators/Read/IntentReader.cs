using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads Intent.json.</summary>
internal static class IntentReader
{
    public static IntentContent Read(JsonValue? json, Named name) => new(
        name,
        json?["description"]?.Text ?? string.Empty,
        json?["parentIntentSignature"]?.Text,
        Switch(json?["dialogCodeHook"], name),
        Switch(json?["fulfillmentCodeHook"], name),
        IsActive(json?["intentConfirmationSetting"]),
        Priorities(json?["slotPriorities"]),
        StepReader.Read(json));

    // A fulfillment hook has a second switch, which exports write as isActive and the API calls active.
    private static HookSwitch Switch(JsonValue? hook, Named name)
    {
        var enabled = hook?["enabled"];
        var active = hook?["isActive"] ?? hook?["active"];
        return new(enabled?.IsTrue == true && active?.IsTrue != false, enabled?.Place ?? hook?.Place ?? name.Place);
    }

    private static bool IsActive(JsonValue? setting) => setting is not null && (setting["isActive"] ?? setting["active"])?.IsTrue != false;

    // Exports do not sort them. Of two with one priority, the first in the list comes first.
    private static EquatableArray<Named> Priorities(JsonValue? list) => new(
    [
        .. (list?.Items ?? [])
            .OrderBy(item => item["priority"]?.Number ?? 0)
            .Select(item => DefinitionReader.NamedOf(item["slotName"]))
            .OfType<Named>(),
    ]);
}
