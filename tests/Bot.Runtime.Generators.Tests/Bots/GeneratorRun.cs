using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Tests.Bots;

/// <summary>What the generator made of a project. A problem that no test asserted fails the test that ends with <see cref="HasNoOtherProblem"/>.</summary>
internal sealed class GeneratorRun
{
    // Documentation is parsed and asked for, as in the project itself.
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly IIncrementalGenerator[] Generators = [new IntentsGenerator(), new MessagesGenerator(), new SessionAttributesGenerator(), new DefinitionTextsGenerator()];

    private readonly BotProject _project;
    private readonly Compilation _compilation;
    private readonly GeneratorDriverRunResult _result;
    private readonly List<Diagnostic> _unasserted;

    private GeneratorRun(BotProject project, Compilation compilation, GeneratorDriverRunResult result)
    {
        _project = project;
        _compilation = compilation;
        _result = result;
        _unasserted = [.. result.Diagnostics, .. Analyzed(project, compilation)];
    }

    public static GeneratorRun Of(BotProject project)
    {
        var driver = CreateDriver(project).RunGeneratorsAndUpdateCompilation(project.Compile(), out var compilation, out _);
        return new(project, compilation, driver.GetRunResult());
    }

    public static GeneratorDriver CreateDriver(BotProject project) => CSharpGeneratorDriver.Create(
        Generators.Select(generator => generator.AsSourceGenerator()),
        project.AdditionalTexts(),
        ParseOptions,
        new MemoryOptions(new()
        {
            ["build_property.RootNamespace"] = project.RootNamespace,
            ["build_property.ProjectDir"] = BotProject.Folder,
        }),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Asserts a problem.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="underlined">The exact text under the squiggle, in C# or in JSON.</param>
    /// <param name="message">The whole message.</param>
    public GeneratorRun HasProblem(string id, string underlined, string message)
    {
        var found = _unasserted.FirstOrDefault(problem => problem.Id == id && Underlined(problem) == underlined && Message(problem) == message);
        Assert.True(found is not null, $"There is no {id} at «{underlined}» that says\n{message}\nbut there is:\n{Listed(_unasserted)}");
        _unasserted.Remove(found);
        return this;
    }

    /// <summary>Asserts these problems, as <see cref="HasProblem"/> does, and that there is no other.</summary>
    public GeneratorRun Reports(params (string Id, string Underlined, string Message)[] problems)
    {
        foreach (var (id, underlined, message) in problems)
            HasProblem(id, underlined, message);
        HasNoOtherProblem();
        return this;
    }

    /// <summary>The names of the generated files.</summary>
    public IEnumerable<string> Generated => _result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath));

    /// <summary>Asserts that everything wrong was asserted.</summary>
    public void HasNoOtherProblem() => Assert.True(_unasserted.Count == 0, "Not asserted:\n" + Listed(_unasserted));

    /// <summary>Asserts that nothing is wrong, neither with the definition nor with what the compiler makes of everything.</summary>
    public GeneratorRun Compiles()
    {
        HasNoOtherProblem();
        var problems = _compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(problems.Count == 0, Listed(problems) + "\n" + Sources());
        return this;
    }

    /// <summary>The ids of what the compiler says of the code with what was generated.</summary>
    public IEnumerable<string> CompilerErrors() => _compilation.GetDiagnostics().Where(problem => problem.DefaultSeverity is DiagnosticSeverity.Error).Select(problem => problem.Id);

    /// <summary>One generated file.</summary>
    public string Source(string type) => _result.GeneratedTrees.Single(tree => Path.GetFileName(tree.FilePath) == type + ".g.cs").ToString();

    /// <summary>All generated files, one after the other.</summary>
    public string Sources() => string.Join("\n", _result.GeneratedTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal).Select(tree => $"==== {Path.GetFileName(tree.FilePath)} ====\n{tree}"));

    /// <summary>The project with what was generated, loaded.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = _compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, Listed(emitted.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }

    private static ImmutableArray<Diagnostic> Analyzed(BotProject project, Compilation compilation) =>
        compilation.WithAnalyzers([new SlotUseAnalyzer(), new SensitiveUseAnalyzer()], new AnalyzerOptions([.. project.AdditionalTexts()])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private string Underlined(Diagnostic problem)
    {
        var location = problem.Location;
        var path = location.GetLineSpan().Path;
        if (location.SourceTree is null && path.Length == 0)
            return "";
        var text = location.SourceTree?.ToString() ?? SourceOf(path);
        return text.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
    }

    private string SourceOf(string path)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
            return _project.Files[path[BotProject.Folder.Length..]];
        var index = int.Parse(Path.GetFileNameWithoutExtension(path)["Class".Length..], CultureInfo.InvariantCulture);
        return _project.Classes[index];
    }

    private static string Message(Diagnostic problem) => problem.GetMessage(CultureInfo.InvariantCulture);

    private string Listed(IEnumerable<Diagnostic> problems) => string.Join("\n", problems.Select(problem =>
        problem.Id.StartsWith("RB", StringComparison.Ordinal)
            ? $"{problem.Id} at «{Underlined(problem)}» in {problem.Location.GetLineSpan()}\n{Message(problem)}"
            : problem.ToString()));
}
