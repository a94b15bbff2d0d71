using System.Collections.Immutable;
using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators;

/// <summary>Keeps values of types that are marked [Sensitive] out of texts, logs, sessions and JSON.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        DiagnosticRegister.SensitiveFormatted, DiagnosticRegister.SensitiveLogged, DiagnosticRegister.SensitiveInSession, DiagnosticRegister.SensitiveSerialized,
        DiagnosticRegister.SensitiveRevealed,
    ];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(SensitiveTexts.CheckHole, SyntaxKind.Interpolation);
        context.RegisterOperationAction(SensitiveTexts.CheckSum, OperationKind.Binary, OperationKind.CompoundAssignment);
        context.RegisterOperationAction(SensitiveTexts.CheckToString, OperationKind.Invocation);
        context.RegisterOperationAction(SensitiveTexts.CheckConversion, OperationKind.Conversion);
        context.RegisterSyntaxNodeAction(SensitiveCalls.Check, SyntaxKind.InvocationExpression);
        context.RegisterSyntaxNodeAction(SensitiveReveals.Check, SyntaxKind.InvocationExpression);
        context.RegisterSyntaxNodeAction(SensitiveSessions.CheckTypeName, SyntaxKind.GenericName);
        context.RegisterSymbolAction(SensitiveSessions.CheckRecord, SymbolKind.NamedType);
        context.RegisterSymbolAction(SensitiveJson.CheckContext, SymbolKind.NamedType);
    }
}
