using System.Text.Json.Nodes;
using Bot.Cli.Tests.Commands;

namespace Bot.Cli.Tests.Deploying;

public sealed class DeployCommandTests
{
    [Fact]
    public async Task The_whole_program_is_printed_without_Pulumi_and_without_AWS()
    {
        var run = await CommandLine.RunAsync("deploy", "--print");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("No --stack: examples stand for what has to be set.\n", run.Errors);
        var program = JsonNode.Parse(run.Output)!;
        Assert.True(program["resources"]!.AsObject().Count > 50, run.Output);
    }

    [Fact]
    public async Task The_program_of_a_stack_has_its_settings_and_not_its_secrets()
    {
        using var stack = new TemporaryStack(("servicedesk:memorySize", "1024"), ("servicedesk:tags", "team=identity"));

        var run = await CommandLine.RunAsync("deploy", "--print", "--stack", $"organization/{stack.Name}");

        Assert.True(run.ExitCode == 0, run.Errors);
        var resources = JsonNode.Parse(run.Output)!["resources"]!;
        Assert.Equal(1024, (int)resources["function"]!["properties"]!["memorySize"]!);
        Assert.Equal("${adPassword}", (string?)resources["servicePassword"]!["properties"]!["plaintext"]);
        Assert.DoesNotContain("v1:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("encrypted, and known", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", "deploy")]
    [InlineData("preview", "deploy", "--preview")]
    [InlineData("up --yes", "deploy", "--yes")]
    public async Task Pulumi_is_run_in_its_folder_when_everything_is_in_order_and_its_exit_code_is_handed_on(string verb, params string[] arguments)
    {
        using var pulumi = new PulumiStandIn();
        using var stack = new TemporaryStack();

        var run = await pulumi.RunAsync([.. arguments, "--stack", stack.Name]);

        Assert.True(run.ExitCode == 7, run.Errors);
        var words = verb.Split(' ');
        Assert.Equal($"infra-pulumi: {string.Join(' ', [words[0], "--stack", stack.Name, .. words[1..]])}\n", pulumi.Asked);
        Assert.Equal(["ok  Pulumi v3.999.0", "ok  AWS credentials", "ok  bot and contact flow", "ok  function.zip and ServiceDesk.zip", $"ok  settings of the stack {stack.Name}"], run.Errors.TrimEnd().Split('\n').TakeLast(5));
    }

    [Fact]
    public async Task Without_Pulumi_it_is_named_with_the_way_to_it()
    {
        var run = await CommandLine.RunAsync(new Dictionary<string, string> { ["PATH"] = Path.GetDirectoryName(DotNet())! }, "deploy");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("resetbot: Pulumi is not on the PATH, which makes everything in AWS. Install it: https://www.pulumi.com/docs/install/ (./resetbot deploy --print works without it)\n", run.Errors);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_begun()
    {
        using var pulumi = new PulumiStandIn();
        using var home = new TemporaryFolder();
        var variables = pulumi.Variables;
        variables.Remove("AWS_ACCESS_KEY_ID");
        variables.Remove("AWS_SECRET_ACCESS_KEY");
        variables["HOME"] = home.Path;
        variables["AWS_EC2_METADATA_DISABLED"] = "true";

        var run = await CommandLine.RunAsync(variables, "deploy");

        Assert.Equal((1, ""), (run.ExitCode, pulumi.Asked));
        Assert.EndsWith("resetbot: There are no AWS credentials. Log in (aws sso login, and AWS_PROFILE), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_named_before_Pulumi_is_asked_for_anything()
    {
        using var pulumi = new PulumiStandIn();
        using var stack = new TemporaryStack(("servicedesk:adUrl", null), ("servicedesk:memorySize", "64"), ("servicedesk:adPassword", null));

        var run = await pulumi.RunAsync("deploy", "--stack", stack.Name);

        Assert.Equal((1, ""), (run.ExitCode, pulumi.Asked));
        Assert.Contains("resetbot: The deployment cannot be printed:\nadUrl: AD_URL is not set.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("memorySize: is '64'. Set it to megabytes, a whole number from 128 to 10240.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("pulumi config set --secret adPassword", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_answered_with_those_that_are()
    {
        using var stack = new TemporaryStack();

        var run = await CommandLine.RunAsync("deploy", "--print", "--stack", "nowhere");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("resetbot: There is no stack 'nowhere': infra-pulumi has no Pulumi.nowhere.yaml. There are: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(stack.Name, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_file_that_is_no_YAML_is_refused()
    {
        using var stack = new TemporaryStack(("servicedesk:name", "[unclosed"));

        var run = await CommandLine.RunAsync("deploy", "--print", "--stack", stack.Name);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"resetbot: infra-pulumi/Pulumi.{stack.Name}.yaml is no YAML: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_stack_is_selected_one_is_asked_for()
    {
        using var pulumi = new PulumiStandIn(selected: "");

        var run = await pulumi.RunAsync("deploy");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(
            "resetbot: No stack is selected: give --stack NAME, or make one: cd infra-pulumi && pulumi stack init NAME. Pulumi said: error: no stack selected\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printing_goes_with_nothing_that_does_something() =>
        Assert.Contains("--print does nothing in AWS: it goes with --stack alone.", (await CommandLine.RunAsync("deploy", "--print", "--preview")).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_protected_is_named_and_kept()
    {
        using var pulumi = new PulumiStandIn();
        using var stack = new TemporaryStack();

        var run = await pulumi.RunAsync("destroy", "--stack", stack.Name, "--yes");

        Assert.Equal((1, ""), (run.ExitCode, pulumi.Asked));
        Assert.StartsWith(
            $"These are protected, and Pulumi refuses to destroy '{stack.Name}' while they are: passwordKey (aws:kms:Key), logKey (aws:kms:Key), connectInstance (aws:connect:Instance), phoneNumber (aws:connect:PhoneNumber).",
            run.Errors.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains($"pulumi config set protect false --stack {stack.Name}", run.Errors.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_protected_is_destroyed_by_Pulumi()
    {
        using var pulumi = new PulumiStandIn();
        using var stack = new TemporaryStack(("servicedesk:protect", "\"false\""));

        var run = await pulumi.RunAsync("destroy", "--stack", stack.Name, "--yes");

        Assert.True(run.ExitCode == 7, run.Errors);
        Assert.Equal($"infra-pulumi: destroy --stack {stack.Name} --yes\n", pulumi.Asked);
        Assert.Contains("the phone number, the Connect instance with its history, the keys and the logs go too", run.Errors.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static string DotNet() => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
