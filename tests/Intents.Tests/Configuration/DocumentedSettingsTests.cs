using System.Text.RegularExpressions;

namespace Intents.Tests.Configuration;

public sealed partial class DocumentedSettingsTests
{
    [Fact]
    public void Every_variable_that_is_read_is_documented_and_every_documented_one_is_read()
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        Assert.Throws<SettingsException>(() => Settings.Read(name =>
        {
            read.Add(name);
            return null;
        }));

        var documentation = File.ReadAllText(DocumentationPath());
        Assert.All(read, name => Assert.Contains($"`{name}`", documentation, StringComparison.Ordinal));
        Assert.All(Rows().Matches(documentation).Select(row => row.Groups[1].Value), name => Assert.Contains(name, read));
    }

    private static string DocumentationPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ResetBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No ResetBot.sln above the tests: run them from a checkout.");
        return Path.Combine(folder.FullName, "docs", "settings.md");
    }

    [GeneratedRegex("^\\| `([A-Z_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
