using System.Text;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>What Lambda allows a function, and what it does and writes when that is over; each with a real process.</summary>
public sealed class LambdaLimitTests
{
    private const string RequestId = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_init_that_failed_is_tried_again_with_the_invocation_that_needs_it()
    {
        using var script = BootstrapScript.Python("""
            marker = os.path.join(os.getcwd(), "started")
            if not os.path.exists(marker):
                open(marker, "w").close()
                sys.exit(4)
            while True:
                id, headers, event = next()
                respond(id, "second try")
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, WritesPlatformLines = true });
        var result = await function.InvokeAsync(Json("{}"), Cancel);

        Assert.Equal("\"second try\"", Text(result));
        Assert.Null(result.Report!.InitDuration);
        Assert.Matches(@"^INIT_REPORT Init Duration: \d+\.\d\d ms\tPhase: init\tStatus: error\tError Type: Runtime\.ExitError$", result.Logs[0]);
    }

    [Fact]
    public async Task An_init_that_is_too_slow_for_its_phase_has_the_functions_time_in_the_invocation()
    {
        using var script = BootstrapScript.Python("""
            marker = os.path.join(os.getcwd(), "started")
            if not os.path.exists(marker):
                open(marker, "w").close()
                time.sleep(600)
            while True:
                id, headers, event = next()
                respond(id, "in the end")
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, InitTimeout = TimeSpan.FromSeconds(1) });

