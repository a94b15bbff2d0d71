using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>The runtime's types by name.</summary>
internal static class RuntimeTypes
{
    public const string Conversation = "Bot.Runtime.Conversation";
    public const string Routing = "Bot.Runtime.Routing";
    public const string Telemetry = "Bot.Runtime.Telemetry";
    public const string Intent = Routing + ".IntentAttribute";
    public const string CompositionRoot = Routing + ".CompositionRootAttribute";
    public const string SessionAttributes = Conversation + ".SessionAttributesAttribute";
    public const string SharedSlots = Conversation + ".SharedSlotsAttribute";

    public static bool IsIntentHandler(this INamedTypeSymbol type) => type.IsNamed(Routing, "IntentHandler");

    public static bool IsIntentFilter(this INamedTypeSymbol type) => type.IsNamed(Routing, "IntentFilter");

    public static bool IsNamed(this INamedTypeSymbol? type, string space, string name) => type?.Name == name && type.ContainingNamespace.ToDisplayString() == space;

    public static AttributeData? Attribute(this ISymbol symbol, string space, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsNamed(space, name));

    /// <summary>The class and its bases, up to one that says stop.</summary>
    public static IEnumerable<INamedTypeSymbol> UpTo(this INamedTypeSymbol type, Func<INamedTypeSymbol, bool> stop)
    {
        for (var at = type; at is not null && !stop(at); at = at.BaseType)
            yield return at;
    }
}
