using System.CommandLine;
using System.Text;
using Bot.Cli.Calls;

namespace Bot.Cli.Commands;

/// <summary>`resetbot invoke`: one Lex V2 event in, the response out.</summary>
internal static class InvokeCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--event")
        {
            Description = "The event that Lex V2 sends, as JSON; - reads standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var lambda = DeskCommandOptions.Lambda();
        var logs = DeskCommandOptions.Logs();
        var command = new Command("invoke", "Gives the function one Lex V2 event, and prints its response, and nothing else, on standard output.")
        {
            file, lambda, logs,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            var json = await ReadAsync(path, cancel).ConfigureAwait(false);
            var options = new DeskOptions { Lambda = parsed.GetValue(lambda), OnLog = parsed.GetValue(logs) ? Console.Error.WriteLine : null };
            await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), options, cancel).ConfigureAwait(false);
            var result = await desk.Function!.InvokeAsync(json, cancel).ConfigureAwait(false);
            if (!result.IsSuccess)
                throw new CommandFailedException($"{path}: {result.ErrorMessage ?? result.ToString()}");
            await Console.Out.WriteLineAsync(Encoding.UTF8.GetString(result.Payload.Span)).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (path != "-")
                return await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false);
            using var buffer = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(buffer, cancel).ConfigureAwait(false);
            return buffer.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{path}: the event cannot be read ({exception.Message}). Give the path of a file with the JSON that Lex V2 sends to its Lambda.", exception);
        }
    }
}
