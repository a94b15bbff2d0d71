using System.Globalization;
using System.Text;

namespace Bot.Simulator.Cloud;

/// <summary>What Lambda writes about an invocation when it is over.</summary>
/// <remarks>Source: AWS Lambda Developer Guide, "Understanding the Lambda execution environment lifecycle" and "Lambda function logs".</remarks>
public sealed record InvocationReport
{
    /// <summary>The invocation's id.</summary>
    public required string RequestId { get; init; }

    /// <summary>From the event being ready for the function to its answer; an init that was tried again is in it.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How long the init phase before it took; null when the environment was there already.</summary>
    public TimeSpan? InitDuration { get; init; }

    /// <summary>What is paid for: both together, in whole milliseconds, rounded up.</summary>
    public TimeSpan BilledDuration => TimeSpan.FromMilliseconds(Math.Ceiling((Duration + (InitDuration ?? TimeSpan.Zero)).TotalMilliseconds));

    /// <summary>The memory that the function is configured with, in MB.</summary>
    public required int MemorySize { get; init; }

    /// <summary>The most memory that the environment has held since it started, in MB, rounded up; null when this machine does not say.
    /// See <see cref="LambdaOptions.EnforcesMemorySize"/> for how it is measured.</summary>
    public int? MaxMemoryUsed { get; init; }

    /// <summary><c>timeout</c> or <c>error</c>; null when the function answered, with an error of its own or without.</summary>
    public string? Status { get; init; }

    /// <summary>Such as <c>Runtime.ExitError</c>; null when <see cref="Status"/> is not <c>error</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The line as CloudWatch has it, with tabs between its parts.</summary>
    public override string ToString()
    {
        var line = new StringBuilder($"REPORT RequestId: {RequestId}");
        Append("Duration", Milliseconds(Duration));
        Append("Billed Duration", $"{BilledDuration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        Append("Memory Size", $"{MemorySize} MB");
        if (MaxMemoryUsed is { } used)
            Append("Max Memory Used", $"{used} MB");
        if (InitDuration is { } init)
            Append("Init Duration", Milliseconds(init));
        if (Status is { } status)
            Append("Status", status);
        if (ErrorType is { } type)
            Append("Error Type", type);
        return line.ToString();

        void Append(string name, string value) => line.Append('\t').Append(name).Append(": ").Append(value);
    }

    internal static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
