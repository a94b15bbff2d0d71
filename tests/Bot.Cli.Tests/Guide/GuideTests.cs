using System.Text.RegularExpressions;
using Bot.Cli.Scaffolding;
using Bot.Cli.Tests.Scaffolding;

namespace Bot.Cli.Tests.Guide;

/// <summary>What docs/adding-an-intent.md shows is what is compiled and called: each block is a piece of the file that is named before it.</summary>
public sealed partial class GuideTests
{
    private const string Written = "src/Intents/CheckTicket.cs";

    private static readonly string Guide = File.ReadAllText(Repository.PathTo("docs", "adding-an-intent.md"));

    [Fact]
    public void Every_block_is_a_piece_of_the_file_that_is_named_before_it()
    {
        var blocks = Block.Matches(Guide).Select(match => (Source: SourceOf(match.Groups["before"].Value), Text: match.Groups["text"].Value)).ToList();

        Assert.True(blocks.Count >= 9, $"{blocks.Count} blocks");
        foreach (var (source, text) in blocks)
        {
            var file = source == Written ? NewIntent() : File.ReadAllText(Repository.PathTo(source.Split('/')));
            Assert.True(file.Contains(text, StringComparison.Ordinal), $"docs/adding-an-intent.md shows this as a piece of {source}, where it is not:\n{text}");
        }
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = Link.Matches(Guide).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.PathTo("docs"), link)), link));
        Assert.All(InlinePath.Matches(Guide).Select(match => match.Value.Trim('`')).Where(path => path != Written), path => Assert.True(Path.Exists(Repository.PathTo(path.TrimEnd('/').Split('/'))), path));
    }

    [Fact]
    public void Every_type_that_the_guide_names_can_be_given()
    {
        using var checkout = new SmallCheckout();

        var types = TypeRow.Matches(Guide).SelectMany(match => Code.Matches(match.Groups["types"].Value)).Select(match => match.Groups["code"].Value).ToList();
        Assert.True(types.Count >= 8, $"{types.Count} types");
        Assert.All(types, type => Assert.NotNull(checkout.Draft("BorrowLadder", [$"Device:{type}"])));
    }

    // What the command of the guide writes, where nobody has run it yet.
    private static string NewIntent()
    {
        using var checkout = new SmallCheckout();
        var arguments = Argument.Matches(Command.Match(Guide).Groups["arguments"].Value).Select(match => match.Value.Trim('"')).ToList();
        var draft = checkout.Draft(arguments[0], After(arguments, "--slot"), After(arguments, "--utterance"));
        return IntentFiles.Of(checkout.Checkout, checkout.Bot, draft).Single(file => file.Path == Written).Content;
    }

    private static string[] After(List<string> arguments, string option) => [.. arguments.Index().Where(item => item.Item == option).Select(item => arguments[item.Index + 1])];

    private static string SourceOf(string before)
    {
        if (before.Contains($"`{Written}`", StringComparison.Ordinal))
            return Written;
        var link = Link.Matches(before).LastOrDefault();
        Assert.True(link is not null, $"The block after this names no file:\n{before}");
        return link.Groups["path"].Value.Replace("../", "", StringComparison.Ordinal);
    }

    // A fenced block, with the paragraphs between it and the block or heading before it.
    [GeneratedRegex("(?<before>(?:(?!```|^#).*\n)+)```(?:csharp|json|text)\n(?<text>(?:.*\n)*?)```\n", RegexOptions.Multiline)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@"\]\((?<path>[^)]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("`(?:src|samples|templates)/[A-Za-z/.]+`")]
    private static partial Regex InlinePath { get; }

    [GeneratedRegex(@"^\| (?<types>`.*?`[^|]*) \| [^|]*\| [^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex TypeRow { get; }

    [GeneratedRegex("`(?<code>[A-Z][^`]*)`")]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^    \./resetbot new-intent (?<arguments>.*)$", RegexOptions.Multiline)]
    private static partial Regex Command { get; }

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+")]
    private static partial Regex Argument { get; }
}
