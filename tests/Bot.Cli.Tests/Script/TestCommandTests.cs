namespace Bot.Cli.Tests.Script;

public sealed class TestCommandTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new();

    public TestCommandTests()
    {
        _sandbox.Write("tests/Lab/Lab.csproj", "<Project />");
        _sandbox.AddTests("One.Tests", total: 3, passed: 3, exitCode: 0);
        _sandbox.AddTests("Two.Tests", total: 4, passed: 4, exitCode: 0);
    }

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task The_last_line_adds_up_all_projects()
    {
        await AssertEndsWith("7 passed, 0 failed", exitCode: 0);

        var calls = _sandbox.TakeCalls();
        Assert.Contains("dotnet build ResetBot.sln -c Release -warnaserror --nologo -tl:off", calls);
        Assert.Contains("dotnet format ResetBot.sln --verify-no-changes --no-restore", calls);
        Assert.Single(calls, call => call.EndsWith("resetbot.dll publish", StringComparison.Ordinal));
        Assert.Equal(2, calls.Count(call => call.StartsWith("dotnet test ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_it_built_is_not_built_again()
    {
        await _sandbox.RunAsync("test");
        _sandbox.TakeCalls();

        await _sandbox.RunAsync("call");

        Assert.DoesNotContain(_sandbox.TakeCalls(), call => call.StartsWith("dotnet build", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_that_fails_is_counted_and_its_words_are_shown()
    {
        _sandbox.AddTests("Two.Tests", total: 4, passed: 3, exitCode: 1);

        var run = await AssertEndsWith("6 passed, 1 failed", exitCode: 1);
        Assert.Contains("stand-in: words of Two.Tests\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("stand-in: words of One.Tests", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_says_that_it_cannot_be_run_here_is_counted_apart()
    {
        _sandbox.AddTests("Two.Tests", total: 4, passed: 3, exitCode: 0, executed: 3);

        await AssertEndsWith("6 passed, 0 failed, 1 skipped", exitCode: 0);
    }

    [Fact]
    public async Task A_project_that_skips_all_its_tests_is_a_failure()
    {
        _sandbox.AddTests("Two.Tests", total: 4, passed: 0, exitCode: 0, executed: 0);

        await AssertEndsWith("3 passed, 1 failed, 4 skipped", exitCode: 1);
    }

    [Fact]
    public async Task A_test_that_neither_passed_nor_was_skipped_is_counted_as_failed()
    {
        _sandbox.AddTests("Two.Tests", total: 4, passed: 2, exitCode: 0);

        await AssertEndsWith("5 passed, 2 failed", exitCode: 1);
    }

    [Fact]
    public async Task A_project_without_a_test_is_a_failure()
    {
        _sandbox.AddTests("Two.Tests", total: 0, passed: 0, exitCode: 0);

        await AssertEndsWith("3 passed, 1 failed", exitCode: 1);
    }

    [Fact]
    public async Task A_project_that_leaves_no_results_is_a_failure()
    {
        _sandbox.Delete("tests/Two.Tests/counters");

        await AssertEndsWith("3 passed, 1 failed", exitCode: 1);
    }

    [Fact]
    public async Task A_project_that_crashes_after_its_last_test_is_a_failure()
    {
        _sandbox.AddTests("Two.Tests", total: 4, passed: 4, exitCode: 134);

        await AssertEndsWith("7 passed, 1 failed", exitCode: 1);
    }

    [Fact]
    public async Task A_format_and_a_publish_that_fail_count_one_each_and_are_shown()
    {
        _sandbox.Environment["FORMAT_EXIT"] = "2";
        _sandbox.Environment["COMMAND_EXIT"] = "1";

        var run = await AssertEndsWith("7 passed, 2 failed", exitCode: 1);
        Assert.Contains("stand-in: fix whitespace\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("FAILED: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_publish_that_changes_a_source_file_is_a_failure_of_its_own() => AssertChangeFails("src/Bot.Cli/packages.lock.json");

    [Fact]
    public Task A_publish_that_changes_a_lock_file_of_the_tests_is_a_failure_of_its_own() => AssertChangeFails("tests/One.Tests/packages.lock.json");

    private async Task AssertChangeFails(string file)
    {
        _sandbox.Environment["WRITES"] = file;

        var run = await AssertEndsWith("7 passed, 1 failed", exitCode: 1);
        Assert.Contains("Building or publishing changed files in src or bot-definition, or lock files elsewhere. Look at 'git diff', and commit what belongs there.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_fails_is_one_failure_and_nothing_old_is_tested()
    {
        _sandbox.Environment["BUILD_EXIT"] = "1";

        var run = await AssertEndsWith("0 passed, 1 failed", exitCode: 1);
        Assert.Contains("stand-in: error CS0000", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_sandbox.TakeCalls(), call => call.StartsWith("dotnet test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_takes_no_arguments_and_says_how_to_run_a_part()
    {
        var run = await _sandbox.RunAsync("test", "--fast");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("resetbot: 'test' runs everything and takes no arguments, but was given: --fast\nOne project alone: dotnet test tests/NAME -c Release\n", run.Errors);
    }

    private async Task<Run> AssertEndsWith(string lastLine, int exitCode)
    {
        var run = await _sandbox.RunAsync("test");
        Assert.Equal((lastLine, exitCode), (run.LastLine, run.ExitCode));
        return run;
    }
}
