using System.Text.Json;

namespace Bot.Cli.Tests.Commands;

public sealed class InvokeCommandTests
{
    private const string Unknown = """{ "invocationSource": "DialogCodeHook", "inputMode": "Text", "sessionId": "s", "sessionState": { "intent": { "name": "OrderPizza", "slots": { "Size": null }, "state": "InProgress" } } }""";

    [Fact]
    public async Task An_event_is_answered_with_the_response_alone()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandLine.RunAsync("invoke", "--event", folder.Write("event.json", Unknown));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var response = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("ElicitIntent", response.GetProperty("sessionState").GetProperty("dialogAction").GetProperty("type").GetString());
        Assert.StartsWith("Sorry, I didn't catch that.", response.GetProperty("messages")[0].GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_binary_answers_the_same()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("event.json", Unknown);

        Assert.Equal((await CommandLine.RunAsync("invoke", "--event", file)).Output, (await CommandLine.RunAsync("invoke", "--event", file, "--lambda", Repository.Published("bootstrap"))).Output);
    }

    [Theory]
    [InlineData("not json", "This is not a Lex V2 event: the JSON breaks at line 1, byte 2")]
    [InlineData("{}", "This is not a Lex V2 event: it has neither 'sessionState' nor 'interpretations'.")]
    [InlineData("", "This is not a Lex V2 event: the JSON breaks at line 1, byte 1")]
    public async Task What_is_no_event_is_an_error_that_names_the_file(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("event.json", content);

        var run = await CommandLine.RunAsync("invoke", "--event", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"resetbot: {file}: {message}", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error()
    {
        var run = await CommandLine.RunAsync("invoke", "--event", "/no/such.json");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("resetbot: /no/such.json: the event cannot be read (", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_that_is_not_there_is_an_error()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandLine.RunAsync("invoke", "--event", folder.Write("event.json", Unknown), "--lambda", "/no/such/bootstrap");

        Assert.Equal((1, "resetbot: There is no bootstrap at /no/such/bootstrap. Build it with ./resetbot publish, or correct the path.\n"), (run.ExitCode, run.Errors));
    }
}
