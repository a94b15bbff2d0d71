namespace Bot.Simulator.Connect;

/// <summary>A branch that is taken when an action goes wrong.</summary>
/// <param name="ErrorType">NoMatchingError, NoMatchingCondition, QueueAtCapacity and so on.</param>
/// <param name="NextAction">The identifier of the action that follows.</param>
public sealed record FlowError(string ErrorType, string NextAction);
