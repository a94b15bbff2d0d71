using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>A bot as an alias has it: a definition and the function behind it.</summary>
/// <param name="Definition">The bot as Lex exports it.</param>
/// <param name="Hook">What answers its code hooks.</param>
public sealed record LexBotAlias(BotDefinition Definition, ILexCodeHook Hook);
