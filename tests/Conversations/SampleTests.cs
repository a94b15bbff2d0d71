using Bot.Runtime.Telemetry;
using Bot.Simulator.Cloud;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Lab;
using Microsoft.Extensions.Time.Testing;
using TicketDesk;

namespace Conversations;

/// <summary>The bot of docs/adding-an-intent.md does what the guide says: each call of it goes as it was accepted.</summary>
public sealed class SampleTests
{
    private static readonly string Sample = Path.Combine(PublishedBootstrap.RepositoryRoot, "samples", "TicketDesk");
    private static readonly string Calls = Path.Combine(Sample, "calls");

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Calls, "*.call").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_call_goes_as_it_was_accepted(string name)
    {
        var clock = new FakeTimeProvider(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var desk = new Desk(new byte[32], clock, Log.None);
        var bot = new SimulatedBot(BotDefinition.Load(Path.Combine(Sample, "bot-definition", "TicketDesk")), new InProcessFunction(desk.Function, TimeProvider.System));

        var script = Path.Combine(Calls, name + ".call");

        var transcript = await bot.PlayAsync(CallScript.Load(script), TestContext.Current.CancellationToken);

        var difference = TranscriptFiles.Beside(script).Compare(transcript);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void Every_transcript_has_its_call() => Assert.Empty(TranscriptFiles.Dangling(Calls));
}
