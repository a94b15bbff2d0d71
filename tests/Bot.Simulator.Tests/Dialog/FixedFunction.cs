using System.Text;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>A function that returns the same bytes for every event.</summary>
internal sealed class FixedFunction(string payload) : ISimulatedFunction
{
    public Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel) =>
        Task.FromResult(new FunctionResult { Outcome = FunctionOutcome.Succeeded, Payload = Encoding.UTF8.GetBytes(payload) });
}
