using System.Collections.Concurrent;
using Bot.Cli;
using Bot.Cli.Calls;
using Bot.Simulator.Scripts;
using Lab;

namespace Conversations;

/// <summary>
/// Each .call file beside this one is a call; its .verified.txt is what was said and done in it. Every call is played twice: with the
/// function in this process, and with the published binary over the Runtime API. What both log is searched for secrets.
/// </summary>
public sealed class CallTests
{
    private static readonly string Folder = Path.Combine(PublishedBootstrap.RepositoryRoot, "tests", "Conversations");

    // Both theories need it: a call is played once with the function in this process, and once with the binary.
    private static readonly ConcurrentDictionary<string, Lazy<Task<CallTranscript>>> InProcess = new(StringComparer.Ordinal);

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Folder, "*.call").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_call_goes_as_it_was_accepted(string name)
    {
        var files = TranscriptFiles.Beside(ScriptPath(name));

        var difference = files.Compare(await PlayInProcessAsync(name), $"./resetbot transcripts accept {name}");

        Assert.True(difference is null, difference);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_call_goes_the_same_way_through_the_published_binary(string name)
    {
        var published = await PlayAsync(name, await PublishedBootstrap.PathAsync());

        Assert.Equal((await PlayInProcessAsync(name)).ToString(), published.ToString());
    }

    [Fact]
    public void Every_transcript_has_its_call() => Assert.Empty(TranscriptFiles.Dangling(Folder));

    [Fact]
    public void No_accepted_transcript_holds_a_number_or_a_password_that_is_not_masked()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.verified.txt"))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("+61", text, StringComparison.Ordinal);
            Assert.Equal(Count(text, "your new password is"), Count(text, "your new password is [password] -"));
            Assert.Equal(Count(text, "su contraseña nueva es"), Count(text, "su contraseña nueva es [password] -"));
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string ScriptPath(string name) => Path.Combine(Folder, name + ".call");

    private static Task<CallTranscript> PlayInProcessAsync(string name) =>
        InProcess.GetOrAdd(name, call => new(() => PlayAsync(call, lambda: null))).Value;

    private static async Task<CallTranscript> PlayAsync(string name, string? lambda)
    {
        var cancel = TestContext.Current.CancellationToken;
        var script = CallScript.Load(ScriptPath(name));
        var log = new LoggedSecrets();
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(PublishedBootstrap.RepositoryRoot), new() { Lambda = lambda, Settings = script.Settings, OnLog = log.Take }, cancel);
        var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
        await PlayedCall.PlayAsync(desk, script, transcript, onTurn: null, onFault: null, cancel);
        log.Check(desk, transcript);
        return transcript;
    }
}
