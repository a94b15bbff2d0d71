using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Runtime.Generators.Tests.Compiling;

namespace Bot.Runtime.Generators.Tests.Bots;

/// <summary>Writes a bot's definition and its classes into a project.</summary>
internal static class DeskBot
{
    public const string Locales = "bot-definition/Desk/BotLocales/";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A project with the locale en_US and a fallback intent that calls nobody.</summary>
    public static Project Empty() => Project.With(new IntentsGenerator()).Locale("en_US").Fallback();

    /// <summary>The fallback intent that every bot has.</summary>
    public static Project Fallback(this Project project, string locale = "en_US") =>
        project.Intent("FallbackIntent", intent => intent.Signature("AMAZON.FallbackIntent").Hooks(dialog: false, fulfillment: false), locale);

    /// <summary>An intent; with both hooks, unless it says otherwise.</summary>
    public static Project Intent(this Project project, string name, Action<IntentJson>? change = null, string locale = "en_US")
    {
        var intent = new IntentJson(name);
        change?.Invoke(intent);
        var folder = $"{Locales}{locale}/Intents/{name}/";
        project = project.File(folder + "Intent.json", Text(intent.Json));
        return intent.Slots.Aggregate(project, (with, slot) => with.File($"{folder}Slots/{slot.Name}/Slot.json", Text(slot.Json)));
    }

    /// <summary>A slot type that takes only its values.</summary>
    public static Project RestrictedType(this Project project, string name, string[] values, string locale = "en_US", string description = "") => project.SlotType(name, locale, new()
    {
        ["name"] = name,
        ["identifier"] = "TYPE000001",
        ["description"] = description,
        ["slotTypeValues"] = Values(values),
        ["valueSelectionSetting"] = new JsonObject { ["resolutionStrategy"] = "TOP_RESOLUTION" },
    });

    /// <summary>A slot type that takes the caller's own words.</summary>
    public static Project OpenType(this Project project, string name, string locale = "en_US") => project.SlotType(name, locale, new()
    {
        ["name"] = name,
        ["identifier"] = "TYPE000002",
        ["slotTypeValues"] = Values(["one"]),
        ["valueSelectionSetting"] = new JsonObject { ["resolutionStrategy"] = "ORIGINAL_VALUE" },
    });

    /// <summary>A slot type of sub-slots.</summary>
    public static Project CompositeType(this Project project, string name, (string Name, string Type)[] subSlots, string locale = "en_US") => project.SlotType(name, locale, new()
    {
        ["name"] = name,
        ["identifier"] = "TYPE000003",
        ["slotTypeValues"] = null,
        ["valueSelectionSetting"] = new JsonObject { ["resolutionStrategy"] = "CONCATENATION" },
        ["compositeSlotTypeSetting"] = new JsonObject
        {
            ["subSlots"] = new JsonArray([.. subSlots.Select(subSlot => new JsonObject { ["name"] = subSlot.Name, ["slotTypeId"] = subSlot.Type })]),
        },
    });

    /// <summary>A class that answers both hooks of an intent.</summary>
    public static Project Handler(this Project project, string intent, string parameters = "", string attributes = "", string slots = "Slots") => project.Code(
        $$"""
        /// <summary>Answers {{intent}}.</summary>
        [Intent("{{intent}}")]{{attributes}}
        public sealed partial class {{intent}}{{parameters}} : IntentHandler<{{(slots == "Slots" ? intent + ".Slots" : slots)}}>
        {
            /// <inheritdoc />
            protected override ValueTask<Reply> OnDialogAsync(Turn<{{slots}}> turn, CancellationToken cancel) => new(turn.Delegate());
            /// <inheritdoc />
            protected override ValueTask<Reply> OnFulfillmentAsync(Turn<{{slots}}> turn, CancellationToken cancel) => new(turn.Done("Done."));
        }
        """,
        intent + ".cs");

    /// <summary>A composition root that provides what these members do.</summary>
    public static Project Root(this Project project, string members = "", string attributes = "") => project.Code(
        $$"""
        /// <summary>The desk.</summary>
        [CompositionRoot]{{attributes}}
        public sealed partial class ServiceDesk
        {
            {{members}}
            /// <summary>Opens.</summary>
            public IntentRouter Open() => CreateRouter();
        }
        """,
        "ServiceDesk.cs");

    /// <summary>A C# file of the namespace Desk, or of one in it.</summary>
    public static Project Code(this Project project, string code, string path = "Classes.cs", string space = "Desk") => project.Source(
        $"""
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading;
        using System.Threading.Tasks;
        using Bot.Runtime.Conversation;
        using Bot.Runtime.Lex;
        using Bot.Runtime.Routing;
        using Bot.Runtime.Telemetry;

        namespace {space};

        {code}
        """,
        path);

    private static Project SlotType(this Project project, string name, string locale, JsonObject json) =>
        project.File($"{Locales}{locale}/SlotTypes/{name}/SlotType.json", Text(json));

    private static JsonArray Values(string[] values) =>
        new([.. values.Select(value => new JsonObject { ["sampleValue"] = new JsonObject { ["value"] = value }, ["synonyms"] = null })]);

    private static string Text(JsonObject json) => json.ToJsonString(Indented);
}
