using System.Globalization;
using System.Text;
using Bot.Runtime.Generators.Diagnostics;

namespace Bot.Runtime.Generators.Tests.Pages;

public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Ids => [.. DiagnosticRegister.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_of_the_register_and_says_cause_consequence_example_and_fix(string id)
    {
        var page = DiagnosticPage.Read(id);

        Assert.Equal($"{id}: {DiagnosticRegister.All.Single(descriptor => descriptor.Id == id).Title}", page.Heading);
        Assert.Equal(["Cause", "What callers would have suffered", "Example", "Fix"], page.Sections);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_of_a_page_gives_the_message_of_the_page_where_the_page_says_and_nothing_else(string id)
    {
        var page = DiagnosticPage.Read(id);

        page.Example().Generate().HasProblem(id, page.Squiggle, page.Message).HasNoOtherProblem();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fix_of_a_page_fixes_it_and_compiles(string id)
    {
        var run = DiagnosticPage.Read(id).Fixed().Generate();

        run.HasNoOtherProblem();
        // Only that an example has no documentation of its own.
        Assert.Empty(run.CompilerErrors().Except(["CS1591"]));
    }

    [Fact]
    public void There_is_no_page_of_a_diagnostic_that_is_not_there() =>
        Assert.Equal(
            DiagnosticRegister.All.Select(descriptor => descriptor.Id + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(DiagnosticPage.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_lists_every_diagnostic_with_its_title()
    {
        var index = new StringBuilder("| id | what is wrong |\n| --- | --- |\n");
        foreach (var descriptor in DiagnosticRegister.All)
            index.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} |\n");

        Assert.EndsWith(index.ToString(), File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_leads_to_its_page(string id) =>
        Assert.EndsWith($"docs/diagnostics/{id}.md", DiagnosticRegister.All.Single(descriptor => descriptor.Id == id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_is_asserted_in_a_test(string id)
    {
        var tests = Directory.EnumerateFiles(Path.Combine(DiagnosticPage.Folder, "../../tests/Bot.Runtime.Generators.Tests"), "*Tests.cs", SearchOption.AllDirectories);

        Assert.True(tests.Any(path => File.ReadAllText(path).Contains($"\"{id}\"", StringComparison.Ordinal)), $"No test asserts {id}. Write one that makes the compiler say it: HasProblem(\"{id}\", …).");
    }
}
