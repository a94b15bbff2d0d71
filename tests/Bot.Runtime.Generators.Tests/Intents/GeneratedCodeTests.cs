using System.Runtime.CompilerServices;
using Lab;

namespace Bot.Runtime.Generators.Tests.Intents;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void What_is_generated_for_a_bot_with_everything_is_what_was_accepted()
    {
        var outcome = RichBot.Project().Run().Compiles();

        var files = outcome.Generated.Order(StringComparer.Ordinal).Select(name => $"==== {name} ====\n{outcome.Code(name)}");
        var difference = Verifier.Compare(string.Join("\n", files), Path.Combine(Folder(), "RichBot"));

        Assert.True(difference is null, difference);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
