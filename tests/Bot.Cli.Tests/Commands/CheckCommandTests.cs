using System.Text.Json;
using Bot.Simulator.Checking;

namespace Bot.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task The_bot_and_the_flow_of_the_checkout_have_no_problems()
    {
        var run = await CommandLine.RunAsync("check");

        Assert.Equal((0, "bot ServiceDesk, flow connect/ServiceDesk.json: 0 errors, 0 warnings\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("samples/TicketDesk", "bot TicketDesk: 0 errors, 0 warnings\n")]
    [InlineData("templates/bot", "bot TheLexBot: 0 errors, 0 warnings\n")]
    public async Task Those_of_the_sample_and_of_the_template_have_none_either(string folder, string output)
    {
        var run = await CommandLine.RunAsync("check", Repository.PathTo(folder.Split('/')));

        Assert.Equal((0, output), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task An_error_is_printed_with_its_place_and_ends_with_1()
    {
        using var folder = Broken();

        var run = await CommandLine.RunAsync("check", folder.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            bot Bikes
              Bot.json(1) at $
                error BOT100: dataPrivacy.childDirected is missing. Say true or false: whether the bot is for children (COPPA).
              BotLocales/en_US/BotLocale.json(1) at $
                error BOT340: locale en_US has no intent on top of AMAZON.FallbackIntent, and Lex builds none without. Add one.
              BotLocales/en_US/Intents/HireBike/Intent.json(2) at $.sampleUtterances[0].utterance
                error BOT101: 'hire {Count} bikes' names slot 'Count', which intent 'HireBike' does not have. Name one of its slots, or add it.

            bot Bikes: 3 errors, 0 warnings

            """,
            run.Output);
    }

    [Fact]
    public async Task Programs_get_JSON()
    {
        using var folder = Broken();

        var run = await CommandLine.RunAsync("check", folder.Path, "--json");
        using var report = JsonDocument.Parse(run.Output);
        var part = report.RootElement.GetProperty("parts")[0];
        var problem = part.GetProperty("problems")[2];

        Assert.Equal(1, run.ExitCode);
        Assert.Equal((3, 0), (report.RootElement.GetProperty("errors").GetInt32(), report.RootElement.GetProperty("warnings").GetInt32()));
        Assert.Equal(("bot", "Bikes", folder.Path), (part.GetProperty("kind").GetString(), part.GetProperty("name").GetString(), part.GetProperty("path").GetString()));
        Assert.Equal(
            ("BOT101", "error", "BotLocales/en_US/Intents/HireBike/Intent.json", 2, "$.sampleUtterances[0].utterance"),
            (problem.GetProperty("id").GetString(), problem.GetProperty("severity").GetString(), problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("path").GetString()));
        Assert.StartsWith("'hire {Count} bikes' names slot 'Count'", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_as_well()
    {
        var run = await CommandLine.RunAsync("check", "/no/such/bot");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("nothing to check: 1 error, 0 warnings\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_lists_every_rule_as_it_is()
    {
        var rows = File.ReadLines(Repository.PathTo("docs", "checking.md")).Where(line => line.StartsWith("| BOT", StringComparison.Ordinal) || line.StartsWith("| FLOW", StringComparison.Ordinal));

        Assert.Equal(DefinitionCheck.Rules.Select(rule => $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |"), rows);
    }

    private static TemporaryFolder Broken()
    {
        var folder = new TemporaryFolder();
        folder.Write("Bot.json", """{"name":"Bikes"}""");
        folder.Write("BotLocales/en_US/BotLocale.json", """{"identifier":"en_US"}""");
        folder.Write("BotLocales/en_US/Intents/HireBike/Intent.json", "{\"name\":\"HireBike\",\n\"sampleUtterances\":[{\"utterance\":\"hire {Count} bikes\"}]}");
        return folder;
    }
}
