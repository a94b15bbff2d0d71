using Lab;

namespace Conversations;

public sealed class ReadmeTests
{
    [Fact]
    public void The_call_in_the_README_is_the_call_that_is_tested()
    {
        var readme = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "README.md"));
        var transcript = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "tests", "Conversations", "reset-password.verified.txt"));

        Assert.Contains($"```\n{transcript}```\n", readme, StringComparison.Ordinal);
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
