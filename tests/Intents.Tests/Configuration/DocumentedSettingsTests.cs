using System.Text.RegularExpressions;
using Intents.Tests.Definition;

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

        var documentation = File.ReadAllText(Path.Combine(BotDefinition.Root, "docs", "settings.md"));
        Assert.All(read, name => Assert.Contains($"`{name}`", documentation, StringComparison.Ordinal));
        Assert.All(Rows().Matches(documentation).Select(row => row.Groups[1].Value), name => Assert.Contains(name, read));
    }

    [GeneratedRegex("^\\| `([A-Z_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
