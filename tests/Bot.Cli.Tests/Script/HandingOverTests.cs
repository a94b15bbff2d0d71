namespace Bot.Cli.Tests.Script;

public sealed class HandingOverTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task The_first_call_builds_and_standard_output_holds_the_commands_words_alone()
    {
        var run = await _sandbox.RunAsync("invoke", "--event", "a file.json");

        Assert.Equal((0, "[invoke][--event][a file.json]"), (run.ExitCode, run.Output));
        Assert.Equal("Building the command line (once; about half a minute)…\n", run.Errors);
        Assert.Single(_sandbox.TakeCalls(), call => call.StartsWith("dotnet build ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_call_only_hands_over()
    {
        await _sandbox.RunAsync("call");
        _sandbox.TakeCalls();

        var run = await _sandbox.RunAsync("call");

        Assert.Equal((0, "[call]", string.Empty), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal($"dotnet exec {_sandbox.Checkout}/artifacts/build/bin/Bot.Cli/release/resetbot.dll call", Assert.Single(_sandbox.TakeCalls()));
    }

    [Fact]
    public async Task A_source_that_was_changed_added_or_deleted_is_built_in_and_what_a_build_writes_is_no_source()
    {
        await _sandbox.RunAsync("call");

        Assert.True(await IsBuiltAfter(() => _sandbox.Write("src/Bot.Cli/Program.cs", "return 1;")));
        Assert.True(await IsBuiltAfter(() => _sandbox.Write("src/Intents/New.cs", "class New;")));
        Assert.True(await IsBuiltAfter(() => _sandbox.Delete("src/Intents/New.cs")));
        Assert.True(await IsBuiltAfter(() => _sandbox.Write("bot-definition/Bot.json", "{ }")));
        Assert.False(await IsBuiltAfter(() => _sandbox.Write("src/Bot.Cli/obj/project.assets.json", "{}")));
        Assert.False(await IsBuiltAfter(() => _sandbox.Write("README.md", "words")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words", "*", "$HOME", "it's", "\"")]
    public async Task Arguments_arrive_as_they_were_given(params string[] arguments)
    {
        var run = await _sandbox.RunAsync(["invoke", .. arguments]);

        Assert.Equal(string.Concat(arguments.Prepend("invoke").Select(argument => $"[{argument}]")), run.Output);
    }

    [Fact]
    public async Task It_works_through_a_symbolic_link_from_another_folder()
    {
        var run = await _sandbox.RunAsync(_sandbox.Link("link to it"), ["call"]);

        Assert.Equal((0, "[call]"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_commands_exit_code_is_the_scripts()
    {
        _sandbox.Environment["COMMAND_EXIT"] = "7";

        Assert.Equal(7, (await _sandbox.RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task A_build_that_fails_shows_the_compilers_words_and_is_tried_again()
    {
        _sandbox.Environment["BUILD_EXIT"] = "1";

        var run = await _sandbox.RunAsync("call");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("stand-in: error CS0000", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("resetbot: the command line does not build; the compiler's words are above.\n", run.Errors, StringComparison.Ordinal);
        _sandbox.Environment["BUILD_EXIT"] = "0";
        Assert.Equal("[call]", (await _sandbox.RunAsync("call")).Output);
    }

    [Fact]
    public async Task Two_calls_at_once_build_once()
    {
        var runs = await Task.WhenAll(_sandbox.RunAsync("call"), _sandbox.RunAsync("call"));

        Assert.All(runs, run => Assert.Equal((0, "[call]"), (run.ExitCode, run.Output)));
        Assert.Single(_sandbox.TakeCalls(), call => call.StartsWith("dotnet build ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_real_command_line_says_its_version_from_any_folder()
    {
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(elsewhere.PathTo("resetbot"), Repository.PathTo("resetbot"));

        var run = await Run.ToEndAsync(elsewhere.PathTo("resetbot"), ["--version"], elsewhere.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]+)?\n$", run.Output);
    }

    [Fact]
    public async Task The_real_command_lines_help_lists_its_commands_and_the_test_command_is_the_scripts()
    {
        var help = await Run.ToEndAsync(Repository.PathTo("resetbot"), ["--help"], Repository.Root);
        var testHelp = await Run.ToEndAsync(Repository.PathTo("resetbot"), ["test", "--help"], Repository.Root);
        var test = await Run.ToEndAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "resetbot.dll"), "test"], Repository.Root);

        Assert.Equal((0, 0, 1), (help.ExitCode, testHelp.ExitCode, test.ExitCode));
        Assert.All(["publish", "test", "--version"], word => Assert.Contains(word, help.Output, StringComparison.Ordinal));
        Assert.Contains("resetbot test [options]", testHelp.Output, StringComparison.Ordinal);
        Assert.Equal("resetbot: 'test' builds this program before it tests it, so it is run by the script: ./resetbot test\n", test.Errors);
    }

    private async Task<bool> IsBuiltAfter(Action change)
    {
        _sandbox.TakeCalls();
        change();
        await _sandbox.RunAsync("call");
        return _sandbox.TakeCalls().Any(call => call.StartsWith("dotnet build ", StringComparison.Ordinal));
    }
}
