namespace Bot.Runtime.Generators.Model;

/// <summary>What SlotType.json says.</summary>
/// <param name="Name">name.</param>
/// <param name="Identifier">identifier: by which a composite names the types of its sub-slots.</param>
/// <param name="Description">description; empty when there is none.</param>
/// <param name="RestrictedValues">The values that a slot of it can have; none when it takes what the caller says.</param>
/// <param name="SubSlots">The sub-slots of a composite type.</param>
internal sealed record SlotTypeContent(Named Name, string Identifier, string Description, EquatableArray<Named> RestrictedValues, EquatableArray<SubSlotContent> SubSlots);
