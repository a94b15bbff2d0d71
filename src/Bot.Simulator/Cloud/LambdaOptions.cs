namespace Bot.Simulator.Cloud;

/// <summary>A function's configuration, as far as it reaches the function.</summary>
public sealed record LambdaOptions
{
    /// <summary>The file to run, named <c>bootstrap</c> in a deployment package. Its folder becomes <c>LAMBDA_TASK_ROOT</c>.</summary>
    public required string BootstrapPath { get; init; }

    /// <summary><c>AWS_LAMBDA_FUNCTION_NAME</c>; also the encryption context of the function's secrets.</summary>
    public string FunctionName { get; init; } = "resetbot";

    /// <summary><c>AWS_LAMBDA_FUNCTION_MEMORY_SIZE</c>, in MB. It is told, not enforced.</summary>
    public int MemorySize { get; init; } = 512;

    /// <summary>How long one invocation may take before its process is killed.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the process may take until it asks for its first event; 10 s in Lambda.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The function's own variables. Those that Lambda reserves for itself (<c>AWS_LAMBDA_…</c>, <c>_HANDLER</c>) are
    /// overwritten.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
