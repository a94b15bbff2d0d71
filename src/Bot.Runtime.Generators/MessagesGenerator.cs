using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Wire;
using Bot.Runtime.Generators.Write;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators;

/// <summary>Makes classes of the files messages/LOCALE/SET.json, and makes sure that each locale of the definition has each message.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MessagesGenerator : IIncrementalGenerator
{
    internal const string FilesStep = "MessageFiles";
    internal const string IntentsStep = "MessageIntents";
    internal const string CatalogStep = "MessageCatalog";
    internal const string ClassesStep = "MessageClasses";
    internal const string ProblemsStep = "MessageProblems";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Where(MessageFileReader.IsMessages).Select(MessageFileReader.Read).WithTrackingName(FilesStep);
        var locales = context.AdditionalTextsProvider
            .Select(static (file, _) => DefinitionPath.Parse(file.Path)?.Locale)
            .Where(static locale => locale is not null)
            .Collect()
            .Select(static (all, _) => new EquatableArray<string>(MessageCatalog.InOrder(all!)));
        var catalog = files.Collect().Combine(locales)
            .Select(static (all, _) => new MessageCatalog(new([.. all.Left.OrderBy(file => file.Path.Replace('\\', '/'), StringComparer.Ordinal)]), all.Right))
            .WithTrackingName(CatalogStep);
        var intents = MarkedTypes.Of<IntentClass>(context, RuntimeTypes.Intent, static (found, _) => IntentClassReader.Read(found), intent => intent.Declaration.Name.Full, IntentsStep);
        var project = context.AnalyzerConfigOptionsProvider.Select(ProjectReader.Read);
        var clashes = context.CompilationProvider.Select(static (compilation, cancel) => NamesInUse.Read(NamesInUse.OfMessages, compilation, cancel));
        var classes = catalog.Combine(intents).Combine(project).Combine(clashes)
            .SelectMany(static (all, _) => MessageWiring.All(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(ClassesStep);
        var problems = catalog.Select(static (all, _) => new EquatableArray<DiagnosticInfo>([.. Problems(all)])).WithTrackingName(ProblemsStep);

        context.RegisterSourceOutput(classes, static (output, set) => output.Add(set.Declaration.Name, MessageClassWriter.Write(set)));
        context.RegisterSourceOutput(problems, ProblemReport.Report);
    }

    private static IEnumerable<DiagnosticInfo> Problems(MessageCatalog catalog) =>
    [
        .. catalog.Files.SelectMany(file => file.Problems),
        .. MessageNames.Of(catalog),
        .. MessageLocales.Of(catalog),
        .. MessagePlaceholders.Of(catalog),
        .. MessageLengths.Of(catalog),
    ];
}
