using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Simulator.Cloud;

/// <summary>Runs a <c>bootstrap</c> binary as Lambda does: over the Runtime API, in an environment of its own, killed when its time is up,
/// started anew after it ended.</summary>
/// <remarks>The process starts with the first invocation, or with <see cref="StartAsync"/>. One invocation runs at a time.</remarks>
public sealed class LambdaProcess : ISimulatedFunction, IAsyncDisposable
{
    // What a program needs of the machine rather than of its configuration.
    private static readonly string[] Inherited =
        ["PATH", "LANG", "DOTNET_ROOT", "LD_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR", "TMPDIR"];

    private readonly RuntimeApi _api;
    private readonly LambdaOptions _options;
    private readonly TimeProvider _clock;
    private readonly string _path;
    private readonly Dictionary<string, string> _variables;
    private readonly LogLines _logs = new();
    private readonly SemaphoreSlim _turn = new(1);
    private ExecutionEnvironment? _environment;
    private bool _disposed;

    /// <summary>Checks the binary; starts nothing yet.</summary>
    /// <param name="api">The Runtime API it will talk to. A Runtime API serves one function.</param>
    /// <param name="region"><c>AWS_REGION</c>.</param>
    /// <param name="options">The function's configuration.</param>
    /// <param name="clock">Counts the time-outs.</param>
    /// <exception cref="InvalidBootstrapException">The file is missing, not executable, or not for this machine.</exception>
    public LambdaProcess(RuntimeApi api, string region, LambdaOptions options, TimeProvider clock)
    {
        _api = api;
        _options = options;
        _clock = clock;
        _path = BootstrapFile.Check(options.BootstrapPath, RuntimeInformation.ProcessArchitecture);
        _variables = Variables(region);
        _logs.Written += line => LogWritten?.Invoke(line);
    }

    /// <summary>A line of standard output or error, as it is read. Raised on a thread of the pool.</summary>
    public event Action<string>? LogWritten;

    /// <summary>Every line read so far, of all processes that were started; complete after <see cref="DisposeAsync"/>.</summary>
    public IReadOnlyList<string> Logs => _logs.Since(0);

    /// <summary>The running process, or null between a process's end and the next invocation.</summary>
    public int? ProcessId => _environment is { Exited.IsCompleted: false } running ? running.ProcessId : null;

