using Bot.Runtime.Telemetry;
using Bot.Simulator.Cloud;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Microsoft.Extensions.Time.Testing;

namespace MyBot.Tests;

/// <summary>Each .call file in Calls is a call; its .verified.txt is what was said in it. A call that goes another way fails its test.</summary>
public sealed class CallTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Calls = Path.Combine(Root, "tests", "MyBot.Tests", "Calls");

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Calls, "*.call").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_call_goes_as_it_was_accepted(string name)
    {
        var clock = new FakeTimeProvider(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var desk = new FrontDesk(new byte[32], clock, Log.None);
        var bot = new SimulatedBot(BotDefinition.Load(Path.Combine(Root, "bot-definition", "TheLexBot")), new InProcessFunction(desk.Function, TimeProvider.System));
        var script = Path.Combine(Calls, name + ".call");

        var transcript = await bot.PlayAsync(CallScript.Load(script), TestContext.Current.CancellationToken);

        var difference = TranscriptFiles.Beside(script).Compare(transcript);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void Every_transcript_has_its_call() => Assert.Empty(TranscriptFiles.Dangling(Calls));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "bot-definition")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has a bot-definition in it. Run the tests inside the repository.");
    }
}
