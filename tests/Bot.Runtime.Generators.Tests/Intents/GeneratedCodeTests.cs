using System.Runtime.CompilerServices;
using Lab;

namespace Bot.Runtime.Generators.Tests.Intents;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void What_is_generated_for_a_bot_with_everything_is_what_was_accepted()
    {
        var run = RichBot.Project().Generate().Compiles();

        var difference = Verifier.Compare(run.Sources(), Path.Combine(Folder(), "RichBot"));

        Assert.True(difference is null, difference);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
