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
        var script = Path.Combine(Calls, name + ".call");

        var transcript = await Bot().PlayAsync(CallScript.Load(script), TestContext.Current.CancellationToken);

        var difference = TranscriptFiles.Beside(script).Compare(transcript);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public async Task A_call_written_in_CSharp_goes_as_the_one_in_a_file()
    {
        var script = CallScript.Named("check-ticket").Says("where is my ticket").Says("T 9 9 9 9 9").Keys("10002#");

        var transcript = await Bot().PlayAsync(script, TestContext.Current.CancellationToken);

        Assert.EndsWith("bot       Alex is working on your ticket.\ncall      ended by the service desk\n", transcript.Conversation, StringComparison.Ordinal);
        Assert.Null(new TranscriptFiles(Calls, script.Name).Compare(transcript));
    }

    [Fact]
    public async Task A_caller_in_CSharp_who_says_nothing_is_heard_to_say_nothing()
    {
        var transcript = await Bot().PlayAsync(CallScript.Named("silence").CallingFrom(null).Says("where is my ticket").StaysSilent().HangsUp(), TestContext.Current.CancellationToken);

        Assert.StartsWith("call      from a withheld number\n", transcript.Conversation, StringComparison.Ordinal);
        Assert.EndsWith("caller    [hangs up]\ncall      ended by the caller\n", transcript.Conversation, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_transcript_has_its_call() => Assert.Empty(TranscriptFiles.Dangling(Calls));

    private static SimulatedBot Bot()
    {
        var clock = new FakeTimeProvider(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var desk = new Desk(new byte[32], clock, Log.None);
        return new(BotDefinition.Load(Path.Combine(Sample, "bot-definition", "TicketDesk")), new InProcessFunction(desk.Function, TimeProvider.System));
    }
}
