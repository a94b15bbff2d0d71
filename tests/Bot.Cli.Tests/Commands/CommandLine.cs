using Bot.Cli.Tests.Script;

namespace Bot.Cli.Tests.Commands;

/// <summary>The command line as its users start it: a process of its own, with nothing in its environment that is not said here.</summary>
internal static class CommandLine
{
    public static Task<Run> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static Task<Run> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments) => RunAsync(variables, null, arguments);

    /// <summary>Runs it with something to read.</summary>
    public static Task<Run> ReadAsync(byte[] input, params string[] arguments) => RunAsync(new Dictionary<string, string>(), input, arguments);

    private static Task<Run> RunAsync(IReadOnlyDictionary<string, string> variables, byte[]? input, string[] arguments)
    {
        var environment = new Dictionary<string, string>(variables);
        environment.TryAdd("PATH", Environment.GetEnvironmentVariable("PATH")!);
        environment.TryAdd("HOME", Environment.GetEnvironmentVariable("HOME") ?? "/tmp");
        var commandLine = Repository.PathTo("artifacts", "build", "bin", "Bot.Cli", "release", "resetbot.dll");
        return Run.ToEndAsync("dotnet", ["exec", commandLine, .. arguments], Repository.Root, environment, input);
    }
}
