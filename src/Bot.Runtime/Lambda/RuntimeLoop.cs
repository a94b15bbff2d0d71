using System.Runtime.InteropServices;

namespace Bot.Runtime.Lambda;

/// <summary>A Lambda custom runtime: takes events from the Runtime API, one after the other, and delivers the function's answers.</summary>
/// <remarks>
/// Source: AWS Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes" and "Building a custom runtime". All sockets
/// block, on the thread that calls <see cref="Run"/>; buffers are kept from one invocation to the next.
/// </remarks>
/// <param name="environment">Where the Runtime API is.</param>
/// <param name="log">Hears of all that goes wrong.</param>
/// <param name="time">The clock that deadlines are measured by.</param>
public sealed class RuntimeLoop(LambdaEnvironment environment, IRuntimeLoopLog log, TimeProvider time)
{
    /// <summary>What Lambda is told when the function did not answer in time.</summary>
    public const string TimedOut = "Function.TimedOut";

    /// <summary>What Lambda is told when the answer is larger than it takes.</summary>
    public const string ResponseSizeTooLarge = "Function.ResponseSizeTooLarge";

    private const int MaxNextFailures = 10;
    private const string SeeLog = "The function failed; its log has the cause under this request id.";

    private string? _traceId;

    /// <summary>How long before the deadline the function's token is cancelled: the time it has to say that it did not work.
    /// At most a quarter of the time that is left when the event comes. 1.5 s unless set.</summary>
    public TimeSpan ApologyMargin { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The wait after the first <c>next</c> that failed; it doubles with every further one in a row.</summary>
    internal TimeSpan FirstBackOff { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Serves events until it is told to stop, by <paramref name="stop"/> or SIGTERM. A wait for an event is then ended; an
    /// invocation in flight is finished and delivered first.</summary>
    /// <param name="function">Answers the events.</param>
    /// <param name="stop">Ends the loop.</param>
    /// <returns>The process's exit code: 0 if it was told to stop; 1 if the Runtime API said that it is broken (5xx) or could not be
    /// used ten times in a row.</returns>
    public int Run(ILambdaFunction function, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(function);
        using var stopping = new CancellationTokenSource();
        using var told = stop.UnsafeRegister(_ => Stop(stopping, "its caller told it to"), null);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            Stop(stopping, "SIGTERM");
        });
        using var client = new RuntimeApiClient(environment, stopping.Token);
        using var deadline = new InvocationDeadline(time, ApologyMargin, log);
        var delivery = new Delivery(client, log);
        for (var failures = 0; ;)
        {
            Invocation? invocation;
            try
            {
                if (!client.Next()) return 0;
                if (!Accept(client, out invocation)) return 1;
                failures = 0;
            }
            catch (RuntimeApiException e)
            {
                if (++failures == MaxNextFailures)
                {
                    log.RuntimeApiLost($"{e.Message} That was the {MaxNextFailures}th failure in a row; the runtime exits.");
                    return 1;
                }

                var wait = FirstBackOff * Math.Min(1 << (failures - 1), 100);
                log.Fault(null, $"{e.Message} The next event is asked for again in {wait.TotalMilliseconds:0} ms "
                    + $"(failure {failures} of {MaxNextFailures}).");
                stopping.Token.WaitHandle.WaitOne(wait);
                continue;
            }

            if (!Serve(function, invocation, deadline, delivery)) return 1;
        }
    }

    /// <summary>Tells Lambda that the function could not start; the caller then exits with a code other than 0.</summary>
    /// <param name="errorType">What failed, as <c>Category.Reason</c>, such as <c>Runtime.ConfigInvalid</c>.</param>
    /// <param name="message">What is wrong and what to do, without secrets: Lambda logs it and hands it to the invoker.</param>
    public void ReportInitError(string errorType, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(errorType);
        using var client = new RuntimeApiClient(environment, CancellationToken.None);
        var body = new ResponseBuffer();
        body.WriteError(errorType, message);
        try
        {
            var status = client.Post("init/error", body, errorType);
            if (status is < 200 or > 299) log.Fault(null, $"POST init/error ({errorType}) was {client.Refusal}.");
        }
        catch (RuntimeApiException e)
        {
            log.Fault(null, $"{e.Message} Lambda was not told of the init error {errorType}.");
        }
    }

    private void Stop(CancellationTokenSource stopping, string reason)
    {
        log.Stopping(reason);
        try
        {
            stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The loop ended by itself at this very moment.
        }
    }

    /// <returns>False if the Runtime API is broken.</returns>
    private bool Accept(RuntimeApiClient client, out Invocation invocation)
    {
        var status = client.Response.Status;
        invocation = null!;
        if (status >= 500)
        {
            log.RuntimeApiLost($"GET invocation/next was {client.Refusal}. The Runtime API is broken beyond repair; the runtime exits.");
            return false;
        }

        if (status != 200) throw new RuntimeApiException($"GET invocation/next was {client.Refusal}.");
        invocation = client.ReadInvocation(out var fault);
        if (fault is not null) log.Fault(invocation.RequestId, fault);

        // Where AWS's own runtimes leave it for tracing libraries.
        if (invocation.TraceId is { } trace && trace != _traceId) Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", _traceId = trace);
        return true;
    }

    /// <returns>False if the Runtime API is broken.</returns>
    private bool Serve(ILambdaFunction function, Invocation invocation, InvocationDeadline deadline, Delivery delivery)
    {
        var id = invocation.RequestId;
        var cancel = deadline.Start(id, invocation.Deadline);
        var seconds = deadline.Allowed is { } allowed ? $"{allowed.TotalSeconds:0.0} s" : "time";
        try
        {
            if (Invoke(function, invocation, delivery.Begin(), deadline, cancel) is not { } unfinished) return delivery.Answer(id);

            // It may still read the event and write an answer: both buffers are its own from here on.
            delivery.LeaveBuffers();
            unfinished.ContinueWith(
                ended => log.AbandonedInvocationEnded(id, ended.Exception?.InnerException),
                CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return delivery.Fail(id, TimedOut, $"The function did not end within its {seconds}, and was abandoned.", null);
        }
        catch (OperationCanceledException e) when (cancel.IsCancellationRequested)
        {
            return delivery.Fail(id, TimedOut, $"The function stopped without an answer when its {seconds} were about to end.", e);
        }
        catch (LambdaFunctionException e)
        {
            return delivery.Fail(id, e.ErrorType, e.Message, e);
        }
#pragma warning disable CA1031 // Whatever the function throws is its invocation's failure, and must not end the loop.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return delivery.Fail(id, NameOf(e), SeeLog, e);
        }
    }

    /// <returns>The function's task if it was given up; null if it has ended.</returns>
    private static Task? Invoke(
        ILambdaFunction function, Invocation invocation, ResponseBuffer response, InvocationDeadline deadline, CancellationToken cancel)
    {
        try
        {
            var answering = function.InvokeAsync(invocation, response, cancel);
            if (answering.IsCompleted)
            {
                answering.GetAwaiter().GetResult();
                return null;
            }

            var task = answering.AsTask();
            if (!deadline.Wait(task)) return task;
            task.GetAwaiter().GetResult();
            return null;
        }
        finally
        {
            deadline.Stop();
        }
    }

    internal static string NameOf(Exception exception)
    {
        var type = exception.GetType();
        return type.Name;
    }
}
