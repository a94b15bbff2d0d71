using Lab;

namespace Conversations;

public sealed class ReadmeTests
{
    [Fact]
    public void The_call_in_the_README_is_the_call_that_is_tested()
    {
        var readme = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "README.md"));
        var transcript = File.ReadAllLines(Path.Combine(PublishedBootstrap.RepositoryRoot, "tests", "Conversations", "reset-password.verified.txt"));

        // The README shows it with --brief: what Lex made of each answer, which is indented, is left out.
        var conversation = string.Concat(transcript.Where(line => !line.StartsWith(' ')).Select(line => line + "\n"));

        Assert.Contains($"--script tests/Conversations/reset-password.call --brief`:\n\n```\n{conversation}```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_class_in_the_README_is_the_class_that_answers_callers()
    {
        var readme = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "README.md"));
        var source = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "src", "Intents", "UnlockAccount.cs"));
        const string fence = "```csharp\n";
        var start = readme.IndexOf(fence, StringComparison.Ordinal) + fence.Length;

        Assert.EndsWith(readme[start..readme.IndexOf("```\n", start, StringComparison.Ordinal)], source, StringComparison.Ordinal);
    }
}
