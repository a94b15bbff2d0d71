using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Check;

/// <summary>Session attributes of a sensitive type: the contact flow, conversation logs and every client see them.</summary>
internal static class SensitiveSessions
{
    /// <summary>SessionKey&lt;Secret&gt;, SessionKey.Of&lt;Secret&gt;.</summary>
    public static void CheckTypeName(SyntaxNodeAnalysisContext context)
    {
        var name = (GenericNameSyntax)context.Node;
        if (name.Identifier.ValueText is not ("SessionKey" or "Of"))
            return;
        var symbol = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken);
        var found = symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault();
        var type = found as INamedTypeSymbol ?? found?.ContainingType;
        if (!type.IsNamed(RuntimeTypes.Conversation, "SessionKey"))
            return;
        foreach (var argument in name.TypeArgumentList.Arguments)
        {
            if (SensitiveTypes.Within(context.SemanticModel.GetTypeInfo(argument, context.CancellationToken).Type) is { } sensitive)
                Report(context.ReportDiagnostic, argument.GetLocation(), sensitive, $"the type of '{name.WithoutTrivia()}'");
        }
    }

    /// <summary>A property of a record that is marked [SessionAttributes].</summary>
    public static void CheckRecord(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.Attribute(RuntimeTypes.Conversation, "SessionAttributesAttribute") is null)
            return;
        foreach (var member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !member.IsStatic))
        {
            var of = member switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null };
            if (SensitiveTypes.Within(of) is { } sensitive)
                Report(context.ReportDiagnostic, member.Locations[0], sensitive, $"the type of '{type.Name}.{member.Name}'");
        }
    }

    private static void Report(Action<Diagnostic> report, Location place, INamedTypeSymbol sensitive, string what) =>
        report(Diagnostic.Create(DiagnosticRegister.SensitiveInSession, place, SensitiveTypes.Name(sensitive), what));
}
