using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Runtime.Lambda;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>This very test assembly as a Lambda function: started with <see cref="Variable"/>, it runs the loop and no test.</summary>
/// <remarks>The function writes <c>invoked</c>, waits for a line on standard input, and echoes its event.</remarks>
public static class SigtermChild
{
    private const string Variable = "RESETBOT_TEST_LOOP";

    public static Process Start(string runtimeApi)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(SigtermChild).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = runtimeApi;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunIfChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } runtimeApi) return;
        var loop = new RuntimeLoop(LoopRun.Environment(runtimeApi), new ConsoleLog(), TimeProvider.System);
        Environment.Exit(loop.Run(LoopRun.Function((invocation, response, cancel) =>
        {
            Console.WriteLine("invoked");
            Console.ReadLine();
            return LoopRun.Echo.InvokeAsync(invocation, response, cancel);
        }), CancellationToken.None));
    }

    private sealed class ConsoleLog : IRuntimeLoopLog
    {
        public void Fault(string? requestId, string message) => Console.WriteLine($"fault: {message}");

        public void RuntimeApiLost(string message) => Console.WriteLine($"lost: {message}");

        public void FunctionFailed(string requestId, string errorType, string message, Exception? exception) => Console.WriteLine($"failed: {message}");

        public void AbandonedInvocationEnded(string requestId, Exception? exception) => Console.WriteLine("late");

        public void Stopping(string reason) => Console.WriteLine($"stopping: {reason}");
    }
}
