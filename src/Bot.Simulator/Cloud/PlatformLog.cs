using System.Globalization;

namespace Bot.Simulator.Cloud;

/// <summary>The lines that Lambda itself writes between those of the function.</summary>
/// <param name="write">Where they go; null when nobody wants them.</param>
/// <param name="clock">Dates the line of a time-out.</param>
internal sealed class PlatformLog(Action<string>? write, TimeProvider clock)
{
    public void Started(string requestId) => write?.Invoke($"START RequestId: {requestId} Version: $LATEST");

    public void InitFailed(TimeSpan duration, string phase, FunctionResult failure) => write?.Invoke(
        $"INIT_REPORT Init Duration: {InvocationReport.Milliseconds(duration)}\tPhase: {phase}\tStatus: " +
        (failure.ErrorType == "Sandbox.Timedout" ? "timeout" : $"error\tError Type: {failure.ErrorType}"));

    public void Ended(FunctionResult result, InvocationReport report)
    {
        if (write is null)
            return;
        if (result.Outcome == FunctionOutcome.TimedOut)
        {
            var message = result.ErrorMessage!;
            var now = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
            write($"{now} {report.RequestId} {message[message.IndexOf("Task", StringComparison.Ordinal)..]}");
        }
        else if (result.Outcome == FunctionOutcome.Crashed)
        {
            write(result.ErrorMessage!);
            write(result.ErrorType!);
        }

        write($"END RequestId: {report.RequestId}");
        write(report.ToString());
    }
}
