namespace Bot.Cli.Tests.Commands;

public sealed class TranscriptsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_call_is_listed_with_its_state_and_what_it_is_about()
    {
        _folder.Write("accepted.call", "# Wants a person.\nsay: agent\n");
        _folder.Write("accepted.verified.txt", "…\n");
        _folder.Write("changed.call", "# Wants one too.\nsay: agent\n");
        _folder.Write("changed.verified.txt", "…\n");
        _folder.Write("changed.received.txt", "!\n");
        _folder.Write("new.call", "say: agent\n");
        _folder.Write("gone.verified.txt", "…\n");

        var run = await TranscriptsAsync();

        Assert.Equal(
            """
            accepted  accepted      Wants a person.
            changed   changed       Wants one too.
            new       not accepted
            gone.verified.txt: there is no call of that name. Delete it, or bring the call back.

            """,
            run.Output,
            ignoreLineEndingDifferences: true);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task What_came_last_is_shown_and_that_it_is_not_what_was_accepted()
    {
        _folder.Write("a.call", "say: agent\n");
        _folder.Write("a.verified.txt", "then\n");
        Assert.Equal(("then\n", ""), Said(await TranscriptsAsync("show", "a")));

        _folder.Write("a.received.txt", "now\n");

        Assert.Equal(
            ("now\n", $"This is how the call went last, and not what was accepted. What is different: diff {_folder.PathTo("a.verified.txt")} {_folder.PathTo("a.received.txt")}\n"),
            Said(await TranscriptsAsync("show", "a")));
    }

    [Fact]
    public async Task A_call_without_a_transcript_has_none_to_show()
    {
        _folder.Write("a.call", "say: agent\n");

        Assert.Equal("resetbot: 'a' has no transcript yet. Play it and accept it: ./resetbot transcripts accept a\n", (await TranscriptsAsync("show", "a")).Errors);
        Assert.Equal($"resetbot: 'b.verified.txt': {_folder.Path} holds no b.call. ./resetbot transcripts lists what there is.\n", (await TranscriptsAsync("show", "b.verified.txt")).Errors);
    }

    [Fact]
    public async Task What_was_received_is_what_is_accepted()
    {
        _folder.Write("a.call", "say: agent\n");
        _folder.Write("a.verified.txt", "then\n");
        _folder.Write("a.received.txt", "now\n");

        Assert.Equal($"Accepted as {_folder.PathTo("a.verified.txt")}\n", (await TranscriptsAsync("accept", "--all")).Errors);

        Assert.Equal("now\n", await Read("a.verified.txt"));
        Assert.False(File.Exists(_folder.PathTo("a.received.txt")));
    }

    [Fact]
    public async Task A_call_that_the_tests_have_not_played_since_is_played_and_accepted()
    {
        _folder.Write("a.call", "say: agent\n");
        _folder.Write("a.verified.txt", "then\n");

        Assert.Equal($"Played, and accepted as {_folder.PathTo("a.verified.txt")}. Read it before you commit it.\n", (await TranscriptsAsync("accept", "a")).Errors);
        Assert.Contains("caller    agent\n", await Read("a.verified.txt"), StringComparison.Ordinal);

        Assert.Equal($"{_folder.PathTo("a.verified.txt")} is how the call goes already.\n", (await TranscriptsAsync("accept", "a")).Errors);
    }

    [Fact]
    public async Task Accepting_says_what_to_name_and_when_there_is_nothing_to_accept()
    {
        Assert.Equal("resetbot: accept needs the name of a call, or --all. ./resetbot transcripts lists what there is.\n", (await TranscriptsAsync("accept")).Errors);
        Assert.Equal("Nothing has gone another way than it was accepted. To play every call: ./resetbot transcripts check\n", (await TranscriptsAsync("accept", "--all")).Errors);
    }

    [Fact]
    public async Task A_check_plays_every_call_and_tells_those_that_go_another_way_and_what_is_left_over()
    {
        _folder.Write("agent.call", "say: agent\n");
        await TranscriptsAsync("accept", "agent");
        Assert.Equal((0, "All 1 calls go as they were accepted.\n"), Ended(await TranscriptsAsync("check")));

        var accepted = await Read("agent.verified.txt");
        _folder.Write("agent.verified.txt", accepted.Replace("caller    agent", "caller    agents", StringComparison.Ordinal));
        _folder.Write("broken.call", "shout: agent\n");
        _folder.Write("gone.received.txt", "…\n");
        var run = await TranscriptsAsync("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("agent: the call does not go as it was accepted.\n\n  Turn 1:\n    expected  caller    agents\n    actual    caller    agent\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\n  ./resetbot transcripts accept agent --folder '{_folder.Path}'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("broken.call:1: 'shout: agent' is no line of a call script.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("gone.received.txt: there is no call of that name. Delete it, or bring the call back.\n3 of 3 are not as they were accepted.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(accepted, await Read("agent.received.txt"));
    }

    [Fact]
    public async Task Another_bots_calls_are_played_with_its_own_definition()
    {
        _folder.Write("agent.call", "say: agent\n");

        await TranscriptsAsync("accept", "agent", "--definition", Repository.PathTo("samples", "TicketDesk", "bot-definition", "TicketDesk"));

        Assert.DoesNotContain("Welcome to the service desk", await Read("agent.verified.txt"), StringComparison.Ordinal);
        Assert.Contains("caller    agent\n", await Read("agent.verified.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var run = await CommandLine.RunAsync("transcripts", "--folder", "no-such");

        Assert.Equal((1, "resetbot: no-such: there is no such folder. Give one that holds .call files with --folder, for example tests/Conversations.\n"), (run.ExitCode, run.Errors));
    }

    private Task<Script.Run> TranscriptsAsync(params string[] arguments) => CommandLine.RunAsync(["transcripts", .. arguments, "--folder", _folder.Path]);

    private Task<string> Read(string name) => File.ReadAllTextAsync(_folder.PathTo(name), TestContext.Current.CancellationToken);

    private static (string Output, string Errors) Said(Script.Run run) => (run.Output, run.Errors);

    private static (int ExitCode, string Output) Ended(Script.Run run) => (run.ExitCode, run.Output);
}
