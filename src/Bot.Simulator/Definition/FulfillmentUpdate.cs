namespace Bot.Simulator.Definition;

/// <summary>Something that is said while a fulfillment Lambda works.</summary>
/// <param name="Response">What is said.</param>
/// <param name="Seconds">After how many seconds the first time, or how many seconds apart from then on; 1 to 900.</param>
public sealed record FulfillmentUpdate(ResponseSpecification Response, int Seconds);
