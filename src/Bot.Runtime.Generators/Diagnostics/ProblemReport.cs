using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Diagnostics;

/// <summary>Tells the compiler what a generator found.</summary>
internal static class ProblemReport
{
    public static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> problems)
    {
        foreach (var problem in problems)
            output.ReportDiagnostic(problem.ToDiagnostic());
    }
}
