using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads a class marked [CompositionRoot].</summary>
internal static class RootReader
{
    public static CompositionRoot? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || context.TargetNode is not ClassDeclarationSyntax declaration)
            return null;
        return new(
            TypeReader.Source(type, declaration),
            new([.. type.GetMembers().Where(member => member.Attribute(RuntimeTypes.Routing, "ProvidesAttribute") is not null).Select(Member).OfType<ProvidedMember>()]),
            new([.. type.GetAttributes().Select(attribute => Singleton(attribute, type, cancel)).OfType<SingletonService>()]),
            FilterReader.Read(type, type.ContainingAssembly, cancel));
    }

    private static ProvidedMember? Member(ISymbol member)
    {
        var name = new Named(member.Name, Place.Of(member.Locations[0]));
        return member switch
        {
            IFieldSymbol field => new(name, ProvidedKind.Field, TypeReader.Reference(field.Type), field.IsStatic, default),
            IPropertySymbol property => new(name, ProvidedKind.Property, TypeReader.Reference(property.Type), property.IsStatic, default),
            IMethodSymbol method => new(name, ProvidedKind.Method, TypeReader.Reference(method.ReturnType), method.IsStatic, ServiceReader.Parameters(method)),
            _ => null,
        };
    }

    private static SingletonService? Singleton(AttributeData attribute, INamedTypeSymbol root, CancellationToken cancel)
    {
        if (!attribute.AttributeClass.IsNamed(RuntimeTypes.Routing, "SingletonAttribute"))
            return null;
        var types = attribute.AttributeClass!.TypeArguments;
        if (types[types.Length - 1] is not INamedTypeSymbol made || types.Any(type => type.TypeKind is TypeKind.Error))
            return null;
        var place = attribute.ApplicationSyntaxReference?.GetSyntax(cancel) is AttributeSyntax syntax ? Place.Of(syntax) : Place.Of(root.Locations[0]);
        return new(TypeReader.Reference(types[0]), ServiceReader.Read(made, root.ContainingAssembly), place);
    }
}
