namespace Bot.Runtime.Generators.Wire;

/// <summary>Names that a slot's property cannot have, as what it would be in has them already.</summary>
internal static class SlotNames
{
    private static readonly string[] OfEveryObject = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    // The types that the references are made with: a property of such a name would be taken for the type.
    private static readonly string[] OfReferences = ["Slot", "SubSlot", "SlotFormats", "SlotReference", "SlotValues"];

    /// <summary>In the Slots of an intent.</summary>
    public static HashSet<string> Intent { get; } = [.. OfEveryObject, .. OfReferences, "Slots", "InOrder", "Read"];

    /// <summary>In the record of a composite slot type.</summary>
    public static HashSet<string> Composite { get; } = [.. OfEveryObject, .. OfReferences, "Clone", "EqualityContract", "InSlot", "PrintMembers", "Read", "Write"];
}
