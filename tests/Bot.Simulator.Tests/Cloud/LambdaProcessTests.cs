using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Bot.Simulator.Cloud;

namespace Bot.Simulator.Tests.Cloud;

public class LambdaProcessTests
{
    private const string Echo = """
        print("init done", flush=True)
        while True:
            id, headers, event = next()
            print("working", file=sys.stderr, flush=True)
            respond(id, {"echo": event})
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_bootstrap_answers_event_after_event_from_one_process()
    {
        using var script = BootstrapScript.Python(Echo);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var first = await function.InvokeAsync(Json("""{"n":1}"""), Cancel);
        var process = function.ProcessId;
        var second = await function.InvokeAsync(Json("""{"n":2}"""), Cancel);

        Assert.Equal(FunctionOutcome.Succeeded, first.Outcome);
        Assert.Equal("""{"echo": {"n": 1}}""", Text(first));
        Assert.Equal("""{"echo": {"n": 2}}""", Text(second));
        Assert.NotNull(process);
        Assert.Equal(process, function.ProcessId);
        Assert.Null(first.ErrorType);
    }

    [Fact]
    public async Task Every_line_of_output_is_kept_and_announced()
    {
        using var script = BootstrapScript.Python(Echo);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var announced = new List<string>();
        function.LogWritten += line =>
        {
            lock (announced)
                announced.Add(line);
        };
        await function.InvokeAsync(Json("{}"), Cancel);
        await function.DisposeAsync();

        Assert.Equal(["init done", "working"], function.Logs.Order());
        Assert.Equal(function.Logs, announced);
    }

    [Fact]
    public async Task The_environment_is_Lambdas_and_nothing_of_this_process_leaks_into_it()
    {
        using var script = BootstrapScript.Python("""
            while True:
                id, headers, event = next()
                respond(id, dict(os.environ, WORKING_DIRECTORY=os.getcwd()))
            """);
        Environment.SetEnvironmentVariable("RESETBOT_TEST_LEAK", "leaked");
        await using var cloud = await LocalCloud.StartAsync(region: "eu-west-1", cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions
        {
            BootstrapPath = script.Path,
            FunctionName = "desk",
            MemorySize = 1024,
            Environment = new Dictionary<string, string> { ["AD_URL"] = "ldaps://dc1", ["AWS_LAMBDA_FUNCTION_NAME"] = "not mine to set" },
        });
        var result = await function.InvokeAsync(Json("{}"), Cancel);
        using var seen = JsonDocument.Parse(result.Payload);
        string Of(string name) => seen.RootElement.GetProperty(name).GetString()!;

        Assert.False(seen.RootElement.TryGetProperty("RESETBOT_TEST_LEAK", out _));
        Assert.False(seen.RootElement.TryGetProperty("HOME", out _));
        Assert.Equal("ldaps://dc1", Of("AD_URL"));
        Assert.Equal("desk", Of("AWS_LAMBDA_FUNCTION_NAME"));
        Assert.Equal("1024", Of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
        Assert.Equal("$LATEST", Of("AWS_LAMBDA_FUNCTION_VERSION"));
        Assert.Equal(Path.GetDirectoryName(script.Path), Of("LAMBDA_TASK_ROOT"));
        Assert.Equal(Path.GetDirectoryName(script.Path), Of("WORKING_DIRECTORY"));
        Assert.Equal(("eu-west-1", "eu-west-1"), (Of("AWS_REGION"), Of("AWS_DEFAULT_REGION")));
        Assert.Equal("bootstrap", Of("_HANDLER"));
        Assert.Equal(":UTC", Of("TZ"));
        Assert.Equal(cloud.Environment["AWS_ENDPOINT_URL_KMS"], Of("AWS_ENDPOINT_URL_KMS"));
        Assert.Equal(cloud.Environment["AWS_ENDPOINT_URL_SNS"], Of("AWS_ENDPOINT_URL_SNS"));
        Assert.Equal((cloud.Environment["AWS_ACCESS_KEY_ID"], cloud.Environment["AWS_SESSION_TOKEN"]), (Of("AWS_ACCESS_KEY"), Of("AWS_SESSION_TOKEN")));
        Assert.Equal(("en_US.UTF-8", "LOG_ERROR"), (Of("LANG"), Of("AWS_XRAY_CONTEXT_MISSING")));
        Assert.Equal(("169.254.79.129:2000", "169.254.79.129", "2000"), (Of("AWS_XRAY_DAEMON_ADDRESS"), Of("_AWS_XRAY_DAEMON_ADDRESS"), Of("_AWS_XRAY_DAEMON_PORT")));
        Assert.Equal(("/aws/lambda/desk", "on-demand"), (Of("AWS_LAMBDA_LOG_GROUP_NAME"), Of("AWS_LAMBDA_INITIALIZATION_TYPE")));
        Assert.Matches(@"^\d{4}/\d\d/\d\d/\[\$LATEST\][0-9a-f]{32}$", Of("AWS_LAMBDA_LOG_STREAM_NAME"));
        Assert.False(seen.RootElement.TryGetProperty("AWS_EXECUTION_ENV", out _));
        Assert.Equal(cloud.Url.Authority, Of("AWS_LAMBDA_RUNTIME_API"));
    }

    [Fact]
    public async Task A_crash_at_init_is_an_init_failure_with_its_exit_status_and_last_words()
    {
        using var script = BootstrapScript.Verbatim("#!/bin/sh\necho AD_URL is missing >&2\nexit 3\n");
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var result = await cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path }).InvokeAsync(Json("{}"), Cancel);

        Assert.Equal(FunctionOutcome.InitFailed, result.Outcome);
        Assert.Equal(3, result.ExitCode);
        Assert.Matches("^InitFailed: Runtime.ExitError: RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3$", result.ToString());
        // In the init phase, and once more in the invocation.
        Assert.Equal(["AD_URL is missing", "AD_URL is missing"], result.Logs);
    }

    [Fact]
    public async Task A_reported_init_error_keeps_its_type_and_message()
    {
        using var script = BootstrapScript.Python("""
            body = json.dumps({"errorType": "SettingsError", "errorMessage": "AD_URL is not set"})
            call("POST", "init/error", body, {"Lambda-Runtime-Function-Error-Type": "Runtime.InvalidSettings"})
            sys.exit(1)
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var result = await cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path }).InvokeAsync(Json("{}"), Cancel);

        Assert.Equal(FunctionOutcome.InitFailed, result.Outcome);
        Assert.Equal("Runtime.InvalidSettings", result.ErrorType);
        Assert.Equal("AD_URL is not set", result.ErrorMessage);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task An_init_without_end_is_ended()
    {
        using var script = BootstrapScript.Verbatim("#!/bin/sh\nsleep 600\n");
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var options = new LambdaOptions { BootstrapPath = script.Path, InitTimeout = TimeSpan.FromMilliseconds(250) };
        var function = cloud.RunFunction(options);
        var result = await function.StartAsync(Cancel);

        Assert.Equal("InitFailed: Sandbox.Timedout: Init timed out after 0.25 seconds", result!.ToString());
        Assert.Null(function.ProcessId);
    }

    [Fact]
    public async Task A_process_that_ends_in_the_middle_crashes_and_the_next_event_gets_a_new_one()
    {
        using var script = BootstrapScript.Python("""
            while True:
                id, headers, event = next()
                if event.get("die"):
                    print("cannot go on", flush=True)
                    os._exit(7)
                respond(id, os.getpid())
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var before = await function.InvokeAsync(Json("{}"), Cancel);
        var crash = await function.InvokeAsync(Json("""{"die":true}"""), Cancel);
        var after = await function.InvokeAsync(Json("{}"), Cancel);

        Assert.Equal(FunctionOutcome.Crashed, crash.Outcome);
        Assert.Equal(7, crash.ExitCode);
        Assert.Equal("Runtime.ExitError", crash.ErrorType);
        Assert.Matches("^RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 7$", crash.ErrorMessage);
        Assert.Equal(["cannot go on"], crash.Logs);
        Assert.Equal(FunctionOutcome.Succeeded, after.Outcome);
        Assert.NotEqual(Text(before), Text(after));
    }

    [Fact]
    public async Task A_signal_that_ends_the_process_is_named()
    {
        using var script = BootstrapScript.Python("id, headers, event = next()\nos.kill(os.getpid(), 11)\n");
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var result = await cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path }).InvokeAsync(Json("{}"), Cancel);

        Assert.Equal(FunctionOutcome.Crashed, result.Outcome);
        Assert.EndsWith("Runtime exited with error: signal: segmentation fault", result.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hanging_function_is_killed_with_its_children_and_the_next_event_gets_a_new_process()
    {
        using var script = BootstrapScript.Python("""
            import subprocess
            while True:
                id, headers, event = next()
                if event.get("hang"):
                    child = subprocess.Popen(["sleep", "600"])
                    print(child.pid, flush=True)
                    time.sleep(600)
                respond(id, "fine")
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path, Timeout = TimeSpan.FromSeconds(1.5) });
        var hung = await function.InvokeAsync(Json("""{"hang":true}"""), Cancel);
        var after = await function.InvokeAsync(Json("{}"), Cancel);

        Assert.Equal(FunctionOutcome.TimedOut, hung.Outcome);
        Assert.Equal("Sandbox.Timedout", hung.ErrorType);
        Assert.Matches("^RequestId: [0-9a-f-]{36} Error: Task timed out after 1.50 seconds$", hung.ErrorMessage);
        Assert.False(IsRunning(int.Parse(hung.Logs.Single(), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("\"fine\"", Text(after));
    }

    [Fact]
    public async Task An_invocation_given_up_takes_its_process_with_it()
    {
        using var script = BootstrapScript.Python("""
            while True:
                id, headers, event = next()
                if event.get("hang"):
                    print("hanging", flush=True)
                    time.sleep(600)
                respond(id, "fine")
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        using var givingUp = new CancellationTokenSource();
        function.LogWritten += _ => givingUp.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => function.InvokeAsync(Json("""{"hang":true}"""), givingUp.Token));
        Assert.Null(function.ProcessId);
        Assert.Equal("\"fine\"", Text(await function.InvokeAsync(Json("{}"), Cancel)));
    }

    [Fact]
    public async Task An_error_of_the_function_is_a_result_and_the_process_lives_on()
    {
        using var script = BootstrapScript.Python("""
            while True:
                id, headers, event = next()
                print(call("POST", "invocation/" + id + "/error", '{"errorType":"Broken","errorMessage":"it broke"}')[0], flush=True)
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        var first = await function.InvokeAsync(Json("{}"), Cancel);
        var process = function.ProcessId;
        var second = await function.InvokeAsync(Json("{}"), Cancel);

        Assert.Equal("FunctionError: Broken: it broke", first.ToString());
        Assert.Equal("FunctionError: Broken: it broke", second.ToString());
        Assert.Equal(process, function.ProcessId);
        Assert.Equal("""{"errorType":"Broken","errorMessage":"it broke"}""", Text(first));
    }

    [Fact]
    public async Task Disposing_lets_the_process_end_by_itself()
    {
        using var script = BootstrapScript.Python("""
            import signal
            def end(signum, frame):
                print("goodbye", flush=True)
                os._exit(0)
            signal.signal(signal.SIGTERM, end)
            while True:
                id, headers, event = next()
                respond(id, 1)
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        await function.InvokeAsync(Json("{}"), Cancel);
        var process = function.ProcessId!.Value;
        await function.DisposeAsync();

        Assert.Equal("goodbye", function.Logs[^1]);
        Assert.False(IsRunning(process));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => function.InvokeAsync(Json("{}"), Cancel));
    }

    [Fact]
    public async Task Disposing_kills_a_process_that_ignores_SIGTERM()
    {
        using var script = BootstrapScript.Python("""
            import signal
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            while True:
                id, headers, event = next()
                respond(id, 1)
            """);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var function = cloud.RunFunction(new LambdaOptions { BootstrapPath = script.Path });
        Assert.Null(await function.StartAsync(Cancel));
        var process = function.ProcessId!.Value;
        await function.DisposeAsync();

        Assert.False(IsRunning(process));
    }

    [Fact]
    public async Task A_cloud_runs_one_function()
    {
        using var script = BootstrapScript.Python(Echo);
        await using var cloud = await LocalCloud.StartAsync(cancel: Cancel);
        var options = new LambdaOptions { BootstrapPath = script.Path, FunctionName = "desk" };
        cloud.RunFunction(options);
        var refusal = Assert.Throws<InvalidOperationException>(() => cloud.RunFunction(options));
        Assert.Equal("This cloud already runs a function, and a Runtime API serves one. Start another LocalCloud for desk.", refusal.Message);
    }

    private static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    private static string Text(FunctionResult result) => Encoding.UTF8.GetString(result.Payload.Span);

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            // A killed orphan stays a zombie where nobody reaps it.
            return !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return false;
        }
    }
}
