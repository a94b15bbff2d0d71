using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Check;

/// <summary>How slots are used in patterns: turn.Slots is { UserID: { } userId }.</summary>
internal static class SlotPatterns
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var subpattern = (SubpatternSyntax)context.Node;
        if (subpattern is not { NameColon.Name: { } slot, Parent.Parent: RecursivePatternSyntax pattern })
            return;
        var model = context.SemanticModel;
        if (SlotOwner.Of(model.GetTypeInfo(pattern, context.CancellationToken).ConvertedType as INamedTypeSymbol) is not { } owner)
            return;
        if (model.GetSymbolInfo(slot, context.CancellationToken) is not { Symbol: null, CandidateSymbols.IsEmpty: true })
            return;
        var name = slot.Identifier;
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticRegister.SlotUnknown, name.GetLocation(), string.Join("' or '", owner.Intents), name.ValueText, Suggestion.For(name.ValueText, owner.Members)));
    }
}
