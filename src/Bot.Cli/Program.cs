using Bot.Cli;
using Bot.Cli.Commands;

try
{
    var parsed = ResetBotCommand.Create(Terminal.Output, Terminal.Errors).Parse(args);
    var exitCode = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    return parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name is "doctor" ? DoctorCommand.WrongUsage : exitCode;
}
catch (CommandFailedException failure)
{
    Terminal.WriteFailure(failure);
    return 1;
}
catch (OperationCanceledException)
{
    // Ctrl-C: the caller knows.
    return 130;
}
