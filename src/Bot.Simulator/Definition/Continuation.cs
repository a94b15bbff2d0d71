namespace Bot.Simulator.Definition;

/// <summary>
/// How a conversation goes on from one place: the "…Response, …NextStep, …Conditional" triple that follows a capture, a failure, a confirmation, a code hook.
/// </summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Response">What is said first, if anything.</param>
/// <param name="NextStep">Where the conversation goes; null means the next slot by priority, then confirmation and fulfillment.</param>
/// <param name="Conditional">Evaluated when the next step is EvaluateConditional.</param>
public sealed record Continuation(DefinitionPlace Place, ResponseSpecification? Response, NextStep? NextStep, Conditional? Conditional);
