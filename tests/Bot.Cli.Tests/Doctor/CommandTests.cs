using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bot.Cli.Doctor;
using Bot.Cli.Tests.Commands;

namespace Bot.Cli.Tests.Doctor;

/// <summary>`resetbot doctor` where there is nothing to look at.</summary>
public sealed class CommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_missing_setting_has_a_line_and_the_rest_is_skipped()
    {
        var run = await CommandLine.RunAsync(new Dictionary<string, string> { ["AD_URL"] = "ldap://dc1", ["CALLER_NUMBER"] = "maybe" }, "doctor", "--json");
        var findings = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        string[] variables = ["AD_URL", "AD_BASE_DN", "AD_USER", "AD_PASSWORD", "AWS_LAMBDA_FUNCTION_NAME", "AWS_REGION", "CALLER_NUMBER"];
        var failures = findings.Where(finding => finding.GetProperty("status").GetString() == "fail").ToList();
        Assert.Equal(variables.Length, failures.Count);
        Assert.All(variables.Zip(failures), pair => Assert.StartsWith(pair.First, pair.Second.GetProperty("detail").GetString(), StringComparison.Ordinal));
        Assert.All(findings.Except(failures), finding => Assert.Equal("skipped", finding.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Programs_get_an_array_in_which_every_line_has_the_same_five_properties()
    {
        var run = await CommandLine.RunAsync("doctor", "--json");
        var findings = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();

        Assert.Equal(AllChecks.Create().Select(check => check.Name), findings.Select(finding => finding.GetProperty("check").GetString()).Distinct());
        Assert.All(findings, finding =>
        {
            Assert.Equal(["check", "status", "detail", "why", "fix"], finding.EnumerateObject().Select(property => property.Name));
            Assert.Contains(finding.GetProperty("status").GetString(), new[] { "ok", "warn", "fail", "skipped" });
            Assert.NotEmpty(finding.GetProperty("why").GetString()!);
            Assert.Equal(finding.GetProperty("status").GetString() is "warn" or "fail", finding.GetProperty("fix").ValueKind is JsonValueKind.String);
        });
    }

    [Theory]
    [InlineData("--ou 'Staff' is no distinguished name", "--ou", "Staff")]
    [InlineData("--sample 'a*b' can be no user ID", "--sample", "a*b")]
    [InlineData("--password-file '/no/such/file' is no file with a password in it that can be read", "--password-file", "/no/such/file")]
    [InlineData("--nonsense", "--nonsense")]
    public async Task Wrong_usage_ends_with_2(string error, params string[] arguments)
    {
        var run = await CommandLine.RunAsync(["doctor", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(error, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_where_it_is_and_what_was_found_stays_printed()
    {
        // A domain controller that accepts a connection and never says anything.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var start = new ProcessStartInfo("dotnet", ["exec", Repository.PathTo("artifacts", "build", "bin", "Bot.Cli", "release", "resetbot.dll"), "doctor"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[] { ("AD_URL", $"ldaps://{silent.LocalEndpoint}"), ("AD_BASE_DN", "DC=x"), ("AD_USER", "svc"), ("AD_PASSWORD", "bm9uZQ=="), ("AWS_LAMBDA_FUNCTION_NAME", "resetbot"), ("AWS_REGION", "eu-west-1") })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line && !line.StartsWith("ok    port ", StringComparison.Ordinal))
            Assert.DoesNotContain("FAIL", line, StringComparison.Ordinal);

        using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
        var rest = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal((130, "", ""), (process.ExitCode, rest, await process.StandardError.ReadToEndAsync(Cancel)));
    }

    [Fact]
    public void Every_check_stands_behind_what_it_needs_and_has_a_name_of_its_own()
    {
        var before = new HashSet<string>();
        foreach (var check in AllChecks.Create())
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", check.Name);
            Assert.EndsWith(".", check.Why, StringComparison.Ordinal);
            Assert.Superset(check.Needs.ToHashSet(), before);
            Assert.True(before.Add(check.Name), check.Name);
        }
    }

    [Fact]
    public async Task The_page_lists_every_check_with_why_it_matters()
    {
        var rows = (await File.ReadAllLinesAsync(Repository.PathTo("docs", "doctor.md"), Cancel)).Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith("| `--", StringComparison.Ordinal));

        Assert.Equal(AllChecks.Create().Select(check => $"| `{check.Name}` | {check.Why} |"), rows);
    }
}
