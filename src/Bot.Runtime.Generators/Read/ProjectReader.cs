using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Write;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads the project's properties, as far as the compiler sees them.</summary>
internal static class ProjectReader
{
    public static ProjectInfo Read(AnalyzerConfigOptionsProvider options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(string.Join(".", Property(options, "RootNamespace").Split('.').Select(Identifier.Escaped)), Property(options, "ProjectDir"));
    }

    private static string Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : string.Empty;
}
