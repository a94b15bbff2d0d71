namespace Bot.Cli.Tests.Commands;

public sealed class NewIntentCommandTests
{
    [Fact]
    public async Task A_dry_run_shows_what_would_be_written_and_writes_nothing()
    {
        var run = await CommandLine.RunAsync("new-intent", "BorrowLadder", "--slot", "TicketId:AMAZON.AlphaNumeric", "--dry-run");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("This would be written:\n  new      src/Intents/BorrowLadder.cs ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  changed  bot-definition/connect/ServiceDesk.json ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n--- src/Intents/BorrowLadder.cs\nusing Bot.Runtime.Conversation;\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n--- bot-definition/messages/es_US/BorrowLadder.json\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nsay: borrow my ladder\nsay: A B 1 2 3\n", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Repository.PathTo("src", "Intents", "BorrowLadder.cs")));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_on_standard_error()
    {
        var run = await CommandLine.RunAsync("new-intent", "BorrowLadder", "--slot", "TicketId");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("resetbot: --slot 'TicketId' does not say which slot of which type. ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_says_how_slots_and_utterances_are_written()
    {
        var run = await CommandLine.RunAsync("new-intent", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["TicketId:AMAZON.AlphaNumeric", "Size:Small,Medium,Large", "es_US=", "--dry-run"], words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
    }
}
