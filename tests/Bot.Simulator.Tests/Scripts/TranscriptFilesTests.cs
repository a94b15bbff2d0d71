using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Tests.Scripts;

public sealed class TranscriptFilesTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("transcripts").FullName;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_is_accepted_by_itself()
    {
        var files = Beside("renew");

        var message = files.Compare(Transcript("hello"), "accept-it renew");

        Assert.Equal(
            """
            renew: no transcript was accepted yet. This is how the call goes:

            bot       Welcome.
            caller    hello
            bot       Goodbye.

            Read it. If this is how the call should go, accept it, and commit renew.verified.txt:
              accept-it renew
            """,
            message,
            ignoreLineEndingDifferences: true);
        Assert.Equal(Transcript("hello").ToString(), File.ReadAllText(files.ReceivedPath));
        Assert.False(File.Exists(files.VerifiedPath));
    }

    [Fact]
    public void What_was_accepted_is_fine_and_leaves_nothing_behind()
    {
        var files = Beside("renew");
        files.Compare(Transcript("hello"));

        files.Accept(Transcript("hello"));
        Assert.Null(files.Compare(Transcript("hello")));

        Assert.False(File.Exists(files.ReceivedPath));
    }

    [Fact]
    public void A_change_names_the_turn_what_was_expected_what_came_and_what_to_do()
    {
        var files = Beside("renew");
        files.Accept(Transcript("hello"));

        var message = files.Compare(Transcript("hello", end: "Bye."));

        Assert.Equal(
            $"""
            renew: the call does not go as it was accepted.

              Turn 1:
                expected  bot       Goodbye.
                actual    bot       Bye.

              All of it: diff {files.VerifiedPath} {files.ReceivedPath}

            If this is how the call should go now, accept it, and commit renew.verified.txt:
              mv {files.ReceivedPath} {files.VerifiedPath}
            If not, something that the bot says or does was changed by mistake.
            """,
            message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_change_before_the_first_words_says_so()
    {
        var files = Beside("renew");
        files.Accept(Transcript("hello"));

        Assert.Contains("\n  Before the caller has said anything:\n    expected  bot       Welcome.\n    actual    bot       Hi.\n", files.Compare(Transcript("hello", start: "Hi.")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_without_its_script_is_dangling()
    {
        foreach (var file in new[] { "a.call", "a.verified.txt", "a.received.txt", "b.verified.txt", "c.received.txt", "notes.txt" })
            File.WriteAllText(Path.Combine(_folder, file), "");

        Assert.Equal(["b.verified.txt", "c.received.txt"], TranscriptFiles.Dangling(_folder));
    }

    private TranscriptFiles Beside(string name) => TranscriptFiles.Beside(Path.Combine(_folder, name + ".call"));

    private static CallTranscript Transcript(string said, string start = "Welcome.", string end = "Goodbye.")
    {
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        transcript.Bot(new Prompt(start, IsSsml: false));
        transcript.Caller(new CallerInput.Speech(said));
        transcript.Bot(new Prompt(end, IsSsml: false));
        return transcript;
    }
}
