using System.Collections.Immutable;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Wire;
using Bot.Runtime.Generators.Write;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators;

/// <summary>Holds the classes of a bot to its definition: reads both, says what does not fit, and writes the typed slots and the router.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class IntentsGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var bot = Sources(context);
        var clashes = bot.Combine(context.CompilationProvider).Select((pair, cancel) => NameClashReader.Read(pair.Left, pair.Right, cancel)).WithTrackingName(Steps.NameClashes);
        var code = bot.Combine(clashes).Select((pair, _) => BotWiring.Build(pair.Left, pair.Right)).WithTrackingName(Steps.Bot);

        var problems = code.Select((bot, _) => bot.Problems).WithTrackingName(Steps.Problems);
        var intents = code.SelectMany((bot, _) => bot.Intents).WithTrackingName(Steps.Intents);
        var shared = code.SelectMany((bot, _) => bot.SharedSlots).WithTrackingName(Steps.SharedSlots);
        var enums = code.SelectMany((bot, _) => bot.Enums).WithTrackingName(Steps.Enums);
        var composites = code.SelectMany((bot, _) => bot.Composites).WithTrackingName(Steps.Composites);
        var router = code.Select((bot, _) => bot.Router).WithTrackingName(Steps.Router);

        context.RegisterSourceOutput(problems, ProblemReport.Report);
        context.RegisterSourceOutput(intents, (output, intent) => output.Add(intent.Declaration.Name, IntentWriter.Write(intent)));
        context.RegisterSourceOutput(shared, (output, slots) => output.Add(slots.Declaration.Name, SharedSlotsWriter.Write(slots)));
        context.RegisterSourceOutput(enums, (output, type) => output.Add(type.Name, EnumWriter.Write(type)));
        context.RegisterSourceOutput(composites, (output, type) => output.Add(type.Name, CompositeWriter.Write(type)));
        context.RegisterSourceOutput(router, (output, router) =>
        {
            if (router is not null)
                output.Add(router.Declaration.Name, RouterWriter.Write(router));
        });
    }

    private static IncrementalValueProvider<BotSources> Sources(IncrementalGeneratorInitializationContext context)
    {
        var definition = context.AdditionalTextsProvider
            .Where(DefinitionReader.IsDefinition)
            .Select(DefinitionReader.Read)
            .WithTrackingName(Steps.DefinitionFiles)
            .Collect()
            .Select((files, _) => Definition.Of(files))
            .WithTrackingName(Steps.Definition);
        var handlers = MarkedTypes.Of<HandlerClass>(context, RuntimeTypes.Intent, HandlerReader.Read, handler => handler.Type.Name.Full, Steps.Handlers);
        var shared = MarkedTypes.Of<SharedSlotsInterface>(context, RuntimeTypes.SharedSlots, SharedSlotsReader.Read, slots => slots.Type.Name.Full, Steps.SharedSlotsInterfaces);
        var roots = MarkedTypes.Of<CompositionRoot>(context, RuntimeTypes.CompositionRoot, RootReader.Read, root => root.Type.Name.Full, Steps.Roots);
        var project = context.AnalyzerConfigOptionsProvider.Select(ProjectReader.Read).WithTrackingName(Steps.Project);
        return definition.Combine(handlers).Combine(shared).Combine(roots).Combine(project)
            .Select((all, _) =>
            {
                var ((((definition, handlers), shared), roots), project) = all;
                return new BotSources(definition, handlers, shared, roots, project);
            })
            .WithTrackingName(Steps.Sources);
    }

    /// <summary>The names under which the steps are tracked.</summary>
    internal static class Steps
    {
        public const string DefinitionFiles = "Intents.DefinitionFiles";
        public const string Definition = "Intents.Definition";
        public const string Handlers = "Intents.Handlers";
        public const string SharedSlotsInterfaces = "Intents.SharedSlotsInterfaces";
        public const string Roots = "Intents.Roots";
        public const string Project = "Intents.Project";
        public const string Sources = "Intents.Sources";
        public const string NameClashes = "Intents.NameClashes";
        public const string Bot = "Intents.Bot";
        public const string Problems = "Intents.Problems";
        public const string Intents = "Intents.Intents";
        public const string SharedSlots = "Intents.SharedSlots";
        public const string Enums = "Intents.Enums";
        public const string Composites = "Intents.Composites";
        public const string Router = "Intents.Router";

        public static ImmutableArray<string> All { get; } =
        [
            DefinitionFiles, Definition, Handlers, SharedSlotsInterfaces, Roots, Project, Sources, NameClashes, Bot, Problems, Intents, SharedSlots, Enums, Composites, Router,
        ];
    }
}
