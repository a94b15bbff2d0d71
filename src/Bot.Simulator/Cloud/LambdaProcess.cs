using System.Runtime.InteropServices;

namespace Bot.Simulator.Cloud;

/// <summary>Runs a <c>bootstrap</c> binary as Lambda does: over the Runtime API, in an environment of its own, killed when its time is up,
/// started anew after it ended.</summary>
/// <remarks>The process starts with the first invocation, or with <see cref="StartAsync"/>. One invocation runs at a time.</remarks>
public sealed class LambdaProcess : ISimulatedFunction, IAsyncDisposable
{
    // What a process that reported an init error has to end by itself; Lambda does not wait for it either.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private readonly RuntimeApi _api;
    private readonly LambdaOptions _options;
    private readonly FunctionFaults _faults;
    private readonly TimeProvider _clock;
    private readonly string _path;
    private readonly string _region;
    private readonly LogLines _logs = new();
    private readonly PlatformLog _platform;
    private readonly SemaphoreSlim _turn = new(1);
    private ExecutionEnvironment? _environment;
    private bool _hasFailedInit;
    private bool _disposed;

    /// <summary>Checks the binary; starts nothing yet.</summary>
    /// <param name="api">The Runtime API it will talk to. A Runtime API serves one function.</param>
    /// <param name="region"><c>AWS_REGION</c>.</param>
    /// <param name="options">The function's configuration.</param>
    /// <param name="faults">What is wrong with it on purpose.</param>
    /// <param name="clock">Counts the time-outs.</param>
    /// <exception cref="InvalidBootstrapException">The file is missing, not executable, or not for this machine.</exception>
    public LambdaProcess(RuntimeApi api, string region, LambdaOptions options, FunctionFaults faults, TimeProvider clock)
    {
        _api = api;
        _options = options;
        _faults = faults;
        _clock = clock;
        _region = region;
        _path = BootstrapFile.Check(options.BootstrapPath, RuntimeInformation.ProcessArchitecture);
        _platform = new PlatformLog(options.WritesPlatformLines ? _logs.Add : null, clock);
        _logs.Written += line => LogWritten?.Invoke(line);
    }

    /// <summary>A line of standard output or error, as it is read. Raised on a thread of the pool.</summary>
    public event Action<string>? LogWritten;

    /// <summary>Every line read so far, of all processes that were started; complete after <see cref="DisposeAsync"/>.</summary>
    public IReadOnlyList<string> Logs => _logs.Since(0);

    /// <summary>The running process, or null between a process's end and the next invocation.</summary>
    public int? ProcessId => _environment is { Exited.IsCompleted: false } running ? running.ProcessId : null;

    /// <summary>Starts the process and waits until it asks for its first event, so that the first invocation finds it warm.</summary>
    /// <returns>Null when it is ready, else the init failure; the first invocation then tries again.</returns>
    /// <exception cref="InvalidBootstrapException">The operating system refuses to run the file.</exception>
    public async Task<FunctionResult?> StartAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var mark = _logs.Count;
            var init = await InitAsync(requestId: null, _options.InitTimeout, cancel);
            await FreezeAsync(_options.InitTimeout);
            return init?.Failure is { } failure ? failure with { Logs = _logs.Since(mark) } : null;
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
        if (FunctionResult.TooLarge(eventJson) is { } tooLarge)
            return tooLarge;
        await _turn.WaitAsync(cancel);
        try
        {
            var mark = _logs.Count;
            var result = await ColdOrWarmAsync(eventJson, cancel);
            await FreezeAsync(_options.Timeout - result.Duration);
            return result with { Logs = _logs.Since(mark) };
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process: SIGTERM, and after <see cref="LambdaOptions.ShutdownTime"/> a kill.</summary>
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

    // The init phase is before the invocation, and not in its time. One that failed is tried again within the invocation.
    private async Task<FunctionResult> ColdOrWarmAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        var init = _hasFailedInit ? null : await InitAsync(requestId: null, _options.InitTimeout, cancel);
        var invocation = _api.CreateInvocation(eventJson, _options.Timeout);
        var begun = _clock.GetTimestamp();
        _platform.Started(invocation.RequestId);
        if (_hasFailedInit)
        {
            init = null;
            if (await InitAsync(invocation.RequestId, _options.Timeout, cancel) is { Failure: { } failure })
                return Reported(failure, invocation, begun, init: null, memory: null);
        }

        return await RunAsync(_environment!, invocation, begun, init?.Duration, cancel);
    }

