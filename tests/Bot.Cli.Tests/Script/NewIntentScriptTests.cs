namespace Bot.Cli.Tests.Script;

/// <summary>./resetbot new-intent writes, builds what it wrote, and plays the new call.</summary>
public sealed class NewIntentScriptTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task What_was_written_is_built_and_its_call_is_played_and_accepted()
    {
        _sandbox.Environment["WRITES"] = "src/New.cs";
        _sandbox.Environment["WRITES_CALL"] = "/a folder/check-ticket.call";

        var run = await _sandbox.RunAsync("new-intent", "CheckTicket", "--utterance", "two words");

        Assert.Equal((0, "[new-intent][CheckTicket][--utterance][two words][call][--script][/a folder/check-ticket.call][--accept]"), (run.ExitCode, run.Output));
        Assert.EndsWith("Playing the call:\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["build", "exec", "build", "exec"], Verbs());
        Assert.Empty(Directory.GetFiles(Path.Combine(_sandbox.Checkout, "artifacts"), "new-intent.*"));
    }

    [Fact]
    public async Task When_nothing_was_written_nothing_is_played()
    {
        var run = await _sandbox.RunAsync("new-intent", "CheckTicket", "--dry-run");

        Assert.Equal((0, "[new-intent][CheckTicket][--dry-run]"), (run.ExitCode, run.Output));
        Assert.Equal(["build", "exec"], Verbs());
    }

    [Fact]
    public async Task When_the_command_refuses_its_exit_code_is_the_scripts_and_nothing_is_played()
    {
        _sandbox.Environment["COMMAND_EXIT"] = "1";

        var run = await _sandbox.RunAsync("new-intent", "checkTicket");

        Assert.Equal((1, "[new-intent][checkTicket]"), (run.ExitCode, run.Output));
        Assert.Equal(["build", "exec"], Verbs());
    }

    [Fact]
    public async Task When_what_was_written_does_not_build_the_compilers_words_are_shown()
    {
        await _sandbox.RunAsync("call");
        _sandbox.TakeCalls();
        _sandbox.Environment["WRITES"] = "src/New.cs";
        _sandbox.Environment["WRITES_CALL"] = "check-ticket.call";
        _sandbox.Environment["BUILD_EXIT"] = "1";

        var run = await _sandbox.RunAsync("new-intent", "CheckTicket");

        Assert.Equal((1, "[new-intent][CheckTicket]"), (run.ExitCode, run.Output));
        Assert.Contains("stand-in: error CS0000", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["exec", "build"], Verbs());
    }

    private IEnumerable<string> Verbs() => _sandbox.TakeCalls().Select(call => call.Split(' ')[1]).Where(verb => verb is not "--version");
}
