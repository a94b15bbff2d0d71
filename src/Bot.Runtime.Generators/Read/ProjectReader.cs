using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads the project's properties, as far as the compiler sees them.</summary>
internal static class ProjectReader
{
    public static ProjectInfo Read(AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(Property(options, "RootNamespace"), Property(options, "ProjectDir"));
    }

    private static string Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : string.Empty;
}
