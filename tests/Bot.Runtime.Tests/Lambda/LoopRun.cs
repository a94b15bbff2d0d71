using System.Buffers;
using System.Text;
using Bot.Runtime.Lambda;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>Runs the loop against a scripted Runtime API.</summary>
public static class LoopRun
{
    public const string StoppedByTest = "stopping: its caller told it to";

    /// <summary>Answers <c>{"you said": EVENT}</c>.</summary>
    public static readonly ILambdaFunction Echo = Function((invocation, response, _) =>
    {
        response.Write("{\"you said\": "u8);
        response.Write(invocation.Payload.Span);
        response.Write("}"u8);
        return default;
    });

    public static ILambdaFunction Function(Func<Invocation, IBufferWriter<byte>, CancellationToken, ValueTask> answer) => new Answering(answer);

    public static LambdaEnvironment Environment(string runtimeApi) => new(name => name == "AWS_LAMBDA_RUNTIME_API" ? runtimeApi : null);

    public static RuntimeLoop Loop(ScriptedRuntimeApi api, IRuntimeLoopLog log, TimeProvider? time = null) =>
        new(Environment(api.Address), log, time ?? TimeProvider.System) { FirstBackOff = TimeSpan.FromMilliseconds(1) };

    /// <summary>Runs the loop until it ends, and the scripts to theirs.</summary>
    public static async Task<int> RunAsync(ScriptedRuntimeApi api, ILambdaFunction function, IRuntimeLoopLog log, TimeProvider? time = null)
    {
        var loop = Loop(api, log, time);
        var running = Task.Factory.StartNew(
            () => loop.Run(function, api.Stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        // A script that fails says more than the loop that waits for it.
        var played = api.PlayedAsync();
        if (await Task.WhenAny(running, played) == played) await played;
        var code = await running.WaitAsync(TimeSpan.FromSeconds(30));
        await played;
        return code;
    }

    public static void WriteText(this IBufferWriter<byte> response, string text) => response.Write(Encoding.UTF8.GetBytes(text));

    private sealed class Answering(Func<Invocation, IBufferWriter<byte>, CancellationToken, ValueTask> answer) : ILambdaFunction
    {
        public ValueTask InvokeAsync(Invocation invocation, IBufferWriter<byte> response, CancellationToken cancel) => answer(invocation, response, cancel);
    }
}
