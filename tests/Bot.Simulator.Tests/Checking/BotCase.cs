using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;

namespace Bot.Simulator.Tests.Checking;

/// <summary>A change that breaks rules of a bot that breaks none, and what the check says to it.</summary>
/// <param name="Name">What the change is.</param>
/// <param name="Start">Makes the bot.</param>
/// <param name="Change">Breaks it.</param>
/// <param name="Expected">The problems, a line each.</param>
internal sealed record BotCase(string Name, Func<BotFolder> Start, Action<BotFolder> Change, params string[] Expected)
{
    public const string Return = BadgeBot.ReturnBadge;
    public const string Order = BadgeBot.OrderBadge;
    public const string FloorType = BadgeBot.Locale + "SlotTypes/FloorType/SlotType.json";
    public const string CodeType = BadgeBot.Locale + "SlotTypes/BadgeCodeType/SlotType.json";
    public const string LocaleFile = BadgeBot.Locale + "BotLocale.json";
    public const string Fallback = BadgeBot.Locale + "Intents/FallbackIntent/Intent.json";

    /// <summary>The bot that orders badges, which breaks no rule once the hooks of its built-in intents are on.</summary>
    public static BotFolder Clean()
    {
        var folder = BadgeBot.Folder();
        foreach (var intent in (string[])["Help", "Cancel", "FallbackIntent"])
            folder.Edit($"{BadgeBot.Locale}Intents/{intent}/Intent.json", json => json["dialogCodeHook"]!["enabled"] = true);
        return folder;
    }

    /// <summary>A change of one file of the bot that orders badges.</summary>
    public static BotCase Edit(string name, string file, Action<JsonNode> change, params string[] expected) =>
        new(name, Clean, folder => folder.Edit(file, change), expected);

    /// <summary>Other utterances of ReturnBadge.</summary>
    public static BotCase Utterances(string name, string[] utterances, params string[] expected) =>
        Edit(name, Return, intent => intent["sampleUtterances"] = new JsonArray([.. utterances.Select(utterance => new JsonObject { ["utterance"] = utterance })]), expected);

    /// <summary>Another next step after ReturnBadge has started.</summary>
    public static BotCase FirstStep(string name, JsonNode step, params string[] expected) =>
        Edit(name, Return, intent => intent["initialResponseSetting"] = new JsonObject { ["nextStep"] = step }, expected);

    /// <summary>A condition on the way from Floor to the end.</summary>
    public static BotCase Condition(string name, string expression, params string[] expected) =>
        Edit(name, BadgeBot.Floor, slot => Capture(slot, BadgeBot.Step("EvaluateConditional"), new JsonObject
        {
            ["isActive"] = true,
            ["conditionalBranches"] = new JsonArray(new JsonObject { ["name"] = "Branch1", ["condition"] = new JsonObject { ["expressionString"] = expression }, ["nextStep"] = BadgeBot.Step("FulfillIntent") }),
            ["defaultBranch"] = new JsonObject { ["nextStep"] = BadgeBot.Step("ConfirmIntent") },
        }), expected);

    /// <summary>Sets what follows the capture of a slot.</summary>
    public static void Capture(JsonNode slot, JsonNode? step, JsonNode? conditional)
    {
        var capture = slot["valueElicitationSetting"]!["slotCaptureSetting"]!;
        capture["captureNextStep"] = step;
        capture["captureConditional"] = conditional;
    }

    /// <summary>The prompt of a slot.</summary>
    public static JsonNode Prompt(JsonNode slot) => slot["valueElicitationSetting"]!["promptSpecification"]!;

    public override string ToString() => Name;
}
