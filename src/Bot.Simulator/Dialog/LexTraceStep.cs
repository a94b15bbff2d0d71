using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>Something that happened in a turn: a step of the dialog, or a call of the Lambda with its event and what came of it.</summary>
/// <param name="Description">What happened, in Lex's words.</param>
/// <param name="Event">The event that was sent; null for a step without a call.</param>
/// <param name="Result">What came of the call; null for a step without a call.</param>
public sealed record LexTraceStep(string Description, LexV2Event? Event = null, LexCodeHookResult? Result = null);
