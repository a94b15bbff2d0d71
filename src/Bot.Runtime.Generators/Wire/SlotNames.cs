using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Names that a slot's property cannot have, as what it would be in has them already.</summary>
internal static class SlotNames
{
    private static readonly string[] OfEveryObject = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    // The types that the references are made with: a property of such a name would be taken for the type.
    private static readonly string[] OfReferences = ["Slot", "SubSlot", "SlotFormats", "SlotReference", "SlotValues"];

    // What is generated around the references.
    private static readonly string[] AroundReferences = ["Intent", "Messages", "Slot", "Slots", "SubSlot"];

    /// <summary>In the Slots of an intent.</summary>
    public static HashSet<string> Intent { get; } = [.. OfEveryObject, .. OfReferences, "Slots", "AsksConfirmation", "InOrder", "Read"];

    /// <summary>In the record of a composite slot type.</summary>
    public static HashSet<string> Composite { get; } = [.. OfEveryObject, .. OfReferences, "Clone", "EqualityContract", "InSlot", "PrintMembers", "Read", "Write"];

    /// <summary>Names of types that references to these slots cannot use as they are, as something nearer is called so.</summary>
    public static EquatableArray<string> Hiding(IEnumerable<string> slots, BotSources bot) =>
        new([.. AroundReferences.Concat(slots.Select(Identifier.Of).Intersect(SlotTypeWiring.NamesOfReferences(bot)))]);

    /// <summary>Names that a class which answers an intent cannot have: what is generated in it has them.</summary>
    public static HashSet<string> Handler { get; } = ["Intent", "Messages", "Slot", "Slots"];

    /// <summary>Names that a composite slot type cannot have: what is generated in its record has them.</summary>
    public static HashSet<string> CompositeType { get; } = [.. OfEveryObject, "Clone", "EqualityContract", "InSlot", "PrintMembers", "Read", "SubSlot", "Write"];

    /// <summary>Names that a slot type of a few values cannot have: what is generated beside it has them.</summary>
    public static HashSet<string> EnumType { get; } = [.. OfEveryObject, "Instance", "TryRead", "Write"];
}
