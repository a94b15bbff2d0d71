namespace Bot.Runtime.Generators.Model;

/// <summary>A partial property that a handler declares in its part of Slots, to choose the slot's type.</summary>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type as it is written in messages: "long?".</param>
/// <param name="TypePlace">Where the type is written.</param>
/// <param name="Modifiers">What is before the type: "public partial".</param>
/// <param name="IsDocumented">Whether it has a comment of its own.</param>
internal sealed record DeclaredSlot(Named Name, string Type, Place TypePlace, string Modifiers, bool IsDocumented);
