using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>The JSON of a bot as it belongs together, before anything is made of it.</summary>
/// <param name="Name">The bot's name.</param>
/// <param name="Json">Bot.json; null in the export of a locale alone, or where the file cannot be used.</param>
/// <param name="Locales">Its locales.</param>
internal sealed record BotTree(string Name, DefinitionElement? Json, ImmutableArray<LocaleTree> Locales);
