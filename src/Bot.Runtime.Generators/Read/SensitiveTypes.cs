using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>The types that are marked [Sensitive], or derive from one that is. The attribute counts by its name: not every library with secrets knows the runtime.</summary>
internal static class SensitiveTypes
{
    private const string Attribute = "SensitiveAttribute";

    // Whether it may be null makes it no less sensitive.
    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The sensitive type that a type is, Nullable or not; null when it is none.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        for (var at = type as INamedTypeSymbol; at is not null; at = at.BaseType)
        {
            if (at.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute))
                return (INamedTypeSymbol)type!;
        }
        return null;
    }

    /// <summary>The sensitive type that a type is or is made of: an array's elements, a type's arguments.</summary>
    public static INamedTypeSymbol? Within(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Within(array.ElementType),
        INamedTypeSymbol named => Of(named) ?? named.TypeArguments.Select(Within).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>The sensitive type that an expression is of.</summary>
    public static INamedTypeSymbol? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel) => Of(model.GetTypeInfo(expression, cancel).Type);

    /// <summary>Whether code is the type's own: what it does with itself is its own affair.</summary>
    public static bool IsOwn(ISymbol? code, INamedTypeSymbol sensitive)
    {
        for (var at = code as INamedTypeSymbol ?? code?.ContainingType; at is not null; at = at.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, sensitive.OriginalDefinition))
                return true;
        }
        return false;
    }

    /// <summary>A type's name in a message.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(Plain);
}
