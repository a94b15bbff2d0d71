using Bot.Runtime.Lambda;
using Bot.Runtime.Telemetry;
using Intents;

using var output = new StandardOutputStream();
var clock = TimeProvider.System;
var log = new Log(output, clock);

LambdaEnvironment environment;
try
{
    environment = new(Environment.GetEnvironmentVariable);
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
    settings = Settings.Read(Environment.GetEnvironmentVariable);
}
catch (SettingsException exception)
{
    log.Error("init.failed", exception.Message);
    loop.ReportInitError("Settings.Invalid", exception.Message);
    return 1;
}

var desk = new ServiceDesk(settings, new Log(output, clock, settings.LogLevel), clock);
desk.StartWarmUp();
var exitCode = loop.Run(desk.Function, CancellationToken.None);
await desk.DisposeAsync();
return exitCode;
