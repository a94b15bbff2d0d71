using Bot.Simulator.Scripts;

namespace Conversations;

/// <summary>
/// Each .call file beside this one is a call; its .verified.txt is what was said and done in it. Every call is played with
/// the function in this process, and by <see cref="BinaryCallTests"/> with the published binary.
/// </summary>
public sealed class CallTests
{
    [Theory]
    [MemberData(nameof(ScriptedCalls.Names), MemberType = typeof(ScriptedCalls))]
    public async Task A_call_goes_as_it_was_accepted(string name)
    {
        var files = TranscriptFiles.Beside(ScriptedCalls.PathOf(name));

        var difference = files.Compare(await ScriptedCalls.PlayAsync(name), $"./resetbot transcripts accept {name}");

        Assert.True(difference is null, difference);
    }

    [Fact]
    public void Every_transcript_has_its_call() => Assert.Empty(TranscriptFiles.Dangling(ScriptedCalls.Folder));

    [Fact]
    public void No_accepted_transcript_holds_a_number_or_a_password_that_is_not_masked()
    {
        foreach (var file in Directory.GetFiles(ScriptedCalls.Folder, "*.verified.txt"))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("+61", text, StringComparison.Ordinal);
            Assert.Equal(Count(text, "your new password is"), Count(text, "your new password is [password] -"));
            Assert.Equal(Count(text, "su contraseña nueva es"), Count(text, "su contraseña nueva es [password] -"));
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
