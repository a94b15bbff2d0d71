namespace Bot.Runtime.Generators.Model;

/// <summary>Intents/…/Slots/…/Slot.json. It belongs to the intent whose folder it is in.</summary>
internal sealed record SlotFile(string Path, string Bot, string Locale, string Folder, Named? Problem, string IntentFolder, SlotContent Content)
    : DefinitionFile(Path, Bot, Locale, Folder, Problem)
{
    public override Named Name => Content.Name;
}
