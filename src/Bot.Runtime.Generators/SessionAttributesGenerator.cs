using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Wire;
using Bot.Runtime.Generators.Write;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators;

/// <summary>Teaches the records marked [SessionAttributes] to read and to write themselves.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SessionAttributesGenerator : IIncrementalGenerator
{
    internal const string RecordsStep = "SessionAttributeRecords";
    internal const string CodeStep = "SessionAttributeCode";
    internal const string ProblemsStep = "SessionAttributeProblems";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var records = MarkedTypes.Of<SessionRecord>(context, RuntimeTypes.SessionAttributes, SessionRecordReader.Read, record => record.Declaration.Name.Full, RecordsStep);
        var code = records.Combine(context.CompilationProvider.Select(static (compilation, cancel) => NamesInUse.Read(NamesInUse.OfSessionAttributes, compilation, cancel)))
            .SelectMany(static (all, _) => SessionRecordWiring.All(all.Left, all.Right))
            .WithTrackingName(CodeStep);
        var problems = records.Combine(context.CompilationProvider.Select(WellKnownAttributesReader.Read))
            .Select(static (all, _) => new EquatableArray<DiagnosticInfo>([.. all.Left.SelectMany(record => record.Problems), .. SessionKeys.Of(all.Left, all.Right)]))
            .WithTrackingName(ProblemsStep);

        context.RegisterSourceOutput(code, static (output, record) => output.Add(record.Declaration.Name, SessionRecordWriter.Write(record)));
        context.RegisterSourceOutput(problems, ProblemReport.Report);
    }
}