    /// <summary>Null when a process was waiting for an event already; else how long it took to start one, and why it did not.</summary>
    /// <param name="requestId">The invocation that the init is part of; null for the init phase.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancel">Gives up.</param>
    private async Task<Init?> InitAsync(string? requestId, TimeSpan timeout, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_environment is { Exited.IsCompleted: false })
            return null;
        await RetireAsync();
        var begun = _clock.GetTimestamp();
        var variables = LambdaVariables.For(_path, _options, _api.Address, _region, _clock.GetUtcNow());
        var environment = _environment = ExecutionEnvironment.Start(_path, variables, _api.Begin(), _logs, _options.ShutdownTime);
        var session = environment.Session;
        var end = await EndAsync(environment, Task.WhenAny(session.Ready, session.InitError), timeout, cancel);
        var took = _clock.GetElapsedTime(begun);
        _hasFailedInit = !session.Ready.IsCompleted;
        if (!_hasFailedInit)
            return new(took, null);
        if (session.InitError.IsCompleted)
            await Task.WhenAny(environment.Exited, Task.Delay(LastWords, cancel));
        int? exitCode = environment.Exited.IsCompleted ? environment.ExitCode : null;
        await RetireAsync(kill: true);
        var failure = (await InitFailureAsync(session, end, exitCode, requestId, timeout)) with { Duration = took };
        _platform.InitFailed(took, requestId is null ? "init" : "invoke", failure);
        return new(took, failure);
    }

    private static async Task<FunctionResult> InitFailureAsync(RuntimeSession session, End end, int? exitCode, string? requestId, TimeSpan timeout)
    {
        if (session.InitError.IsCompleted)
        {
            var error = await session.InitError;
            return new()
            {
                Outcome = FunctionOutcome.InitFailed,
                Payload = error.Payload,
                ErrorType = error.ErrorType,
                ErrorMessage = error.ErrorMessage,
                ExitCode = exitCode,
            };
        }

        if (end == End.OutOfTime)
        {
            return requestId is not null ? FunctionResult.TimedOut(requestId, timeout) : new()
            {
                Outcome = FunctionOutcome.InitFailed,
                ErrorType = "Sandbox.Timedout",
                ErrorMessage = FormattableString.Invariant($"Init timed out after {timeout.TotalSeconds:0.00} seconds"),
            };
        }

        return requestId is not null ? FunctionResult.Exited(FunctionOutcome.InitFailed, requestId, exitCode) : new()
        {
            Outcome = FunctionOutcome.InitFailed,
            ErrorType = "Runtime.ExitError",
            ErrorMessage = FunctionResult.ExitMessage(exitCode),
            ExitCode = exitCode,
        };
    }

    private async Task<FunctionResult> RunAsync(
        ExecutionEnvironment environment, Invocation invocation, long begun, TimeSpan? init, CancellationToken cancel)
    {
        var timeout = _faults is { TimesOut: true, TimesOutAfter: { } shorter } ? shorter : _options.Timeout - _clock.GetElapsedTime(begun);
        // A process that does not come back has been seen at least here.
        environment.MeasureMemory();
        environment.Thaw();
        if (_faults.Crashes)
            ProcessSignal.Send(environment.ProcessId, ProcessSignal.Kill);
        else if (!_faults.TimesOut)
            environment.Session.Enqueue(invocation);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watch = _options.EnforcesMemorySize ? MemoryLimit.WatchAsync(environment, _options.MemorySize, watching.Token) : Task.CompletedTask;
        var end = await EndAsync(environment, invocation.Reply, timeout, cancel);
        await watching.CancelAsync();
        await watch;
        var memory = environment.MeasureMemory();
        if (end == End.Answered && invocation.Reply.IsCompleted)
        {
            var reply = await invocation.Reply;
            var answered = new FunctionResult
            {
                Outcome = reply.ErrorType is null ? FunctionOutcome.Succeeded : FunctionOutcome.FunctionError,
                Payload = reply.Payload,
                ErrorType = reply.ErrorType,
                ErrorMessage = reply.ErrorMessage,
            };
            return Reported(answered, invocation, begun, init, memory);
        }

        int? exitCode = end == End.Exited ? environment.ExitCode : null;
        await RetireAsync(kill: true);
        var failed = end == End.OutOfTime
            ? FunctionResult.TimedOut(invocation.RequestId, _options.Timeout)
            : FunctionResult.Exited(FunctionOutcome.Crashed, invocation.RequestId, exitCode);
        return Reported(failed, invocation, begun, init, memory);
    }

    private FunctionResult Reported(FunctionResult result, Invocation invocation, long begun, TimeSpan? init, long? memory)
    {
        var duration = _clock.GetElapsedTime(begun);
        var hasAnswered = result.Outcome is FunctionOutcome.Succeeded or FunctionOutcome.FunctionError;
        var report = new InvocationReport
        {
            RequestId = invocation.RequestId,
            Duration = duration,
            InitDuration = init,
            MemorySize = _options.MemorySize,
            MaxMemoryUsed = MemoryLimit.InMegabytes(memory),
            Status = hasAnswered ? null : result.Outcome == FunctionOutcome.TimedOut ? "timeout" : "error",
            ErrorType = hasAnswered || result.Outcome == FunctionOutcome.TimedOut ? null : result.ErrorType,
        };
        _platform.Ended(result, report);
        return result with { Duration = duration, Report = report };
    }

    private async Task<End> EndAsync(ExecutionEnvironment environment, Task answer, TimeSpan timeout, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var late = Task.Delay(timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero, _clock, stop.Token);
        var first = await Task.WhenAny(answer, environment.Exited, late);
        if (first == late && cancel.IsCancellationRequested)
        {
            // It may still be at work on the event that nobody waits for: it must not meet the next one.
            await RetireAsync(kill: true);
            throw new OperationCanceledException(cancel);
        }

        await stop.CancelAsync();
        // A process that answers and ends at once has answered.
        return answer.IsCompleted ? End.Answered : first == late ? End.OutOfTime : End.Exited;
    }

    // An environment is at work until it asks for its next event; one that does not within its time is thrown away, as in Lambda.
    private async Task FreezeAsync(TimeSpan timeLeft)
    {
        if (!_options.FreezesBetweenInvocations || _environment is not { } environment)
            return;
        switch (await EndAsync(environment, environment.Session.Idle, timeLeft, CancellationToken.None))
        {
            case End.Answered:
                environment.Freeze();
                break;
            case End.OutOfTime:
                await RetireAsync(kill: true);
                break;
        }
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

    private sealed record Init(TimeSpan Duration, FunctionResult? Failure);

    private enum End
    {
        Answered,
        Exited,
        OutOfTime,
    }
}
