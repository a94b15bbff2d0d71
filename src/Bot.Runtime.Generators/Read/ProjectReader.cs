using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads the project's properties, as far as the compiler sees them, and what it calls its own types.</summary>
internal static class ProjectReader
{
    private static readonly string[] NamesInUse = ["Characters", "Message", "Session", "SessionKey", "Speech", "SsmlTag"];

    public static ProjectInfo Read(AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(Property(options, "RootNamespace"), Property(options, "ProjectDir"));
    }

    /// <summary>The namespace of its types.</summary>
    public static IncrementalValueProvider<string> RootNamespace(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? string.Empty))
            .Select(static (project, _) => Property(project.Left, "RootNamespace") is { Length: > 0 } name ? name : project.Right);

    /// <summary>Names of the runtime's types that the project has for types of its own.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> Clashes(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(static (compilation, cancel) => new EquatableArray<string>(
            [.. NamesInUse.Where(name => compilation.ContainsSymbolsWithName(name, SymbolFilter.Type, cancel))]));

    private static string Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : string.Empty;
}
