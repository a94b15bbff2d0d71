namespace Bot.Runtime.Generators.Model;

/// <summary>SlotTypes/…/SlotType.json.</summary>
internal sealed record SlotTypeFile(string Path, string Bot, string Locale, string Folder, Named? Problem, SlotTypeContent Content)
    : DefinitionFile(Path, Bot, Locale, Folder, Problem)
{
    public override Named Name => Content.Name;
}
