using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators;

/// <summary>Reads what the definition says and learns from, and says what Lex would not take; it generates nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DefinitionTextsGenerator : IIncrementalGenerator
{
    internal const string FilesStep = "DefinitionTextFiles";
    internal const string ProblemsStep = "DefinitionTextProblems";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var problems = context.AdditionalTextsProvider
            .Where(DefinitionReader.IsDefinition)
            .Select(DefinitionTextsReader.Read)
            .WithTrackingName(FilesStep)
            .Collect()
            .Select(static (files, _) => new EquatableArray<DiagnosticInfo>([.. DefinitionTextChecks.Of(new([.. files]))]))
            .WithTrackingName(ProblemsStep);
        context.RegisterSourceOutput(problems, ProblemReport.Report);
    }
}
