namespace Bot.Runtime.Generators.Model;

/// <summary>A record that is generated for a composite slot type.</summary>
/// <param name="Name">The record.</param>
/// <param name="Description">What the definition says of it.</param>
/// <param name="SubSlots">Its sub-slots.</param>
/// <param name="Usings">The namespaces to use.</param>
/// <param name="Clashes">Names that mean more than one thing in the project.</param>
/// <param name="Source">The file it is made from.</param>
internal sealed record CompositeCode(TypeName Name, string Description, EquatableArray<SlotCode> SubSlots, EquatableArray<string> Usings, EquatableArray<string> Clashes, string Source);
