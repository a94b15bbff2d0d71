namespace Bot.Simulator.Definition;

/// <summary>Reads what is said while somebody waits: the caller for a fulfillment, or the bot for the caller.</summary>
internal static class UpdateReader
{
    private const int Longest = 900;

    public static FulfillmentUpdates Fulfillment(DefinitionElement updates) => new(
        updates.Flag("active", "isActive") ?? true,
        Update(updates.Object("startResponse"), "delayInSeconds"),
        Update(updates.Object("updateResponse"), "frequencyInSeconds"),
        Seconds(updates.Whole("timeoutInSeconds"), Longest));

    public static WaitAndContinue Wait(DefinitionElement wait)
    {
        var update = wait.Object("stillWaitingResponse");
        return new WaitAndContinue(
            wait.Flag("isActive", "active") ?? true,
            Response(wait.Object("waitingResponse")),
            Response(wait.Object("continueResponse")),
            Response(update),
            Seconds(update?.Whole("frequencyInSeconds"), 20),
            Seconds(update?.Whole("timeoutInSeconds"), Longest));
    }

    private static FulfillmentUpdate? Update(DefinitionElement? update, string seconds) =>
        Response(update) is { } response ? new FulfillmentUpdate(response, Seconds(update!.Value.Whole(seconds), 1)) : null;

    private static ResponseSpecification? Response(DefinitionElement? response) => response is { } said ? MessageReader.Response(said) : null;

    private static int Seconds(int? given, int otherwise) => Math.Clamp(given ?? otherwise, 1, Longest);
}
