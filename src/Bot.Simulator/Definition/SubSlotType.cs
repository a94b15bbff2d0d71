namespace Bot.Simulator.Definition;

/// <summary>One part of a composite slot type.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Name">The sub-slot's name.</param>
/// <param name="SlotTypeId">
/// A built-in type such as AMAZON.City, or the identifier of a type of the locale. The name of that type is taken as well, since a definition that
/// was written by hand has no identifiers to go by.
/// </param>
public sealed record SubSlotType(DefinitionPlace Place, string Name, string SlotTypeId);
