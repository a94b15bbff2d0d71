using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Write;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Makes values of the compiler's types.</summary>
internal static class TypeReader
{
    private static readonly SymbolDisplayFormat KeyFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat CodeFormat = KeyFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MessageFormat = SymbolDisplayFormat.MinimallyQualifiedFormat;

    public static TypeReference Reference(ITypeSymbol type)
    {
        // "IAccounts?" is the same service as "IAccounts".
        var plain = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return new(
            plain.ToDisplayString(KeyFormat),
            plain.ToDisplayString(MessageFormat),
            plain.ToDisplayString(CodeFormat),
            plain is INamedTypeSymbol { IsGenericType: false, SpecialType: SpecialType.None, TypeKind: not TypeKind.Error } named ? Name(named) : null,
            type.TypeKind is TypeKind.Error,
            type.Attribute(RuntimeTypes.Conversation, "SessionAttributesAttribute") is not null);
    }

    public static TypeName Name(INamedTypeSymbol type) => new(
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : string.Empty,
        new([.. Outer(type).Select(outer => Identifier.Escaped(outer.Name))]),
        Identifier.Escaped(type.Name));

    public static SourceType Source(INamedTypeSymbol type, TypeDeclarationSyntax declaration) => new(
        new(Name(type), new([.. Outer(type).Select(Header)])),
        declaration.Modifiers.Any(modifier => modifier.ValueText == "partial"),
        type.IsGenericType,
        Place.Of(declaration.Identifier));

    /// <summary>The type as a message names it, with its annotations; as it is written where the compiler does not know it, which is so for what is generated.</summary>
    public static string Written(ITypeSymbol symbol, TypeSyntax syntax) =>
        Contains(symbol, type => type.TypeKind is TypeKind.Error)
            ? string.Concat(syntax.DescendantTokens().Select(token => token.ValueText))
            : symbol.ToDisplayString(MessageFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    private static bool Contains(ITypeSymbol type, Func<ITypeSymbol, bool> condition) =>
        condition(type) || (type is INamedTypeSymbol named && named.TypeArguments.Any(argument => Contains(argument, condition)));

    private static Stack<INamedTypeSymbol> Outer(INamedTypeSymbol type)
    {
        var outer = new Stack<INamedTypeSymbol>();
        for (var at = type.ContainingType; at is not null; at = at.ContainingType)
            outer.Push(at);
        return outer;
    }

    private static string Header(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "partial record struct " + Identifier.Escaped(type.Name),
        { IsRecord: true } => "partial record " + Identifier.Escaped(type.Name),
        { TypeKind: TypeKind.Struct } => "partial struct " + Identifier.Escaped(type.Name),
        { TypeKind: TypeKind.Interface } => "partial interface " + Identifier.Escaped(type.Name),
        _ => "partial class " + Identifier.Escaped(type.Name),
    };
}
