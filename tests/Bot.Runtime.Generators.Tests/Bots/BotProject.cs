using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bot.Runtime.Generators.Tests.Bots;

/// <summary>A project with a bot's definition and its classes, in memory. It begins with the locale en_US and a fallback intent that calls nobody.</summary>
internal sealed class BotProject
{
    public const string Folder = "/bot/";
    public const string Definition = "bot-definition/Desk/Desk/";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading;
        using System.Threading.Tasks;
        using Bot.Runtime.Conversation;
        using Bot.Runtime.Lex;
        using Bot.Runtime.Routing;
        using Bot.Runtime.Telemetry;

        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _classes = [];

    public BotProject() => Locale("en_US").Fallback("en_US");

    private BotProject(bool _)
    {
    }

    /// <summary>A project without any definition.</summary>
    public static BotProject WithoutDefinition() => new(false);

    /// <summary>The namespace that types of slots go to.</summary>
    public string RootNamespace { get; init; } = "Desk";

    public IReadOnlyDictionary<string, string> Files => _files;

    public IReadOnlyList<string> Classes => _classes;

    public BotProject Locale(string locale) => File($"{Definition}BotLocales/{locale}/BotLocale.json", new JsonObject { ["name"] = locale, ["identifier"] = locale }.ToJsonString());

    /// <summary>The fallback intent that every locale has; it calls nobody.</summary>
    public BotProject Fallback(string locale) => Intent("FallbackIntent", intent => intent.Signature("AMAZON.FallbackIntent").Hooks(dialog: false, fulfillment: false), locale);

    /// <summary>An intent with both hooks.</summary>
    public BotProject Intent(string name, Action<IntentJson>? change = null, string locale = "en_US")
    {
        var intent = new IntentJson(name);
        change?.Invoke(intent);
        var folder = $"{Definition}BotLocales/{locale}/Intents/{name}/";
        File(folder + "Intent.json", Text(intent.Json));
        foreach (var (slot, json) in intent.Slots)
            File($"{folder}Slots/{slot}/Slot.json", Text(json));
        return this;
    }

    /// <summary>A slot type that takes only its values.</summary>
    public BotProject RestrictedType(string name, string[] values, string locale = "en_US", string description = "") =>
        Type(name, locale, new JsonObject
        {
            ["name"] = name,
            ["identifier"] = "TYPE000001",
            ["description"] = description,
            ["slotTypeValues"] = new JsonArray([.. values.Select(value => new JsonObject { ["sampleValue"] = new JsonObject { ["value"] = value }, ["synonyms"] = null })]),
            ["valueSelectionSetting"] = new JsonObject { ["resolutionStrategy"] = "TOP_RESOLUTION" },
        });

    /// <summary>A slot type that takes the caller's own words.</summary>
    public BotProject OpenType(string name, string locale = "en_US") =>
        Type(name, locale, new JsonObject
        {
            ["name"] = name,
            ["identifier"] = "TYPE000002",
            ["slotTypeValues"] = new JsonArray(new JsonObject { ["sampleValue"] = new JsonObject { ["value"] = "one" } }),
            ["valueSelectionSetting"] = new JsonObject { ["resolutionStrategy"] = "ORIGINAL_VALUE" },
        });

    /// <summary>A slot type of sub-slots.</summary>
    public BotProject CompositeType(string name, (string Name, string Type)[] subSlots, string locale = "en_US") =>
        Type(name, locale, new JsonObject
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

    /// <summary>Any file of the project.</summary>
    public BotProject File(string path, string content)
    {
        _files[path] = content;
        return this;
    }

    /// <summary>A file of C#; the runtime's namespaces are used in it.</summary>
    public BotProject Class(string code)
    {
        _classes.Add(Usings + code);
        return this;
    }

    /// <summary>A file of C# in the namespace Desk, or in another.</summary>
    public BotProject Code(string code, string space = "Desk") => Class($"namespace {space};\n{code}");

    /// <summary>A class that answers both hooks of an intent, in the namespace Desk.</summary>
    public BotProject Handler(string intent, string slots = "", string parameters = "", string attributes = "") => Class($$"""
        namespace Desk;
        #pragma warning disable CS9113 // It may take a service and leave it at that.
        /// <summary>Answers {{intent}}.</summary>
        [Intent("{{intent}}")]{{attributes}}
        public sealed partial class {{intent}}{{parameters}} : IntentHandler<{{(slots.Length == 0 ? intent + ".Slots" : slots)}}>
        {
            /// <inheritdoc />
            protected override ValueTask<Reply> OnDialogAsync(Turn<{{(slots.Length == 0 ? "Slots" : slots)}}> turn, CancellationToken cancel) => new(turn.Delegate());
            /// <inheritdoc />
            protected override ValueTask<Reply> OnFulfillmentAsync(Turn<{{(slots.Length == 0 ? "Slots" : slots)}}> turn, CancellationToken cancel) => new(turn.Done("Done."));
        }
        """);

    /// <summary>A composition root that provides nothing else than what is given here.</summary>
    public BotProject Root(string members = "", string attributes = "", string modifiers = "public sealed partial") => Class($$"""
        namespace Desk;
        /// <summary>The desk.</summary>
        [CompositionRoot]{{attributes}}
        {{modifiers}} class ServiceDesk
        {
            {{members}}
            /// <summary>Opens.</summary>
            public IntentRouter Open() => CreateRouter();
        }
        """);

    public GeneratorRun Generate() => GeneratorRun.Of(this);

    /// <summary>The project's own code, compiled without what is generated.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Desk",
        _classes.Select((code, index) => CSharpSyntaxTree.ParseText(code, GeneratorRun.ParseOptions, $"{Folder}Class{index}.cs", Encoding.UTF8)),
        GeneratorRun.References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));

    public IEnumerable<AdditionalText> AdditionalTexts() => _files.Select(file => new MemoryFile(Folder + file.Key, file.Value));

    private BotProject Type(string name, string locale, JsonObject json) => File($"{Definition}BotLocales/{locale}/SlotTypes/{name}/SlotType.json", Text(json));

    private static string Text(JsonObject json) => json.ToJsonString(Indented);
}
