using System.Text;
using System.Text.Json.Nodes;
using Bot.Cli.Tests.Commands;
using Bot.Cli.Tests.Script;
using Bot.Simulator.Checking;

namespace Bot.Cli.Tests.Missed;

/// <summary>From logs, however they were fetched, to a change of the definition.</summary>
public sealed class MissedCommandTests
{
    private const string Turn = """{"timestamp":"2026-01-01T07:00:00.000Z","level":"INFO","event":"turn.answered","message":"A turn was answered."}""";

    [Theory]
    [InlineData("lines", "{0}\n{1}\n{2}\n")]
    [InlineData("aws logs tail", "2026-01-01T07:00:00.123000+00:00 2026/01/01/[1]abc {0}\n2026-01-01T07:00:01 2026/01/01/[1]abc {1}\nSTART RequestId: 1\n2026-01-01T07:00:02 x {2}\n")]
    [InlineData("filter-log-events", "{{ \"events\": [ {{ \"timestamp\": 1, \"message\": {3} }}, {{ \"message\": {4} }}, {{ \"message\": {5} }} ] }}")]
    [InlineData("Insights as JSON", "{{ \"results\": [ [ {{ \"field\": \"@message\", \"value\": {3} }} ], [ {{ \"field\": \"@message\", \"value\": {4} }} ], [ {{ \"field\": \"@message\", \"value\": {5} }} ] ] }}")]
    [InlineData("Insights as CSV", "@timestamp,@message\n2026-01-01 07:00:00.000,{6}\n2026-01-01 07:00:01.000,{7}\n2026-01-01 07:00:02.000,{8}\n")]
    public async Task Logs_are_read_however_they_were_fetched(string how, string shape)
    {
        string[] lines = [Line("Please UNBLOCK my machine!"), Turn, Line("please unblock my machine")];
        object[] texts = [.. lines, .. lines.Select(line => JsonValue.Create(line)!.ToJsonString()), .. lines.Select(line => $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")];

        var run = await CommandLine.ReadAsync(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, texts)), "missed", "--json");

        Assert.True(run.ExitCode == 0, $"{how}: {run.Errors}");
        var group = Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
        Assert.Equal(("please unblock my machine", 2, "en_US"), ((string?)group["words"], (int)group["count"]!, (string?)group["locale"]));
    }

    [Fact]
    public async Task Everything_is_sorted_by_how_often_it_was_said_and_says_what_it_is_nearest_to()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("missed.log", string.Concat(
            Line("I need help with my password being locked"), "\n", Line("purple monkey"), "\n", Line("purple, monkey"), "\n", Line("my … is broken"), "\n",
            Line("unlock my account"), "\n", Line("quiero desbloquear la cosa esa", "es_US", "ResetPassword"), "\n"));

        var run = await CommandLine.RunAsync("missed", log);

        Assert.True(run.ExitCode == 0, run.Errors);
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.StartsWith("    2 ×  en_US  purple monkey", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("– no intent shares a word with it", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("my … is broken", StringComparison.Ordinal) && line.Contains("– a part of it is hidden, which may have said who called", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("– it is a sample of UnlockAccount by now", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("es_US  quiero desbloquear la cosa esa", StringComparison.Ordinal) && line.EndsWith("in ResetPassword", StringComparison.Ordinal));
        Assert.StartsWith("6 utterances that nobody understood, in 5 wordings; ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_is_one_that_git_applies_and_that_the_check_and_the_bot_understand()
    {
        using var folder = new TemporaryFolder();
        CopyBot(folder.PathTo("bot"));
        var log = folder.Write("missed.log", $"{Line("unblock my machine thing")}\n{Line("unblock my machine thing")}\n{Line("bloquearon la maquina mia", "es_US")}\n");

        var run = await CommandLine.RunAsync("missed", log, "--diff", "--min", "2", "--at-least", "0.1", "--definition", folder.PathTo("bot"));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("+      \"utterance\": \"unblock my machine thing\"\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("maquina", run.Output, StringComparison.Ordinal);
        var patch = folder.Write("missed.diff", run.Output);
        var applied = await Run.ToEndAsync("git", ["apply", "--verbose", patch], folder.PathTo("bot"));
        Assert.True(applied.ExitCode == 0, applied.Errors);
        Assert.Equal(0, DefinitionCheck.Of(folder.PathTo("bot")).Errors);

        var again = await CommandLine.RunAsync("missed", log, "--json", "--definition", folder.PathTo("bot"));
        var group = JsonNode.Parse(again.Output)!.AsArray().Single(group => (string?)group!["words"] == "unblock my machine thing")!;
        Assert.StartsWith("it is a sample of ", (string?)group["why"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_below_the_score_is_not_proposed()
    {
        var run = await CommandLine.ReadAsync(Encoding.UTF8.GetBytes(Line("unblock my machine thing")), "missed", "--at-least", "1");

        Assert.Contains("– nothing is near: below 1.00", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 could be sample utterances.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_not_understood_is_found_in_what_the_function_really_logs()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("missed.call", "say: purple monkey dishwasher\nsay: my pin is 4711 so help\nsay: agent\n");
        var call = await CommandLine.RunAsync("call", "--script", script, "--logs");
        Assert.True(call.ExitCode == 0, call.Errors);

        var run = await CommandLine.ReadAsync(Encoding.UTF8.GetBytes(call.Errors), "missed", "--json");

        Assert.Contains(JsonNode.Parse(run.Output)!.AsArray(), group => (string?)group!["words"] == "purple monkey dishwasher");
        Assert.DoesNotContain("4711", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such.log", "'no-such.log' cannot be read: ")]
    [InlineData("", "There is no line of the function's in these logs: they are JSON with an 'event'. Fetch them with: aws logs tail /aws/lambda/resetbot --since 7d --format short")]
    public async Task A_log_that_is_none_is_refused(string file, string problem)
    {
        var run = file.Length > 0 ? await CommandLine.RunAsync("missed", file) : await CommandLine.ReadAsync("nothing of ours\n{\n{]\n"u8.ToArray(), "missed");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"resetbot: {problem}", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_that_is_none_is_refused() =>
        Assert.Contains("--at-least is a score from 0 to 1, such as 0.35.", (await CommandLine.RunAsync("missed", "--at-least", "35")).Errors, StringComparison.Ordinal);

    private static string Line(string words, string locale = "en_US", string inIntent = "none") =>
        new JsonObject { ["level"] = "INFO", ["event"] = "utterance.missed", ["words"] = words, ["locale"] = locale, ["times"] = 1, ["inIntent"] = inIntent }
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static void CopyBot(string target)
    {
        var source = Repository.PathTo("bot-definition", "ServiceDesk");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