    /// <summary>Starts the process and waits until it asks for its first event, so that the first invocation finds it warm.</summary>
    /// <returns>Null when it is ready, else the init failure.</returns>
    /// <exception cref="InvalidBootstrapException">The operating system refuses to run the file.</exception>
    public async Task<FunctionResult?> StartAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await InitAsync(cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidBootstrapException">The operating system refuses to run the file.</exception>
    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await InitAsync(cancel) ?? await RunAsync(_environment!, eventJson, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process: SIGTERM, and after two seconds a kill.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _disposed = true;
        try
        {
            await RetireAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    // Null when a process is waiting for an event.
    private async Task<FunctionResult?> InitAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_environment is { Exited.IsCompleted: false })
            return null;
        await RetireAsync();
        var mark = _logs.Count;
        var environment = _environment = ExecutionEnvironment.Start(_path, _variables, _api.Begin(), _logs);
        var session = environment.Session;
        var end = await EndAsync(environment, Task.WhenAny(session.Ready, session.InitError), _options.InitTimeout, cancel);
        if (session.Ready.IsCompleted)
            return null;
        if (session.InitError.IsCompleted)
        {
            // It usually ends by itself now; Lambda does not wait for it either.
            await Task.WhenAny(environment.Exited, Task.Delay(TimeSpan.FromMilliseconds(500), cancel));
        }

        int? exitCode = environment.Exited.IsCompleted ? environment.ExitCode : null;
        await RetireAsync(kill: true);
        var failure = new FunctionResult { Outcome = FunctionOutcome.InitFailed, ExitCode = exitCode, Logs = _logs.Since(mark) };
        if (session.InitError.IsCompleted)
        {
            var error = await session.InitError;
            return failure with { Payload = error.Payload, ErrorType = error.ErrorType, ErrorMessage = error.ErrorMessage };
        }

        return end == End.OutOfTime
            ? failure with { ErrorType = "Sandbox.Timedout", ErrorMessage = $"Init timed out after {Seconds(_options.InitTimeout)} seconds" }
            : failure with { ErrorType = "Runtime.ExitError", ErrorMessage = ExitMessage(exitCode) };
    }

    private async Task<FunctionResult> RunAsync(ExecutionEnvironment environment, ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        var mark = _logs.Count;
        var invocation = _api.CreateInvocation(eventJson, _options.Timeout);
        var begun = _clock.GetTimestamp();
        environment.Session.Enqueue(invocation);
        var end = await EndAsync(environment, invocation.Reply, _options.Timeout, cancel);
        var result = new FunctionResult { Outcome = FunctionOutcome.Succeeded, Duration = _clock.GetElapsedTime(begun) };
        if (invocation.Reply.IsCompleted)
        {
            var reply = await invocation.Reply;
            return result with
            {
                Outcome = reply.ErrorType is null ? FunctionOutcome.Succeeded : FunctionOutcome.FunctionError,
                Payload = reply.Payload,
                ErrorType = reply.ErrorType,
                ErrorMessage = reply.ErrorMessage,
                Logs = _logs.Since(mark),
            };
        }

        int? exitCode = end == End.Exited ? environment.ExitCode : null;
        await RetireAsync(kill: true);
        var (outcome, type, message) = end == End.OutOfTime
            ? (FunctionOutcome.TimedOut, "Sandbox.Timedout", $"Task timed out after {Seconds(_options.Timeout)} seconds")
            : (FunctionOutcome.Crashed, "Runtime.ExitError", ExitMessage(exitCode));
        return result with
        {
            Outcome = outcome,
            ErrorType = type,
            ErrorMessage = $"RequestId: {invocation.RequestId} Error: {message}",
            ExitCode = exitCode,
            Logs = _logs.Since(mark),
        };
    }

    private async Task<End> EndAsync(ExecutionEnvironment environment, Task answer, TimeSpan timeout, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var late = Task.Delay(timeout, _clock, stop.Token);
        var first = await Task.WhenAny(answer, environment.Exited, late);
        if (first == late && cancel.IsCancellationRequested)
        {
            // It may still be at work on the event that nobody waits for: it must not meet the next one.
            await RetireAsync(kill: true);
            throw new OperationCanceledException(cancel);
        }

        await stop.CancelAsync();
        return first == late ? End.OutOfTime : first == answer ? End.Answered : End.Exited;
    }

    private async Task RetireAsync(bool kill = false)
    {
        if (_environment is not { } environment)
            return;
        _environment = null;
        if (kill && !environment.Exited.IsCompleted)
            await environment.KillAsync();
        await environment.DisposeAsync();
    }

    private Dictionary<string, string> Variables(string region)
    {
        var variables = new Dictionary<string, string>();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                variables[name] = value;
        }

        variables["TZ"] = ":UTC";
        variables["AWS_REGION"] = region;
        variables["AWS_DEFAULT_REGION"] = region;
        foreach (var (name, value) in _options.Environment)
            variables[name] = value;
        variables["AWS_LAMBDA_RUNTIME_API"] = _api.Address;
        variables["AWS_LAMBDA_FUNCTION_NAME"] = _options.FunctionName;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = _options.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{_options.FunctionName}";
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = $"{_clock.GetUtcNow():yyyy/MM/dd}/[$LATEST]{Guid.NewGuid():n}";
        variables["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(_path)!;
        variables["LAMBDA_RUNTIME_DIR"] = "/var/runtime";
        variables["_HANDLER"] = Path.GetFileName(_path);
        return variables;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string ExitMessage(int? exitCode) => exitCode switch
    {
        0 or null => "Runtime exited without providing a reason",
        > 128 and < 160 => $"Runtime exited with error: signal {exitCode - 128}",
        _ => $"Runtime exited with error: exit status {exitCode}",
    };

    private enum End
    {
        Answered,
        Exited,
        OutOfTime,
    }
}
