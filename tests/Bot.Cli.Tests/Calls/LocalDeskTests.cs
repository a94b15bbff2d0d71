using System.Collections.Concurrent;
using System.Text;
using Bot.Cli.Calls;
using Bot.Simulator.Cloud;

namespace Bot.Cli.Tests.Calls;

/// <summary>Where the desk on this machine counts tries.</summary>
public sealed class LocalDeskTests
{
    private const string Help = """
        {
          "messageVersion": "1.0", "invocationSource": "FulfillmentCodeHook", "inputMode": "Speech", "sessionId": "s-1", "inputTranscript": "help",
          "bot": { "name": "ServiceDesk", "localeId": "en_US" },
          "sessionState": { "intent": { "name": "Help", "slots": {}, "state": "ReadyForFulfillment" } }
        }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_are_counted_in_memory_which_the_function_warns_of() =>
        Assert.Contains(await LogAsync(table: null), line => line.Contains("\"event\":\"limits.inMemory\"", StringComparison.Ordinal));

    [Fact]
    public async Task Tries_are_counted_in_a_table_where_one_is_asked_for()
    {
        SkipWithoutDynamoDb();

        Assert.DoesNotContain(await LogAsync("tries"), line => line.Contains("\"limits.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_no_table_can_have_is_said()
    {
        SkipWithoutDynamoDb();

        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => LogAsync("my table"));

        Assert.Contains("'my table'", failure.Message, StringComparison.Ordinal);
    }

    private static void SkipWithoutDynamoDb() => Assert.SkipUnless(
        LocalDynamoDb.IsInstalled, "Neither moto_server (pip install 'moto[server]') nor dynalite (npm install --global dynalite) is on this machine, and apt has neither.");

    private static async Task<IReadOnlyCollection<string>> LogAsync(string? table)
    {
        var log = new ConcurrentQueue<string>();
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), new() { AttemptsTable = table, OnLog = log.Enqueue }, Cancel);
        var result = await desk.Function!.InvokeAsync(Encoding.UTF8.GetBytes(Help), Cancel);
        Assert.True(result.IsSuccess, result.ToString());
        return log;
    }
}
