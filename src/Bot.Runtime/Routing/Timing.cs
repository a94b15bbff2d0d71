using Bot.Runtime.Conversation;
using Bot.Runtime.Telemetry;

namespace Bot.Runtime.Routing;

/// <summary>Logs how long each turn took: <c>[Filters(typeof(Timing))]</c> on the composition root measures all that comes after it, so it belongs first.</summary>
/// <remarks>The line is of level Info, its event "turn.answered": the metric TurnLatency in milliseconds, by intent; 'action' (null when the handler threw), and the turn's own fields. A turn in which an intent switches to another has a line for each.</remarks>
/// <param name="clock">What measures.</param>
public sealed class Timing(TimeProvider clock) : IntentFilter
{
    private static readonly string[][] ByIntent = [["intent"]];

    /// <inheritdoc />
    public override async ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(next);
        var start = clock.GetTimestamp();
        Reply? reply = null;
        try
        {
            reply = await next.AnswerAsync(turn, cancel).ConfigureAwait(false);
            return reply;
        }
        finally
        {
            turn.Log.Measure(
                "turn.answered",
                "A turn was answered.",
                new(ByIntent, Metric.Time("TurnLatency", clock.GetElapsedTime(start))),
                ("action", reply?.SwitchesTo is { } other ? $"SwitchTo {other}" : reply?.Action.ToString()));
        }
    }
}
