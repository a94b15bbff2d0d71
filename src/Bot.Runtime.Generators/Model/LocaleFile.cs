namespace Bot.Runtime.Generators.Model;

/// <summary>BotLocale.json.</summary>
internal sealed record LocaleFile(string Path, string Bot, string Locale, Named? Problem)
    : DefinitionFile(Path, Bot, Locale, Locale, Problem)
{
    public override Named Name => new(Locale, Place.None);
}
