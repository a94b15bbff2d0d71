using System.Xml.Linq;

namespace Bot.Cli.Tests.Publishing;

public sealed class TemplateTests
{
    [Fact]
    public void The_templates_tests_use_the_versions_that_this_repository_is_tested_with()
    {
        var ours = XDocument.Load(Repository.PathTo("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value, StringComparer.Ordinal);
        var theirs = XDocument.Load(Repository.PathTo("templates", "bot", "tests", "MyBot.Tests", "MyBot.Tests.csproj")).Descendants("PackageReference")
            .Where(item => item.Attribute("Version")!.Value is not "$(BotFrameworkVersion)")
            .ToList();

        Assert.NotEmpty(theirs);
        Assert.All(theirs, item => Assert.Equal(ours[item.Attribute("Include")!.Value], item.Attribute("Version")!.Value));
    }

    [Fact]
    public void The_template_asks_for_the_version_that_pack_makes()
    {
        var version = XDocument.Load(Repository.PathTo("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Contains($"\"defaultValue\": \"{version}\"", File.ReadAllText(Repository.PathTo("templates", "bot", ".template.config", "template.json")), StringComparison.Ordinal);
    }
}
