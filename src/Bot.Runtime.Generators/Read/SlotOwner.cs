using Microsoft.CodeAnalysis;

namespace Bot.Runtime.Generators.Read;

/// <summary>A type whose members are slots: Slots or Slot of a handler, or an interface of shared slots and its Slot.</summary>
/// <param name="Type">The type.</param>
/// <param name="Intents">The intents whose slots they are.</param>
internal sealed record SlotOwner(INamedTypeSymbol Type, IReadOnlyList<string> Intents)
{
    private const string Slots = "Slots";
    private const string Slot = "Slot";

    /// <summary>The names of the slots, as the members are called.</summary>
    public IEnumerable<string> Members => Type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => !property.IsStatic || property.Type.Name == "SlotReference")
        .Select(property => property.Name);

    /// <summary>Reads a type; null for one whose members are no slots.</summary>
    public static SlotOwner? Of(INamedTypeSymbol? type)
    {
        if (type is null)
            return null;
        if (Shared(type) is { } shared)
            return new(type, shared);
        if (type is not { Name: Slots or Slot, ContainingType: { } outer })
            return null;
        if (type.Name == Slot && Shared(outer) is { } sharedOutside)
            return new(type, sharedOutside);
        return outer.Attribute(RuntimeTypes.Routing, "IntentAttribute")?.ConstructorArguments is [{ Value: string intent }] ? new(type, [intent]) : null;
    }

    private static string[]? Shared(INamedTypeSymbol type) =>
        type.Attribute(RuntimeTypes.Conversation, "SharedSlotsAttribute")?.ConstructorArguments is [{ Kind: TypedConstantKind.Array } intents]
            ? [.. intents.Values.Select(intent => intent.Value).OfType<string>()]
            : null;
}
