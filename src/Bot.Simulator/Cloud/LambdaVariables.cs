using System.Globalization;

namespace Bot.Simulator.Cloud;

/// <summary>The environment variables of a function on an OS-only runtime, as Lambda sets them
/// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime"/>).</summary>
/// <remarks>Not there, as in Lambda: AWS_EXECUTION_ENV, which managed runtimes alone have, and _X_AMZN_TRACE_ID, which the runtime sets for
/// each event.</remarks>
internal static class LambdaVariables
{
    // What a program needs of this machine rather than of its configuration. Lambda sets PATH and LD_LIBRARY_PATH too, to its own folders.
    private static readonly string[] Inherited = ["PATH", "DOTNET_ROOT", "LD_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR", "TMPDIR"];

    /// <summary>For one environment.</summary>
    /// <param name="bootstrap">The full path of the bootstrap.</param>
    /// <param name="options">The function's configuration.</param>
    /// <param name="runtimeApi"><c>AWS_LAMBDA_RUNTIME_API</c>.</param>
    /// <param name="region"><c>AWS_REGION</c>.</param>
    /// <param name="now">The day of the log stream's name.</param>
    public static Dictionary<string, string> For(string bootstrap, LambdaOptions options, string runtimeApi, string region, DateTimeOffset now)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                variables[name] = value;
        }

        // These a function may set for itself.
        variables["LANG"] = "en_US.UTF-8";
        variables["TZ"] = ":UTC";
        variables["AWS_XRAY_CONTEXT_MISSING"] = "LOG_ERROR";
        foreach (var (name, value) in options.Environment)
            variables[name] = value;

        // And these it may not: a configuration that names one is refused by Lambda.
        variables["AWS_REGION"] = variables["AWS_DEFAULT_REGION"] = region;
        if (variables.TryGetValue("AWS_ACCESS_KEY_ID", out var accessKey))
            variables["AWS_ACCESS_KEY"] = accessKey;
        variables["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        variables["AWS_LAMBDA_FUNCTION_NAME"] = options.FunctionName;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = options.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{options.FunctionName}";
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = string.Create(CultureInfo.InvariantCulture, $"{now:yyyy/MM/dd}/[$LATEST]{Guid.NewGuid():n}");
        variables["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(bootstrap)!;
        variables["LAMBDA_RUNTIME_DIR"] = "/var/runtime";
        variables["AWS_XRAY_DAEMON_ADDRESS"] = "169.254.79.129:2000";
        variables["_AWS_XRAY_DAEMON_ADDRESS"] = "169.254.79.129";
        variables["_AWS_XRAY_DAEMON_PORT"] = "2000";
        variables["_HANDLER"] = Path.GetFileName(bootstrap);
        return variables;
    }
}
