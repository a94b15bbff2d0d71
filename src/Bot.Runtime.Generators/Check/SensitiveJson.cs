using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Read;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bot.Runtime.Generators.Check;

/// <summary>Types that a serialiser is told to write, and what hangs on them.</summary>
internal static class SensitiveJson
{
    /// <summary>[JsonSerializable(typeof(…))] on a context.</summary>
    public static void CheckContext(SymbolAnalysisContext context)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (!attribute.AttributeClass.IsNamed("System.Text.Json.Serialization", "JsonSerializableAttribute")
                || attribute.ConstructorArguments is not [{ Value: ITypeSymbol root }])
            {
                continue;
            }
            if (Find(root, SensitiveTypes.Name(root), new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is var (sensitive, way))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticRegister.SensitiveSerialized,
                    attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? context.Symbol.Locations[0],
                    SensitiveTypes.Name(sensitive),
                    $"part of what '{context.Symbol.Name}' writes ({way})"));
            }
        }
    }

    private static (INamedTypeSymbol Sensitive, string Way)? Find(ITypeSymbol type, string way, HashSet<ITypeSymbol> seen)
    {
        if (SensitiveTypes.Within(type) is { } sensitive)
            return (sensitive, way);
        if (type is IArrayTypeSymbol array)
            return Find(array.ElementType, way, seen);
        if (type is not INamedTypeSymbol named || !seen.Add(named))
            return null;
        foreach (var argument in named.TypeArguments)
        {
            if (Find(argument, way, seen) is { } found)
                return found;
        }
        // What the framework's own types hold is not ours.
        if (named.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal))
            return null;
        foreach (var member in named.GetMembers().Where(member => member is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, IsStatic: false, IsImplicitlyDeclared: false }))
        {
            var of = member switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null };
            if (of is not null && Find(of, $"{way}.{member.Name}", seen) is { } found)
                return found;
        }
        return named.BaseType is { } parent ? Find(parent, way, seen) : null;
    }
}
