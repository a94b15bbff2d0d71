using System.Globalization;
using System.Net;

namespace Bot.Runtime.Lambda;

/// <summary>What Lambda tells every custom runtime in environment variables.</summary>
/// <remarks>Source: AWS Lambda Developer Guide, "Defined runtime environment variables".</remarks>
public sealed class LambdaEnvironment
{
    private const string RuntimeApiVariable = "AWS_LAMBDA_RUNTIME_API";
    private const int MaxHostNameLength = 253;

    /// <summary>Reads the variables.</summary>
    /// <param name="variable">Gives a variable's value, or null;
    /// <c>Environment.GetEnvironmentVariable</c> in the function.</param>
    /// <exception cref="LambdaEnvironmentException">AWS_LAMBDA_RUNTIME_API is missing or is not host:port.</exception>
    public LambdaEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable(RuntimeApiVariable) is not { Length: > 0 } api)
        {
            throw new LambdaEnvironmentException(RuntimeApiVariable,
                $"{RuntimeApiVariable} is not set. This program is a Lambda custom runtime, and Lambda sets it to the host:port "
                + "it takes events from. To run it by hand, use ./resetbot invoke.");
        }

        RuntimeApi = api;
        (RuntimeApiHost, RuntimeApiPort) = HostAndPort(api);
        FunctionName = variable("AWS_LAMBDA_FUNCTION_NAME");
        FunctionVersion = variable("AWS_LAMBDA_FUNCTION_VERSION");
        LogStreamName = variable("AWS_LAMBDA_LOG_STREAM_NAME");
        var memory = variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
        MemorySizeMegabytes = int.TryParse(memory, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    /// <summary>AWS_LAMBDA_RUNTIME_API as it was given, such as <c>127.0.0.1:9001</c>.</summary>
    public string RuntimeApi { get; }

    /// <summary>The Runtime API's IP address (an IPv6 one without brackets) or host name.</summary>
    public string RuntimeApiHost { get; }

    /// <summary>The Runtime API's TCP port, 1 to 65535.</summary>
    public int RuntimeApiPort { get; }

    /// <summary>AWS_LAMBDA_FUNCTION_NAME.</summary>
    public string? FunctionName { get; }

    /// <summary>AWS_LAMBDA_FUNCTION_VERSION: a number, or <c>$LATEST</c>.</summary>
    public string? FunctionVersion { get; }

    /// <summary>AWS_LAMBDA_FUNCTION_MEMORY_SIZE, in MB; null if it is not a number.</summary>
    public int? MemorySizeMegabytes { get; }

    /// <summary>AWS_LAMBDA_LOG_STREAM_NAME: the stream of this one execution environment.</summary>
    public string? LogStreamName { get; }

    private static (string Host, int Port) HostAndPort(string api)
    {
        var colon = api.LastIndexOf(':');
        if (colon > 0
            && int.TryParse(api.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort)
        {
            var host = api[..colon];
            if (host is ['[', .. var inner, ']'] && IPAddress.TryParse(inner, out _)) return (inner, port);
            if (host.Length <= MaxHostNameLength && IsHostName(host)) return (host, port);
        }

        throw new LambdaEnvironmentException(RuntimeApiVariable,
            $"{RuntimeApiVariable} is '{api}', which is not host:port with a port from 1 to {IPEndPoint.MaxPort}, such as 127.0.0.1:9001 "
            + "(no http://, no path). Lambda sets it for a custom runtime; to run this program by hand, use ./resetbot invoke.");
    }

    private static bool IsHostName(string host)
    {
        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) return false;
        }

        return true;
    }
}
