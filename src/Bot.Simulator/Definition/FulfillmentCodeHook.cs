namespace Bot.Simulator.Definition;

/// <summary>The call that does what the intent promises, and what is said afterwards.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Enabled">Whether the Lambda is called; otherwise the intent counts as fulfilled.</param>
/// <param name="IsActive">Whether there is a fulfillment step at all.</param>
/// <param name="Success">What follows when it was fulfilled.</param>
/// <param name="Failure">What follows when it failed.</param>
/// <param name="Timeout">What follows when the Lambda did not answer in time.</param>
public sealed record FulfillmentCodeHook(
    DefinitionPlace Place,
    bool Enabled,
    bool IsActive,
    Continuation? Success,
    Continuation? Failure,
    Continuation? Timeout)
{
    /// <summary>What is said while the Lambda works; null if nothing is defined.</summary>
    public FulfillmentUpdates? Updates { get; init; }
}
