using System.Collections.Immutable;

namespace Bot.Simulator.Connect;

/// <summary>What a "Get customer input" block asks of Lex: which bot, for whom, with what.</summary>
/// <param name="AliasArn">The bot alias as the flow names it.</param>
/// <param name="LocaleId">The contact's language as a locale, such as en_US.</param>
/// <param name="SessionId">The session, which is the contact's id.</param>
/// <param name="SessionAttributes">The block's session attributes, resolved; one that resolves to nothing is not there.</param>
public sealed record LexBotConnection(string AliasArn, string LocaleId, string SessionId, ImmutableDictionary<string, string> SessionAttributes);
