using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>
/// Waits for a fulfillment Lambda and says the updates of the definition (fulfillmentUpdatesSpecification) when the Lambda takes long enough for them.
/// The guide does not say from when the update frequency counts: from the start response, which is assumed.
/// </summary>
internal sealed class FulfillmentWatch(FulfillmentUpdates updates, TimeProvider clock, Action<string, ResponseSpecification> say)
{
    /// <param name="running">The call.</param>
    /// <param name="giveUp">Ends the call when the time-out of the updates is over.</param>
    /// <returns>What came of the call, which is a time-out where it took too long.</returns>
    public async Task<LexCodeHookResult> FollowAsync(Task<LexCodeHookResult> running, CancellationTokenSource giveUp)
    {
        var waited = 0;
        foreach (var (name, at, response) in Sequence())
        {
            if (await IsOverAsync(running, TimeSpan.FromSeconds(at - waited), giveUp.Token))
                break;
            waited = at;
            if (response is null)
            {
                await giveUp.CancelAsync();
                return LexCodeHookResult.TimedOut($"{at} seconds, the timeoutInSeconds of the fulfillment updates");
            }

            say(name, response);
        }

        return await running;
    }

    private IEnumerable<(string Name, int At, ResponseSpecification? Response)> Sequence()
    {
        var at = updates.Start?.Seconds ?? 0;
        if (updates.Start is { } start && at < updates.TimeoutInSeconds)
            yield return ("startResponse", at, start.Response);
        while (updates.Update is { } update && (at += update.Seconds) < updates.TimeoutInSeconds)
            yield return ("updateResponse", at, update.Response);
        yield return ("timeout", updates.TimeoutInSeconds, null);
    }

    private async Task<bool> IsOverAsync(Task running, TimeSpan time, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(running, Task.Delay(time, clock, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == running;
    }
}
