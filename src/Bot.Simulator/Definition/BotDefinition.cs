using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A bot as Lex V2 exports and imports it (format LexJson).</summary>
/// <param name="Origin">The folder or zip it was read from.</param>
/// <param name="Name">The bot's name.</param>
/// <param name="Version">DRAFT or a number.</param>
/// <param name="IdleSessionTtlInSeconds">After this many seconds without input a session is gone.</param>
/// <param name="Locales">Its locales.</param>
/// <param name="Problems">What Lex would complain about and the reader could live with.</param>
public sealed record BotDefinition(
    string Origin,
    string Name,
    string Version,
    int IdleSessionTtlInSeconds,
    ImmutableArray<BotLocale> Locales,
    ImmutableArray<DefinitionProblem> Problems)
{
    /// <summary>
    /// Reads a bot from a folder or a zip of the export format. Bot.json may be at the top or any number of folders down; a manifest is not needed.
    /// A locale alone becomes a bot. A file or value that cannot be used is one of the <see cref="Problems"/>, and counts as absent.
    /// </summary>
    /// <param name="path">A folder or a zip file.</param>
    /// <exception cref="DefinitionException">There is no bot, there are several, or the folder or zip cannot be read.</exception>
    public static BotDefinition Load(string path) => new BotReader(DefinitionFiles.Open(path)).Read();

    /// <summary>The locale with that identifier.</summary>
    /// <param name="localeId">An identifier such as en_US.</param>
    /// <exception cref="DefinitionException">The bot has no such locale.</exception>
    public BotLocale Locale(string localeId) =>
        Locales.FirstOrDefault(locale => locale.LocaleId == localeId) ?? throw new DefinitionException(
            $"{Origin}: bot {Name} has no locale '{localeId}'. It has {string.Join(", ", Locales.Select(locale => locale.LocaleId))}.");
}
