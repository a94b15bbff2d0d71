using Bot.Runtime.Lambda;
using Bot.Runtime.Telemetry;
using MyBot;

using var output = new StandardOutputStream();
var log = new Log(output, TimeProvider.System);
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

var desk = new FrontDesk(SessionSecret.FromEnvironment(log), TimeProvider.System, log);
return new RuntimeLoop(environment, new RuntimeLoopLog(log), TimeProvider.System).Run(desk.Function, CancellationToken.None);
