using Lab;

namespace Infrastructure.Tests.Programs;

/// <summary>What is deployed for each combination of settings is what was accepted.</summary>
public sealed class PrintedProgramTests
{
    private static readonly string Folder = Path.Combine(PublishedBootstrap.RepositoryRoot, "tests", "Infrastructure.Tests", "Programs");

    public static TheoryData<string> Names => [.. Combination.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_program_is_the_one_that_was_accepted(string name)
    {
        var difference = Verifier.Compare(PrintedProgram.Lines(Combination.All[name].Program()), Path.Combine(Folder, name));

        Assert.True(difference is null, difference);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_settings_print_the_same_program(string name) => Assert.Equal(Combination.All[name].Compile(), Combination.All[name].Compile());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_password_is_nowhere_in_it(string name) => Assert.DoesNotContain(StackConfig.Password, Combination.All[name].Compile(), StringComparison.Ordinal);

    [Fact]
    public void Every_accepted_program_is_one_that_is_printed() =>
        Assert.Empty(Directory.GetFiles(Folder, "*.verified.txt").Select(file => Path.GetFileName(file).Replace(".verified.txt", "", StringComparison.Ordinal)).Except(Combination.All.Keys));

    [Fact]
    public void Two_stacks_in_one_account_have_no_name_in_common()
    {
        var first = NamesIn(StackConfig.With());
        var second = NamesIn(StackConfig.With(("name", "resetbot-dev"), ("connectAlias", "example-service-desk-dev")));

        Assert.True(first.Count > 20, $"Only {first.Count} names were found.");
        Assert.Empty(first.Intersect(second));
    }

    // What AWS wants to be the only one of its name in an account or a region.
    private static HashSet<string> NamesIn(StackConfig config) =>
    [
        .. config.Program()["resources"]!.AsObject()
            .Where(resource => resource.Value!["type"]!.GetValue<string>() is not "aws:lambda:Alias" and not "aws:iam:RolePolicy")
            .Select(resource => resource.Value!["properties"]!.AsObject())
            .SelectMany(properties => new[] { "name", "dashboardName", "instanceAlias", "bucketPrefix" }.Select(key => properties[key]?.GetValue<string>()))
            .OfType<string>(),
    ];
}
