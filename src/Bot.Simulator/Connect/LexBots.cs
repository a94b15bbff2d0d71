using System.Collections.Immutable;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>The bots that the blocks of a flow reach, by the alias that a block names. Give <see cref="Open"/> to <see cref="FlowPlayerOptions.OpenBot"/>.</summary>
/// <param name="any">The bot of every alias that is not among <see cref="Others"/>, as an alias is not part of a bot's export.</param>
public sealed class LexBots(LexBotAlias any)
{
    /// <summary>Other bots, by the ARN of their alias as the flow has it; the name, for a bot of Lex V1.</summary>
    public ImmutableDictionary<string, LexBotAlias> Others { get; init; } = ImmutableDictionary<string, LexBotAlias>.Empty;

    /// <summary>What the sessions are opened with besides what the block says.</summary>
    public LexSessionOptions Options { get; init; } = new();

    /// <summary>Opens a session with the bot that a block names.</summary>
    /// <param name="connection">What the block asks for.</param>
    /// <exception cref="DefinitionException">The bot has no such locale: in Connect the block leaves by its error branch.</exception>
    public LexSession Open(LexBotConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var bot = Others.GetValueOrDefault(connection.AliasArn, any);
        return new(bot.Definition, connection.LocaleId, bot.Hook, Options with { SessionId = connection.SessionId, SessionAttributes = connection.SessionAttributes });
    }
}
