using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>Finds out how a class is made.</summary>
internal static class ServiceReader
{
    public static ServiceClass Read(INamedTypeSymbol type, IAssemblySymbol from)
    {
        var constructors = type.InstanceConstructors.Where(constructor => IsCallable(constructor, from)).ToArray();
        return new(
            TypeReader.Reference(type),
            constructors.Length == 1 ? Parameters(constructors[0]) : default,
            Problem(type, constructors),
            Place.Of(type.Locations[0]));
    }

    public static EquatableArray<ServiceParameter> Parameters(IMethodSymbol method) =>
        new([.. method.Parameters.Select(parameter => new ServiceParameter(parameter.Name, TypeReader.Reference(parameter.Type), parameter.IsOptional, Place.Of(parameter.Locations[0])))]);

    private static bool IsCallable(IMethodSymbol constructor, IAssemblySymbol from) => constructor.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, from) || constructor.ContainingAssembly.GivesAccessTo(from),
        _ => false,
    };

    private static ServiceProblem? Problem(INamedTypeSymbol type, IMethodSymbol[] constructors) => type switch
    {
        { TypeKind: TypeKind.Error } => null,
        { TypeKind: not TypeKind.Class } => new("it is no class", "Name the class that does it."),
        { IsStatic: true } => new("it is static", "Take 'static' off."),
        { IsAbstract: true } => new("it is abstract", "Name a class that derives from it."),
        { IsUnboundGenericType: true } => new("its type parameters are open", "Name the types."),
        _ when constructors.Length == 0 => new("it has no constructor that can be called from here", "Make one public or internal."),
        _ when constructors.Length > 1 => new($"it has {constructors.Length} constructors, and which of them to call would be a guess", "Leave one, and make the others private."),
        _ when constructors[0].Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out) => new("its constructor takes a ref or out parameter", "Take it by value."),
        _ => null,
    };
}
