namespace Bot.Runtime.Generators.Model;

/// <summary>A sub-slot of a composite slot type.</summary>
/// <param name="Name">name.</param>
/// <param name="TypeName">slotTypeId: a built-in type, or the name or identifier of a slot type of the locale.</param>
internal sealed record SubSlotContent(Named Name, Named TypeName);
