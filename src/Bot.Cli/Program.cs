using Bot.Cli;
using Bot.Cli.Commands;

try
{
    return await ResetBotCommand.Create(Terminal.Output, Terminal.Errors).Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
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
