using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Tests.Compiling;

/// <summary>A project in memory: the files of a definition, classes, and the generators and analysers that see them.</summary>
internal sealed class Project
{
    public const string Folder = "/project";

    // What the tests themselves run on: the framework, and Bot.Runtime.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "Bot.Runtime.dll" or "mscorlib.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private readonly ImmutableDictionary<string, MemoryFile> _files;
    private readonly ImmutableArray<IIncrementalGenerator> _generators;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly CSharpCompilation _compilation;

    private Project(
        ImmutableDictionary<string, MemoryFile> files, CSharpCompilation compilation, ImmutableArray<IIncrementalGenerator> generators, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        _files = files;
        _compilation = compilation;
        _generators = generators;
        _analyzers = analyzers;
    }

    /// <summary>An empty project called Desk.</summary>
    public static Project With(params IIncrementalGenerator[] generators) => new(
        ImmutableDictionary.Create<string, MemoryFile>(StringComparer.Ordinal),
        CSharpCompilation.Create(
            "Desk",
            [],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)),
        [.. generators],
        []);

    public Project And(params DiagnosticAnalyzer[] analyzers) => new(_files, _compilation, _generators, [.. _analyzers, .. analyzers]);

    /// <summary>A file of the definition; in place of one that is there.</summary>
    public Project File(string path, string content) =>
        new(_files.SetItem($"{Folder}/{path}", new($"{Folder}/{path}", content)), _compilation, _generators, _analyzers);

    /// <summary>A locale of the definition.</summary>
    public Project Locale(string locale) =>
        File($"bot-definition/Desk/BotLocales/{locale}/BotLocale.json", $$"""{ "name": "{{locale}}", "identifier": "{{locale}}" }""");

    /// <summary>A C# file, with the usings that its classes need; in place of one that is there.</summary>
    public Project Source(string code, string path = "Classes.cs")
    {
        var tree = CSharpSyntaxTree.ParseText(code, ParseOptions, $"{Folder}/{path}");
        var old = _compilation.SyntaxTrees.FirstOrDefault(other => other.FilePath == tree.FilePath);
        return new(_files, old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree), _generators, _analyzers);
    }

    /// <summary>C# in the namespace Desk, with the runtime's namespaces used.</summary>
    public Project Classes(string code, string path = "Classes.cs") => Source(
        $"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Bot.Runtime.Conversation;
        using Bot.Runtime.Routing;

        namespace Desk;

        {code}
        """,
        path);

    /// <summary>Runs the generators and the analysers.</summary>
    public Outcome Run()
    {
        var driver = Driver().RunGenerators(_compilation);
        return Outcome(driver);
    }

    /// <summary>Runs the generators, and again after a change.</summary>
    public Steps RunAgain(Func<Project, Project> change)
    {
        var changed = change(this);
        var driver = Driver().RunGenerators(_compilation);
        return new(driver.ReplaceAdditionalTexts([.. changed.Files]).RunGenerators(changed._compilation).GetRunResult());
    }

    private IEnumerable<AdditionalText> Files => _files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value);

    private CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        _generators.Select(generator => generator.AsSourceGenerator()),
        Files,
        ParseOptions,
        new ProjectOptions(),
        new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private Outcome Outcome(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        var compilation = _compilation.AddSyntaxTrees(result.GeneratedTrees);
        var found = result.Diagnostics;
        if (_analyzers.Length > 0)
        {
            var options = new AnalyzerOptions([.. Files]);
            found = found.AddRange(compilation.WithAnalyzers(_analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult());
        }
        return new(compilation, result, found, _files);
    }
}
