namespace Bot.Cli.Tests.Commands;

public sealed class CallCommandTests
{
    private static readonly string Script = Repository.PathTo("tests", "Conversations", "reset-password.call");

    [Fact]
    public async Task A_script_prints_its_transcript_and_nothing_else()
    {
        var run = await CommandLine.RunAsync("call", "--script", Script);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(await File.ReadAllTextAsync(Path.ChangeExtension(Script, ".verified.txt"), TestContext.Current.CancellationToken), run.Output);
    }

    [Fact]
    public async Task The_number_given_counts_more_than_the_scripts()
    {
        Assert.StartsWith("call      from +…99\n", (await CommandLine.RunAsync("call", "--script", Script, "--from", "+61400000099")).Output, StringComparison.Ordinal);
        Assert.StartsWith("call      from a withheld number\n", (await CommandLine.RunAsync("call", "--script", Script, "--from", "withheld")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_each_event_and_response_is_printed()
    {
        var run = await CommandLine.RunAsync("call", "--script", Script, "--json");

        Assert.Contains("\"invocationSource\": \"FulfillmentCodeHook\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"Fulfilled\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_logs_the_functions_lines_go_to_standard_error()
    {
        var run = await CommandLine.RunAsync("call", "--script", Script, "--logs");

        Assert.Contains("\"event\":\"password.reset\"", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("\"event\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1990-01-15", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_binary_gives_the_same_transcript()
    {
        var run = await CommandLine.RunAsync("call", "--script", Script, "--lambda", Repository.Published("bootstrap"));

        Assert.Equal(await File.ReadAllTextAsync(Path.ChangeExtension(Script, ".verified.txt"), TestContext.Current.CancellationToken), run.Output);
    }

    [Fact]
    public async Task A_function_that_crashes_is_an_apology_and_a_person()
    {
        using var folder = new TemporaryFolder();
        var crash = folder.WriteProgram("bootstrap", "#!/bin/sh\nexit 3\n");

        var run = await CommandLine.RunAsync("call", "--brief", "--script", folder.Write("reset.call", "say: reset my password\n"), "--lambda", crash);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("bot       I'm sorry, something went wrong on my side.\nbot       Let me get you a person.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("call      put through to a person (Error)", run.LastLine);
    }

    [Fact]
    public async Task A_caller_who_is_refused_leaves_no_complaint_on_standard_error()
    {
        var run = await CommandLine.RunAsync("call", "--script", Repository.PathTo("tests", "Conversations", "reset-password-unknown-user.call"));

        Assert.Equal(("call      put through to a person (NotVerified)", ""), (run.LastLine, run.Errors));
    }

    [Fact]
    public async Task A_caller_at_a_terminal_that_closes_hangs_up()
    {
        var run = await CommandLine.RunAsync("call");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("100000", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("ended by the caller", run.LastLine.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_ends_before_its_script_says_so()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("too-long.call", "say: agent\nsay: hello?\n");

        var run = await CommandLine.RunAsync("call", "--script", script);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"resetbot: {script}: the call ended before the script did: 1 of the 2 things that the caller does were not played. Take them out, or see in the transcript where the call went another way.\n", run.Errors);
    }

    [Fact]
    public async Task A_transcript_is_accepted_beside_its_script()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("agent.call", "say: agent\n");

        var run = await CommandLine.RunAsync("call", "--script", script, "--accept");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Accepted as {folder.PathTo("agent.verified.txt")}\n", run.Errors);
        Assert.Equal(run.Output, await File.ReadAllTextAsync(folder.PathTo("agent.verified.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_transcript_of_a_call_that_ended_early_is_not_accepted()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("too-long.call", "say: agent\nsay: hello?\n");

        var run = await CommandLine.RunAsync("call", "--script", script, "--accept");

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(folder.PathTo("too-long.verified.txt")));
    }

    [Fact]
    public async Task Brief_leaves_out_what_Lex_made_of_it()
    {
        var run = await CommandLine.RunAsync("call", "--script", Script, "--brief");

        Assert.Contains("bot       Your password has been reset and sent to your mobile.\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.False(line.StartsWith(' '), line));
    }

    [Fact]
    public async Task A_live_call_shows_details_only_when_asked()
    {
        Assert.DoesNotContain("ResetPassword", (await CommandLine.ReadAsync("reset my password\nbye\n"u8.ToArray(), "call")).Output, StringComparison.Ordinal);
        Assert.Contains("ResetPassword 1.00", (await CommandLine.ReadAsync("reset my password\nbye\n"u8.ToArray(), "call", "--details")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_why_an_utterance_went_where_it_went()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandLine.RunAsync("call", "--explain", "--brief", "--script", folder.Write("reset.call", "say: reset my password\nsay: one zero zero zero zero zero\n"));

        Assert.StartsWith("why 'reset my password'\n  ResetPassword scores 1.00: it is the sample 'reset my password'.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Output.Split('\n').Count(line => line.StartsWith("why ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_recorded_call_is_a_script_that_plays_also_when_its_caller_just_hangs_up()
    {
        using var folder = new TemporaryFolder();
        var recorded = folder.PathTo("mine.call");

        var run = await CommandLine.ReadAsync("reset my password\n100000#\n\n"u8.ToArray(), "call", "--record", recorded, "--from", "withheld");

        Assert.Equal((0, $"Recorded as {recorded}. Play it: ./resetbot call --script {recorded}\n"), (run.ExitCode, run.Errors));
        Assert.Equal(
            "# Recorded; say in this line what the call is about.\nfrom: withheld\nsay: reset my password\nkey: 100000#\nsilence\nhang up\n",
            await File.ReadAllTextAsync(recorded, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await CommandLine.RunAsync("call", "--script", recorded)).ExitCode);
    }

    [Fact]
    public async Task A_recording_overwrites_nothing_and_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var there = folder.Write("there.call", "say: agent\n");

        Assert.Equal(
            $"resetbot: {there}: the file is there already, and a call script is not overwritten. Give another name, or delete it first.\n",
            (await CommandLine.RunAsync("call", "--record", there)).Errors);
        Assert.Equal(
            $"resetbot: {folder.PathTo("no", "a.call")}: there is no folder {folder.PathTo("no")}. Make it first, or give another name.\n",
            (await CommandLine.RunAsync("call", "--record", folder.PathTo("no", "a.call"))).Errors);
        Assert.Equal(
            "resetbot: --record takes down a call that you have, and --script plays one that is written already. Give one of them.\n",
            (await CommandLine.RunAsync("call", "--record", "a.call", "--script", Script)).Errors);
        Assert.Equal("say: agent\n", await File.ReadAllTextAsync(there, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Accepting_takes_a_script()
    {
        var run = await CommandLine.RunAsync("call", "--accept");

        Assert.Equal((1, "resetbot: --accept takes the transcript of a call script as the right one, and there is none. Add --script FILE.\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Somebody_elses_bot_without_its_function_is_not_introduced_with_our_people()
    {
        var run = await CommandLine.RunAsync("call", "--definition", Repository.PathTo("bot-definition", "ServiceDesk"));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("100000", run.Output, StringComparison.Ordinal);
        Assert.Contains("an empty line is silence", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("ended by the caller", run.LastLine.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_bot_is_refused()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandLine.RunAsync("call", "--script", Script, "--definition", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("resetbot: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(folder.Path, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AD_USER", "--directory needs AD_BASE_DN in the environment, for example AD_BASE_DN=OU=Staff,DC=corp,DC=example,DC=com.")]
    [InlineData("AD_BASE_DN", "--directory needs AD_USER in the environment, for example AD_USER=svc-resetbot@corp.example.com.")]
    public async Task A_real_directory_needs_its_variables(string given, string message)
    {
        var run = await CommandLine.RunAsync(new Dictionary<string, string> { [given] = "DC=x" }, "call", "--script", Script, "--directory", "ldaps://127.0.0.1:1");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("resetbot: " + message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_directory_needs_its_password_where_nobody_can_be_asked()
    {
        var run = await CommandLine.RunAsync(new Dictionary<string, string> { ["AD_BASE_DN"] = "DC=x", ["AD_USER"] = "u" }, "call", "--script", Script, "--directory", "ldaps://127.0.0.1:1");

        Assert.Equal("resetbot: --directory needs the service account's password: set AD_SERVICE_PASSWORD, or run the command in a terminal, where it is asked for.\n", run.Errors);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_reached_is_an_apology_and_a_person()
    {
        var variables = new Dictionary<string, string> { ["AD_BASE_DN"] = "DC=x", ["AD_USER"] = "u", ["AD_SERVICE_PASSWORD"] = "p" };

        using var folder = new TemporaryFolder();
        var script = folder.Write("reset.call", "say: reset my password\nkey: 100000#\nkey: 01151990\nkey: 3#\nkey: 1\n");

        var run = await CommandLine.RunAsync(variables, "call", "--script", script, "--directory", "ldaps://127.0.0.1:1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("bot       I can't reach our directory right now, so I haven't changed anything. I'll put you through to a person.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("call      put through to a person (DirectoryUnavailable)", run.LastLine);
    }
}
