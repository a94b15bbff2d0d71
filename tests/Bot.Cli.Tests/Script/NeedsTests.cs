namespace Bot.Cli.Tests.Script;

public sealed class NeedsTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Without_dotnet_it_says_which_SDK_and_how_to_install_it()
    {
        _sandbox.TakeAway("dotnet");

        AssertSdkIsAskedFor(await _sandbox.RunAsync("call"));
    }

    [Fact]
    public async Task With_an_SDK_that_is_too_old_it_says_the_same()
    {
        _sandbox.Environment["SDK_EXIT"] = "145";

        AssertSdkIsAskedFor(await _sandbox.RunAsync("call"));
        AssertSdkIsAskedFor(await _sandbox.RunAsync("test"));
    }

    [Fact]
    public async Task Publishing_needs_a_compiler_and_zlib_and_names_their_packages()
    {
        _sandbox.TakeAway("gcc");

        var run = await _sandbox.RunAsync("publish");

        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(
            """
            resetbot: to compile the function (Native AOT), these packages are needed and not installed: gcc libc6-dev zlib1g-dev
            Install them and run this again. On Debian and Ubuntu: sudo apt-get install --no-install-recommends gcc libc6-dev zlib1g-dev

            """.ReplaceLineEndings("\n"),
            run.Errors);
    }

    [Fact]
    public async Task Clang_will_do_and_a_call_needs_neither()
    {
        _sandbox.TakeAway("gcc");
        Assert.Equal(0, (await _sandbox.RunAsync("call")).ExitCode);
        Assert.Equal(0, (await _sandbox.RunAsync("publish", "--help")).ExitCode);

        _sandbox.StandIn("clang", "cat >/dev/null");

        Assert.Equal("[publish]", (await _sandbox.RunAsync("publish")).Output);
    }

    [Fact]
    public async Task Without_zlibs_header_zlib_is_named()
    {
        _sandbox.StandIn("gcc", "cat >/dev/null; exit 1");

        Assert.Contains("not installed: zlib1g-dev\n", (await _sandbox.RunAsync("publish")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tests_need_a_domain_controller_and_name_its_packages()
    {
        _sandbox.StandIn("dpkg-query", "[ \"${4}\" != ldap-utils ] && [ \"${4}\" != winbind ] && printf installed");

        var run = await _sandbox.RunAsync("test");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("resetbot: to start a domain controller for the tests, these packages are needed and not installed: winbind ldap-utils\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tests_need_node_and_npm_and_name_their_packages()
    {
        _sandbox.TakeAway("node");
        _sandbox.TakeAway("npm");

        var run = await _sandbox.RunAsync("test");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(
            "resetbot: to check the infrastructure against its providers' typings, these packages are needed and not installed: nodejs npm\n",
            run.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tests_install_npm_alone_when_node_is_there_and_they_may()
    {
        _sandbox.TakeAway("npm");
        _sandbox.StandIn("id", "echo 0");
        _sandbox.StandIn("apt-get", "echo \"apt-get $*\" >>\"$CALLS\"");

        await _sandbox.RunAsync("test");

        Assert.Equal(
            "apt-get -qq -y -o DPkg::Lock::Timeout=120 --no-install-recommends install npm",
            _sandbox.TakeCalls().Last(call => call.StartsWith("apt-get", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_superuser_has_them_installed_without_a_question()
    {
        _sandbox.StandIn("id", "echo 0");
        _sandbox.StandIn("gcc", "cat >/dev/null; exit 1");
        _sandbox.StandIn("apt-get", "echo \"apt-get $*, $DEBIAN_FRONTEND\" >>\"$CALLS\"; echo 'Unpacking…'");

        var run = await _sandbox.RunAsync("publish");

        Assert.Equal((0, "[publish]"), (run.ExitCode, run.Output));
        Assert.DoesNotContain("Unpacking", run.Errors, StringComparison.Ordinal);
        Assert.Equal(
            ["apt-get -qq -o DPkg::Lock::Timeout=120 update, noninteractive", "apt-get -qq -y -o DPkg::Lock::Timeout=120 --no-install-recommends install zlib1g-dev, noninteractive"],
            _sandbox.TakeCalls().Where(call => call.StartsWith("apt-get", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_installation_that_fails_shows_why_and_stops()
    {
        _sandbox.StandIn("id", "echo 0");
        _sandbox.StandIn("gcc", "cat >/dev/null; exit 1");
        _sandbox.StandIn("apt-get", "echo 'E: no network' >&2; exit 100");

        var run = await _sandbox.RunAsync("publish");

        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("E: no network\n", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith($"resetbot: apt-get could not install zlib1g-dev; its words are above, all of them in {_sandbox.Checkout}/artifacts/apt.log.\n", run.Errors, StringComparison.Ordinal);
    }

    private void AssertSdkIsAskedFor(Run run)
    {
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("resetbot: no .NET SDK 10.0.400 or a later one of its major version was found (global.json asks for it).\n", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"dotnet-install.sh | bash -s -- --jsonfile '{_sandbox.Checkout}/global.json'\n", run.Errors, StringComparison.Ordinal);
    }
}
