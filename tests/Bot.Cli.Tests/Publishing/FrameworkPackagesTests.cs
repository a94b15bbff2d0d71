using System.IO.Compression;
using System.Xml.Linq;
using Bot.Cli.Tests.Commands;
using Bot.Cli.Tests.Script;

namespace Bot.Cli.Tests.Publishing;

/// <summary>What `./resetbot pack` makes is enough for a bot of another team: the template's bot is built with it, outside of this repository, and called.</summary>
public sealed class FrameworkPackagesTests
{
    // NuGet keeps what it has once seen under a version; this one is seen nowhere else.
    private const string Version = "0.1.0-tested";

    [Fact]
    public async Task The_packages_have_what_a_bot_needs_and_the_templates_bot_is_built_and_called_with_them()
    {
        using var folder = new TemporaryFolder();
        var packages = folder.PathTo("packages");
        var pack = await CommandLine.RunAsync("pack", "--output", packages, "--package-version", Version);
        Assert.True(pack.ExitCode == 0, pack.Output + pack.Errors);

        HasTheRuntimeAndItsGenerator(Path.Combine(packages, $"Bot.Runtime.{Version}.nupkg"));
        HasTheSimulator(Path.Combine(packages, $"Bot.Simulator.{Version}.nupkg"));
        await MakesABotAsync(folder, packages);
    }

    private static void HasTheRuntimeAndItsGenerator(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        var names = zip.Entries.Select(entry => entry.FullName).ToList();

        Assert.All(
            ["lib/net10.0/Bot.Runtime.dll", "lib/net10.0/Bot.Runtime.xml", "analyzers/dotnet/cs/Bot.Runtime.Generators.dll", "analyzers/dotnet/cs/System.Text.Json.dll", "build/Bot.Runtime.targets", "README.md"],
            name => Assert.Contains(name, names));
        Assert.All(
            Directory.GetFiles(Repository.PathTo("docs", "diagnostics"), "*.md").Select(file => "docs/diagnostics/" + Path.GetFileName(file)),
            page => Assert.Contains(page, names));
        // Nothing is behind it: no AWS SDK, no other package.
        Assert.Empty(Dependencies(zip));
    }

    private static void HasTheSimulator(string package)
    {
        using var zip = ZipFile.OpenRead(package);

        Assert.Contains(zip.Entries, entry => entry.FullName is "lib/net10.0/Bot.Simulator.dll");
        // The framework, and what tells one transcript from another.
        Assert.Equal(["Bot.Runtime", "DiffPlex"], Dependencies(zip).Select(dependency => dependency.Split(' ')[0]));
        Assert.Contains($"Bot.Runtime {Version}", Dependencies(zip));
    }

    private static async Task MakesABotAsync(TemporaryFolder folder, string packages)
    {
        var environment = EnvironmentFor(folder);
        var bot = folder.PathTo("Library");
        string[] hive = ["--debug:custom-hive", folder.PathTo("hive")];
        await DotnetAsync(environment, folder.Path, ["new", "install", Repository.PathTo("templates", "bot"), .. hive]);
        await DotnetAsync(environment, folder.Path, ["new", "resetbot", "-n", "Library", "-o", bot, "--packages", packages, "--framework-version", Version, .. hive]);
        var left = Directory.GetFiles(bot, "*", SearchOption.AllDirectories).Where(file => file.Contains("MyBot", StringComparison.Ordinal) || NamesLeft(File.ReadAllText(file)));
        Assert.Empty(left);

        // Its tests play both of its calls and look for transcripts without one, and warnings are errors in it.
        var test = await DotnetAsync(environment, bot, ["test", "Library.slnx", "-c", "Release", "--nologo"]);
        Assert.Contains("Passed!", test, StringComparison.Ordinal);
        Assert.Contains("Passed:     3", test, StringComparison.Ordinal);
    }

    // A cache of its own, that looks into the user's: what other tests have restored is not fetched again, and nothing of this stays there.
    private static Dictionary<string, string> EnvironmentFor(TemporaryFolder folder) => new()
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
        ["HOME"] = Environment.GetEnvironmentVariable("HOME") ?? folder.Path,
        ["NUGET_PACKAGES"] = folder.PathTo("nuget"),
        ["NUGET_FALLBACK_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        // A compiler server that outlives the test would keep the folder's files.
        ["UseSharedCompilation"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    private static async Task<string> DotnetAsync(Dictionary<string, string> environment, string folder, string[] arguments)
    {
        var run = await Run.ToEndAsync("dotnet", arguments, folder, environment);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}{run.Errors}");
        return run.Output;
    }

    private static bool NamesLeft(string text) => text.Contains("MyBot", StringComparison.Ordinal) || text.Contains("TheLexBot", StringComparison.Ordinal) || text.Contains("FRAMEWORK-VERSION", StringComparison.Ordinal);

    private static IEnumerable<string> Dependencies(ZipArchive zip)
    {
        using var stream = zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName is "dependency").Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")];
    }
}
