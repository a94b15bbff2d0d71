namespace Bot.Runtime.Lambda;

/// <summary>One event for the function, with what the Runtime API's <c>Lambda-Runtime-*</c> headers say about it.</summary>
/// <remarks>Source: AWS Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes", Next invocation.</remarks>
public sealed class Invocation
{
    /// <summary>Lambda's id of this request, a UUID; an operator finds the invocation's log lines by it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The event, as it came: JSON in UTF-8. The memory is used again once the function has answered.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>When Lambda ends the function; <see cref="DateTimeOffset.MaxValue"/> if nobody said.</summary>
    public DateTimeOffset Deadline { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The function, version or alias that was invoked, as an ARN.</summary>
    public string? FunctionArn { get; init; }

    /// <summary>X-Ray's tracing header, such as
    /// <c>Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1</c>.</summary>
    public string? TraceId { get; init; }
}
