using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Simulator.Cloud;

namespace Load;

/// <summary>Several processes of one function, each with one event at a time: whoever calls gets the first that is free, as Lambda hands out execution environments.</summary>
internal sealed class FunctionPool : ISimulatedFunction
{
    private readonly Channel<ISimulatedFunction> _free = Channel.CreateUnbounded<ISimulatedFunction>();
    private readonly ConcurrentBag<FunctionResult> _results = [];

    public FunctionPool(IEnumerable<ISimulatedFunction> functions)
    {
        foreach (var function in functions)
            _free.Writer.TryWrite(function);
    }

    /// <summary>What became of every event.</summary>
    public IReadOnlyCollection<FunctionResult> Results => _results;

    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        var function = await _free.Reader.ReadAsync(cancel);
        try
        {
            var result = await function.InvokeAsync(eventJson, cancel);
            _results.Add(result);
            return result;
        }
        finally
        {
            _free.Writer.TryWrite(function);
        }
    }
}