        Assert.Equal("InitFailed: Sandbox.Timedout: Init timed out after 1.00 seconds", (await function.StartAsync(Cancel))!.ToString());
        Assert.Equal("\"in the end\"", Text(await function.InvokeAsync(Json("{}"), Cancel)));
    }

    [Fact]
    public async Task An_init_that_takes_all_of_the_invocation_is_its_time_out()
    {
        using var script = BootstrapScript.Verbatim("#!/bin/sh\nexec sleep 600\n");
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var options = new LambdaOptions { BootstrapPath = script.Path, InitTimeout = TimeSpan.FromSeconds(0.1), Timeout = TimeSpan.FromSeconds(0.25), WritesPlatformLines = true };
        var result = await cloud.RunFunction(options).InvokeAsync(Json("{}"), Cancel);

        Assert.Matches($"^TimedOut: Sandbox.Timedout: RequestId: {RequestId} Error: Task timed out after 0.25 seconds$", result.ToString());
        Assert.Collection(
            result.Logs,
            line => Assert.Matches(@"^INIT_REPORT Init Duration: \d+\.\d\d ms\tPhase: init\tStatus: timeout$", line),
            line => Assert.Matches($@"^START RequestId: {RequestId} Version: \$LATEST$", line),
            line => Assert.Matches(@"^INIT_REPORT Init Duration: \d+\.\d\d ms\tPhase: invoke\tStatus: timeout$", line),
            line => Assert.Matches($@"^\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{3}}Z {RequestId} Task timed out after 0\.25 seconds$", line),
            line => Assert.Matches($"^END RequestId: {RequestId}$", line),
            line => Assert.Matches($@"^REPORT RequestId: {RequestId}\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 512 MB\tStatus: timeout$", line));
    }

    [Fact]
    public async Task The_report_has_the_init_in_what_is_billed_once()
    {
        using var script = BootstrapScript.Python("while True:\n    id, headers, event = next()\n    respond(id, 1)\n");
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, MemorySize = 256 });
        var cold = (await function.InvokeAsync(Json("{}"), Cancel)).Report!;
        var warm = (await function.InvokeAsync(Json("{}"), Cancel)).Report!;

        Assert.NotNull(cold.InitDuration);
        Assert.Equal(Math.Ceiling((cold.Duration + cold.InitDuration.Value).TotalMilliseconds), cold.BilledDuration.TotalMilliseconds);
        Assert.Null(warm.InitDuration);
        Assert.Equal(Math.Ceiling(warm.Duration.TotalMilliseconds), warm.BilledDuration.TotalMilliseconds);
        Assert.InRange(warm.MaxMemoryUsed!.Value, 2, 200);
        Assert.Matches(
            $@"^REPORT RequestId: {RequestId}\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 256 MB\tMax Memory Used: \d+ MB\tInit Duration: \d+\.\d\d ms$",
            cold.ToString());
    }

    [Fact]
    public async Task Memory_is_the_most_that_the_environment_has_held_and_its_children_count()
    {
        using var script = BootstrapScript.Python("""
            import subprocess
            hog = "import sys; kept = bytearray(%d); print(flush=True); sys.stdin.read()"
            while True:
                id, headers, event = next()
                size = event["megabytes"] * 1024 * 1024
                child = subprocess.Popen([sys.executable, "-c", hog % size], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
                child.stdout.readline()
                respond(id, 1)
                time.sleep(1)
                child.communicate()
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var result = await cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path }).InvokeAsync(Json("""{"megabytes":150}"""), Cancel);

        Assert.InRange(result.Report!.MaxMemoryUsed!.Value, 150, 300);
    }

    [Fact]
    public async Task An_environment_that_holds_more_than_its_memory_is_killed()
    {
        using var script = BootstrapScript.Python("""
            while True:
                id, headers, event = next()
                kept = bytearray(event["megabytes"] * 1024 * 1024)
                time.sleep(event["seconds"])
                respond(id, "held")
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, MemorySize = 128, EnforcesMemorySize = true, WritesPlatformLines = true });
        var fits = await function.InvokeAsync(Json("""{"megabytes":20,"seconds":0}"""), Cancel);
        var killed = await function.InvokeAsync(Json("""{"megabytes":300,"seconds":600}"""), Cancel);

        Assert.Equal("\"held\"", Text(fits));
        Assert.Matches($"^Crashed: Runtime.ExitError: RequestId: {RequestId} Error: Runtime exited with error: signal: killed$", killed.ToString());
        Assert.InRange(killed.Report!.MaxMemoryUsed!.Value, 129, 400);
        Assert.Equal("Runtime.ExitError", killed.Logs[^3]);
        Assert.EndsWith("\tStatus: error\tError Type: Runtime.ExitError", killed.Logs[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_environment_does_nothing_between_events_and_goes_on_with_the_next()
    {
        using var script = BootstrapScript.Python("""
            import threading
            ticks = 0
            def tick():
                global ticks
                while True:
                    ticks += 1
                    time.sleep(0.01)
            threading.Thread(target=tick, daemon=True).start()
            while True:
                id, headers, event = next()
                respond(id, ticks)
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, FreezesBetweenInvocations = true });
        var before = int.Parse(Text(await function.InvokeAsync(Json("{}"), Cancel)), System.Globalization.CultureInfo.InvariantCulture);
        await IsStoppedAsync(function.ProcessId!.Value);
        await Task.Delay(1500, Cancel);
        var after = int.Parse(Text(await function.InvokeAsync(Json("{}"), Cancel)), System.Globalization.CultureInfo.InvariantCulture);

        // Left running, it would have counted to 100 and more in that time.
        Assert.InRange(after - before, 0, 60);
        await function.DisposeAsync();
        Assert.Null(function.ProcessId);
    }

    [Fact]
    public async Task A_frozen_environment_hears_SIGTERM()
    {
        using var script = BootstrapScript.Python("""
            import signal
            def end(signum, frame):
                print("goodbye", flush=True)
                os._exit(0)
            signal.signal(signal.SIGTERM, end)
            next()
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, FreezesBetweenInvocations = true });
        Assert.Null(await function.StartAsync(Cancel));
        await IsStoppedAsync(function.ProcessId!.Value);
        await function.DisposeAsync();
        Assert.Equal(["goodbye"], function.Logs);
    }

    [Fact]
    public async Task Without_time_to_shut_down_the_process_is_killed_at_once()
    {
        using var script = BootstrapScript.Python("""
            import signal
            signal.signal(signal.SIGTERM, lambda signum, frame: print("goodbye", flush=True))
            next()
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, ShutdownTime = TimeSpan.Zero });
        Assert.Null(await function.StartAsync(Cancel));
        await function.DisposeAsync();
        Assert.Empty(function.Logs);
        Assert.Null(function.ProcessId);
    }

    [Fact]
    public async Task An_event_of_more_than_six_megabytes_does_not_reach_the_function()
    {
        using var script = BootstrapScript.Python("while True:\n    id, headers, event = next()\n    respond(id, len(event))\n");
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var most = await function.InvokeAsync(Json($"\"{new string('x', RuntimeApi.MaxEventBytes - 2)}\""), Cancel);
        var more = await function.InvokeAsync(Json($"\"{new string('x', RuntimeApi.MaxEventBytes - 1)}\""), Cancel);

        Assert.Equal("6291454", Text(most));
        Assert.Equal(
            "FunctionError: RequestTooLargeException: Request must be smaller than 6291456 bytes for the InvokeFunction operation; this event has 6291457.",
            more.ToString());
    }

    [Fact]
    public async Task A_function_that_is_made_to_crash_or_time_out_never_sees_the_event_and_starts_anew()
    {
        using var script = BootstrapScript.Python("""
            while True:
                id, headers, event = next()
                print(event, flush=True)
                respond(id, os.getpid())
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var first = Text(await function.InvokeAsync(Json("1"), Cancel));
        cloud.Faults.Function.Crashes = true;
        var crash = await function.InvokeAsync(Json("2"), Cancel);
        cloud.Faults.Function.Clear();
        cloud.Faults.Function.TimesOut = true;
        cloud.Faults.Function.TimesOutAfter = TimeSpan.FromMilliseconds(50);
        var timeOut = await function.InvokeAsync(Json("3"), Cancel);
        cloud.Faults.Clear();
        var last = Text(await function.InvokeAsync(Json("4"), Cancel));
        await function.DisposeAsync();

        Assert.Matches($"^Crashed: Runtime.ExitError: RequestId: {RequestId} Error: Runtime exited with error: signal: killed$", crash.ToString());
        Assert.Matches($"^TimedOut: Sandbox.Timedout: RequestId: {RequestId} Error: Task timed out after 30.00 seconds$", timeOut.ToString());
        Assert.NotEqual(first, last);
        Assert.Equal(["1", "4"], function.Logs);
    }

    private static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    private static string Text(FunctionResult result) => Encoding.UTF8.GetString(result.Payload.Span);

    // proc(5), stat: the state follows the name in parentheses; T is stopped by a signal.
    // The kernel stops a process when it next looks at it: on a busy machine that is not at once.
    private static async Task IsStoppedAsync(int processId)
    {
        for (var look = 0; look < 500 && StateOf(processId) != 'T'; look++)
            await Task.Delay(20, Cancel);
        Assert.Equal('T', StateOf(processId));
    }

    private static char StateOf(int processId)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        return stat[stat.LastIndexOf(')') + 2];
    }
}
