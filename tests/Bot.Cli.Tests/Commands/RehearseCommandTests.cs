namespace Bot.Cli.Tests.Commands;

public sealed class RehearseCommandTests
{
    [Fact]
    public async Task Our_bot_is_called_for_each_of_its_intents_in_each_language()
    {
        var run = await CommandLine.RunAsync("rehearse");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("en_US ResetPassword: came to its end after ", run.Output, StringComparison.Ordinal);
        Assert.Contains("es_US UnlockAccount: came to its end after ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(" calls, 0 that did not come to their end", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_calls_end_and_are_the_same_again()
    {
        var run = await CommandLine.RunAsync("rehearse", "--random", "100", "--seed", "5", "--transcripts");

        Assert.Equal((0, "100 calls, 0 that did not come to their end"), (run.ExitCode, run.LastLine));
        Assert.Contains("\nseeds 5 to 104\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Callers(run.Output), Callers((await CommandLine.RunAsync("rehearse", "--random", "100", "--seed", "5", "--transcripts")).Output));
    }

    [Fact]
    public async Task A_random_function_leaves_no_caller_without_an_end()
    {
        var run = await CommandLine.RunAsync("rehearse", "--random", "200", "--hook", "random");

        Assert.Equal((0, "200 calls, 0 that did not come to their end"), (run.ExitCode, run.LastLine));
    }

    [Theory]
    [InlineData("resetbot: --random 0 is no number of calls. Give at least 1.\n", "--random", "0")]
    [InlineData("resetbot: /no/such/bot: no such folder or file.", "--definition", "/no/such/bot")]
    public async Task What_cannot_be_rehearsed_is_an_error(string message, params string[] arguments)
    {
        var run = await CommandLine.RunAsync(["rehearse", .. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
    }

    private static string[] Callers(string output) => [.. output.Split('\n').Where(line => line.StartsWith("    caller ", StringComparison.Ordinal))];
}
