namespace Bot.Simulator.Definition;

/// <summary>What is said while a fulfillment Lambda works (fulfillmentUpdatesSpecification); on streaming channels such as a call.</summary>
/// <param name="IsActive">Whether any of it is said.</param>
/// <param name="Start">What is said first; null if nothing is.</param>
/// <param name="Update">What is said again and again; null if nothing is.</param>
/// <param name="TimeoutInSeconds">When Lex gives up; 900 at most.</param>
public sealed record FulfillmentUpdates(bool IsActive, FulfillmentUpdate? Start, FulfillmentUpdate? Update, int TimeoutInSeconds);
