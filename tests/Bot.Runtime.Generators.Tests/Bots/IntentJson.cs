using System.Text.Json.Nodes;

namespace Bot.Runtime.Generators.Tests.Bots;

/// <summary>An intent as Lex exports it, with as much of it as a generator looks at.</summary>
internal sealed class IntentJson(string name)
{
    private readonly List<(string Name, JsonObject Json)> _slots = [];

    public JsonObject Json { get; } = new()
    {
        ["name"] = name,
        ["identifier"] = "INTENT0001",
        ["description"] = $"Does {name}.",
        ["parentIntentSignature"] = null,
        ["sampleUtterances"] = new JsonArray(new JsonObject { ["utterance"] = "do " + name }),
        ["slotPriorities"] = new JsonArray(),
        ["dialogCodeHook"] = new JsonObject { ["enabled"] = true },
        ["fulfillmentCodeHook"] = new JsonObject { ["enabled"] = true, ["isActive"] = true },
        ["initialResponseSetting"] = null,
    };

    public IEnumerable<(string Name, JsonObject Json)> Slots => _slots;

    /// <summary>Which hooks Lex calls; both unless this says otherwise.</summary>
    public IntentJson Hooks(bool dialog, bool fulfillment)
    {
        Json["dialogCodeHook"] = new JsonObject { ["enabled"] = dialog };
        Json["fulfillmentCodeHook"] = new JsonObject { ["enabled"] = fulfillment, ["isActive"] = true };
        return this;
    }

    /// <summary>Lex asks for a yes before the intent is fulfilled.</summary>
    public IntentJson Confirmation()
    {
        Json["intentConfirmationSetting"] = new JsonObject { ["isActive"] = true };
        return this;
    }

    public IntentJson Signature(string signature)
    {
        Json["parentIntentSignature"] = signature;
        return this;
    }

    /// <summary>A slot, asked for after those before it.</summary>
    public IntentJson Slot(string slot, string type, string? description = null, bool isMultiple = false, bool isRequired = true, Action<JsonObject>? change = null)
    {
        var json = new JsonObject
        {
            ["name"] = slot,
            ["identifier"] = "SLOT000001",
            ["description"] = description,
            ["slotTypeName"] = type,
            ["multipleValuesSetting"] = isMultiple ? new JsonObject { ["allowMultipleValues"] = true } : null,
            ["valueElicitationSetting"] = new JsonObject { ["slotConstraint"] = isRequired ? "Required" : "Optional" },
        };
        change?.Invoke(json);
        _slots.Add((slot, json));
        return Priority(slot);
    }

    /// <summary>An entry of slotPriorities, after those before it.</summary>
    public IntentJson Priority(string slot)
    {
        var priorities = Json["slotPriorities"]!.AsArray();
        priorities.Add((JsonNode)new JsonObject { ["priority"] = priorities.Count + 1, ["slotName"] = slot });
        return this;
    }

    public IntentJson With(Action<JsonObject> change)
    {
        change(Json);
        return this;
    }
}
