using Bot.Runtime.Lambda;
using Bot.Runtime.Telemetry;
using Intents;

using var output = new StandardOutputStream();
var clock = TimeProvider.System;
var log = new Log(output, clock);

// The one place that reads the environment; Settings checks what it says.
#pragma warning disable RS0030
Func<string, string?> variable = Environment.GetEnvironmentVariable;
#pragma warning restore RS0030

LambdaEnvironment environment;
try
{
    environment = new(variable);
}
catch (LambdaEnvironmentException exception)
{
    log.Error("init.failed", exception.Message);
    return 2;
}

var loop = new RuntimeLoop(environment, new RuntimeLoopLog(log), clock);
Settings settings;
try
{
    settings = Settings.Read(variable);
}
catch (SettingsException exception)
{
    log.Error("init.failed", exception.Message);
    loop.ReportInitError("Settings.Invalid", exception.Message);
    return 1;
}

var desk = new ServiceDesk(settings, new Log(output, clock, settings.LogLevel, settings.MetricNamespace), clock);
desk.StartWarmUp();
var exitCode = loop.Run(desk.Function, CancellationToken.None);
await desk.DisposeAsync();
return exitCode;
