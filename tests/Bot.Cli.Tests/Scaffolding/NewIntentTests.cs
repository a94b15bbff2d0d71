using Bot.Cli.Scaffolding;
using Bot.Cli.Tests.Script;

namespace Bot.Cli.Tests.Scaffolding;

/// <summary>The command as a team runs it, in a copy of the checkout: what it writes compiles without a warning, and its call is played at once.</summary>
public sealed class NewIntentTests
{
    [Fact]
    public async Task An_intent_with_every_type_of_slot_compiles_and_can_be_called_with_no_other_edit()
    {
        using var folder = new TemporaryFolder();
        Copy(folder);
        var builtIn = BuiltInSlotType.All.SelectMany(type => new[] { "--slot", $"{type.Name["AMAZON.".Length..]}Given:{type.Name}" });
        string[] own = ["--slot", "Weight:Light,Heavy,Very Heavy", "--slot", "Extras:Extra=Rope,Gloves,Belt[]", "--slot", "Joined:MonthName", "--slot", "Login:UserIdentifier"];

        var written = await ResetBotAsync(folder, ["new-intent", "BorrowLadder", .. builtIn, .. own]);
        Assert.True(written.ExitCode == 0, written.Output + written.Errors);
        Assert.Contains("Let somebody who speaks Spanish correct es_US", written.Output, StringComparison.Ordinal);
        Assert.Contains("Try Extras on Lex in es_US: slots that take several values are documented for US English alone.", written.Output, StringComparison.Ordinal);
        var played = await ResetBotAsync(folder, ["call", "--script", "tests/Conversations/borrow-ladder.call"]);

        Assert.Equal((0, ""), (played.ExitCode, played.Errors));
        Assert.Equal(await File.ReadAllTextAsync(folder.PathTo("tests", "Conversations", "borrow-ladder.verified.txt"), TestContext.Current.CancellationToken), played.Output);
        Assert.EndsWith(played.Output, written.Output, StringComparison.Ordinal);
        Assert.Contains(", Rope, Gloves for the extras, ", played.Output, StringComparison.Ordinal);
        Assert.Equal("call      ended by the service desk", played.LastLine);
    }

    private static Task<Run> ResetBotAsync(TemporaryFolder folder, string[] arguments) => Run.ToEndAsync(folder.PathTo("resetbot"), arguments, folder.Path);

    // What the script builds from; not what was built.
    private static void Copy(TemporaryFolder folder)
    {
        foreach (var file in Directory.GetFiles(Repository.Root).Concat(Folders().SelectMany(name => Directory.GetFiles(Repository.PathTo(name), "*", SearchOption.AllDirectories))))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            var target = folder.PathTo(relative.Split(Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // The script is executable, and stays so.
            File.Copy(file, target);
        }
    }

    private static IEnumerable<string> Folders() => ["src", "scripts", "bot-definition", Path.Combine("docs", "diagnostics")];
}
