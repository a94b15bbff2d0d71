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
}
