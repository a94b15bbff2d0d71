using Bot.Runtime.Routing;
using Lab;
using PublicApiGenerator;

namespace Bot.Runtime.Tests;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        DenyNamespacePrefixes = [],
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Runtime.CompilerServices.IsReadOnlyAttribute"],
    };

    [Fact]
    public void What_teams_build_on_changes_only_when_somebody_accepts_it()
    {
        var received = typeof(LexFunction).Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";

        var difference = Verifier.Compare(received, Path.Combine(PublishedBootstrap.RepositoryRoot, "tests", "Bot.Runtime.Tests", "PublicApi"));

        Assert.True(difference is null, difference);
    }
}
