using System.Collections.Immutable;
using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators;

/// <summary>Says, next to the compiler's own error, what a caller would have suffered from a slot that is not there or that is taken for another type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SlotUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticRegister.SlotUnknown, DiagnosticRegister.SlotTypeChanged];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(SlotUses.Check, SyntaxKind.SimpleMemberAccessExpression);
        context.RegisterSyntaxNodeAction(SlotPatterns.Check, SyntaxKind.Subpattern);
    }
}
