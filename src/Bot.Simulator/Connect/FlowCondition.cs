namespace Bot.Simulator.Connect;

/// <summary>A branch that is taken when an action's result meets a condition.</summary>
/// <param name="Operator">Equals, TextContains, NumberGreaterThan and so on.</param>
/// <param name="Operand">What the result is compared with.</param>
/// <param name="NextAction">The identifier of the action that follows.</param>
public sealed record FlowCondition(string Operator, string Operand, string NextAction);
