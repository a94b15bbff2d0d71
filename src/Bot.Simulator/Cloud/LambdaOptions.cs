namespace Bot.Simulator.Cloud;

/// <summary>A function's configuration, as far as it reaches the function.</summary>
public sealed record LambdaOptions
{
    /// <summary>The file to run, named <c>bootstrap</c> in a deployment package. Its folder becomes <c>LAMBDA_TASK_ROOT</c> and the working
    /// directory, as <c>/var/task</c> is in Lambda.</summary>
    public required string BootstrapPath { get; init; }

    /// <summary><c>AWS_LAMBDA_FUNCTION_NAME</c>; also the encryption context of the function's secrets.</summary>
    public string FunctionName { get; init; } = "resetbot";

    /// <summary><c>AWS_LAMBDA_FUNCTION_MEMORY_SIZE</c>, in MB; Lambda has 128 to 10,240. Told to the function, and held against it when
    /// <see cref="EnforcesMemorySize"/> is true.</summary>
    public int MemorySize { get; init; } = 512;

    /// <summary>Whether an environment that holds more than <see cref="MemorySize"/> is killed: the invocation then ends as
    /// <c>Runtime.ExitError</c>, "signal: killed". False unless set.</summary>
    /// <remarks>Measured on Linux alone, as the high-water mark of resident pages (VmHWM of <c>/proc/PID/status</c>) of the process and all
    /// that it started, every 10 ms while an event is at work and once when it is answered. Nothing stops an allocation at the
    /// limit, as Lambda's sandbox would: a process may go past it for a moment before it is killed.</remarks>
    public bool EnforcesMemorySize { get; init; }

    /// <summary>How long one invocation may take before its process is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the process may take until it asks for its first event; 10 s in Lambda. An init that takes longer, ends or
    /// reports an error is tried once more with the invocation that needs it, and then has <see cref="Timeout"/>.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a process that is sent SIGTERM may take to end before it is killed. Lambda gives 2 s to an environment with an
    /// extension, and kills one without at once: <see cref="TimeSpan.Zero"/>.</summary>
    public TimeSpan ShutdownTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the process is stopped (SIGSTOP) from when it asks for its next event until there is one, as Lambda freezes an
    /// environment: what it left running does not run between turns. False unless set; not on Windows.</summary>
    public bool FreezesBetweenInvocations { get; init; }

    /// <summary>Whether the lines that Lambda itself writes (START, END, REPORT, INIT_REPORT, "Task timed out") are among the logs. False
    /// unless set: the logs are then what the function wrote.</summary>
    public bool WritesPlatformLines { get; init; }

    /// <summary>The function's own variables. Those that Lambda reserves for itself (<c>AWS_LAMBDA_…</c>, <c>_HANDLER</c>) are
    /// overwritten.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
