namespace Bot.Runtime.Generators.Model;

/// <summary>A locale of the bot.</summary>
internal sealed record LocaleDefinition(string Id, EquatableArray<IntentDefinition> Intents, EquatableArray<SlotTypeFile> SlotTypes)
{
    public IntentDefinition? Intent(string name) => Intents.FirstOrDefault(intent => intent.Name == name);

    public SlotTypeFile? SlotType(string name) => SlotTypes.FirstOrDefault(type => type.Name.Text == name);

    /// <summary>A slot type by what a composite calls it.</summary>
    public SlotTypeFile? SlotTypeOfSubSlot(string name) => SlotType(name) ?? SlotTypes.FirstOrDefault(type => type.Content.Identifier == name);
}
