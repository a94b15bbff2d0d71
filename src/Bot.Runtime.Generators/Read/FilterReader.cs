using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads [Filters(typeof(…), …)].</summary>
internal static class FilterReader
{
    public static EquatableArray<FilterUse> Read(INamedTypeSymbol type, IAssemblySymbol from, CancellationToken cancel)
    {
        if (type.Attribute(RuntimeTypes.Routing, "FiltersAttribute") is not { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } list] } attribute)
            return default;
        var places = attribute.ApplicationSyntaxReference?.GetSyntax(cancel).DescendantNodes().OfType<TypeOfExpressionSyntax>().Select(node => Place.Of(node.Type)).ToArray() ?? [];
        var filters = new List<FilterUse>();
        for (var index = 0; index < list.Values.Length; index++)
        {
            if (list.Values[index].Value is INamedTypeSymbol filter && filter.TypeKind is not TypeKind.Error)
                filters.Add(Use(filter, index < places.Length ? places[index] : Place.Of(type.Locations[0]), from));
        }
        return new([.. filters]);
    }

    private static FilterUse Use(INamedTypeSymbol filter, Place place, IAssemblySymbol from)
    {
        var own = filter.UpTo(RuntimeTypes.IsIntentFilter).ToArray();
        var runtime = own.Length > 0 ? own[own.Length - 1].BaseType : null;
        var overridden = new HashSet<string>(own.SelectMany(at => at.GetMembers().OfType<IMethodSymbol>()).Where(method => method.IsOverride).Select(method => method.Name));
        var answersAll = overridden.Contains("AnswerAsync");
        return new(
            ServiceReader.Read(filter, from),
            place,
            runtime is not null,
            answersAll || overridden.Contains("OnDialogAsync"),
            answersAll || overridden.Contains("OnFulfillmentAsync"),
            runtime is { TypeArguments: [{ } slots] } ? Slots(slots, own) : null);
    }

    private static FilterSlots Slots(ITypeSymbol slots, INamedTypeSymbol[] filters)
    {
        var named = slots.Attribute(RuntimeTypes.Conversation, "SharedSlotsAttribute")?.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } list]
            ? list.Values.Select(value => value.Value as string).OfType<string>()
            : [];
        return new(slots.TypeKind is TypeKind.Error ? Written(filters) : slots.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), new([.. named]));
    }

    // The slots of one intent, "UnlockAccount.Slots", are not known to the compiler before they are generated.
    private static string Written(INamedTypeSymbol[] filters) => filters
        .SelectMany(filter => filter.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax())
        .OfType<ClassDeclarationSyntax>()
        .SelectMany(declaration => declaration.BaseList?.DescendantNodes().OfType<GenericNameSyntax>() ?? [])
        .Where(name => name.Identifier.ValueText == "IntentFilter")
        .Select(name => name.TypeArgumentList.Arguments[0].ToString())
        .FirstOrDefault() ?? string.Empty;
}
