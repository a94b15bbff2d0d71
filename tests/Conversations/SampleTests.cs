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

        var transcript = await bot.PlayAsync(CallScript.Load(Path.Combine(Calls, name + ".call")), TestContext.Current.CancellationToken);

        var difference = Verifier.Compare(transcript.ToString(), Path.Combine(Calls, name));
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void Every_accepted_transcript_has_its_call() => Assert.Empty(
        Directory.GetFiles(Calls, "*.verified.txt").Select(file => Path.GetFileName(file)[..^".verified.txt".Length]).Except(Directory.GetFiles(Calls, "*.call").Select(file => Path.GetFileNameWithoutExtension(file))));
}
