using System.Collections.Concurrent;
using Bot.Cli;
using Bot.Cli.Calls;
using Bot.Simulator.Scripts;
using Lab;

namespace Conversations;

/// <summary>The calls of this folder, and how they are played. What the function logs in them is searched for secrets.</summary>
public static class ScriptedCalls
{
    // Two theories need it: a call is played once with the function in this process, and once with the binary.
    private static readonly ConcurrentDictionary<string, Lazy<Task<CallTranscript>>> InProcess = new(StringComparer.Ordinal);

    public static string Folder { get; } = Path.Combine(PublishedBootstrap.RepositoryRoot, "tests", "Conversations");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.call").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    internal static string PathOf(string name) => Path.Combine(Folder, name + ".call");

    /// <summary>Plays it with the function in this process; the second time, gives what came of it the first.</summary>
    internal static Task<CallTranscript> PlayAsync(string name) => InProcess.GetOrAdd(name, call => new(() => PlayAsync(call, lambda: null))).Value;

    /// <summary>Plays it with a published function.</summary>
    internal static async Task<CallTranscript> PlayAsync(string name, string? lambda)
    {
        var cancel = TestContext.Current.CancellationToken;
        var script = CallScript.Load(PathOf(name));
        var log = new LoggedSecrets();
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(PublishedBootstrap.RepositoryRoot), new() { Lambda = lambda, Settings = script.Settings, OnLog = log.Take }, cancel);
        var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
        await PlayedCall.PlayAsync(desk, script, transcript, onTurn: null, onFault: null, cancel);
        log.Check(desk, transcript);
        return transcript;
    }
}
