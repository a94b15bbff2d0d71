namespace Bot.Runtime.Generators.Model;

/// <summary>What Slot.json says.</summary>
/// <param name="Name">name.</param>
/// <param name="Description">description; empty when there is none.</param>
/// <param name="TypeName">slotTypeName: "AMAZON.Date", or a slot type of the locale.</param>
/// <param name="IsMultiple">multipleValuesSetting.allowMultipleValues.</param>
/// <param name="IsRequired">slotConstraint: an optional slot is not asked for by Lex.</param>
/// <param name="Steps">Where its next steps go.</param>
internal sealed record SlotContent(Named Name, string Description, Named TypeName, bool IsMultiple, bool IsRequired, EquatableArray<StepTarget> Steps);
