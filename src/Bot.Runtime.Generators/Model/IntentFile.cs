namespace Bot.Runtime.Generators.Model;

/// <summary>Intents/…/Intent.json.</summary>
internal sealed record IntentFile(string Path, string Bot, string Locale, string Folder, Named? Problem, IntentContent Content)
    : DefinitionFile(Path, Bot, Locale, Folder, Problem)
{
    public override Named Name => Content.Name;
}
