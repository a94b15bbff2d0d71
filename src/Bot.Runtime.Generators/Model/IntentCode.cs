namespace Bot.Runtime.Generators.Model;

/// <summary>What is generated for a class that answers an intent.</summary>
/// <param name="Declaration">The class.</param>
/// <param name="Intent">The intent.</param>
/// <param name="Description">What the definition says of it.</param>
/// <param name="Slots">Its slots, in the order in which Lex asks for them.</param>
/// <param name="AsksConfirmation">Whether the definition asks for a confirmation when they are filled.</param>
/// <param name="HasSlots">Whether Slots and Slot are written.</param>
/// <param name="Interfaces">The shared slots that its slots are.</param>
/// <param name="Usings">The namespaces to use.</param>
/// <param name="Clashes">Names that mean more than one thing in the project.</param>
/// <param name="Sources">The files it is made from, as seen from the project.</param>
internal sealed record IntentCode(
    TypeDeclaration Declaration,
    string Intent,
    string Description,
    EquatableArray<SlotCode> Slots,
    bool AsksConfirmation,
    bool HasSlots,
    EquatableArray<string> Interfaces,
    EquatableArray<string> Usings,
    EquatableArray<string> Clashes,
    EquatableArray<string> Sources);
