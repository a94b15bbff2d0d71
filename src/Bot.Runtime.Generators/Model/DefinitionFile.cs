namespace Bot.Runtime.Generators.Model;

/// <summary>One JSON file of the definition, as it was read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bot">The folder that BotLocales is in: which bot it belongs to.</param>
/// <param name="Locale">"en_US".</param>
/// <param name="Folder">The name of its own folder: an intent's, a slot's or a slot type's.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal abstract record DefinitionFile(string Path, string Bot, string Locale, string Folder, Named? Problem)
{
    /// <summary>The name it gives itself, or that of its folder when it cannot be read.</summary>
    public abstract Named Name { get; }
}
