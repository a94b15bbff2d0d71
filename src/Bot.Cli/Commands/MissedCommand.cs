using System.CommandLine;
using System.Text;
using Bot.Cli.Missed;
using Bot.Simulator.Definition;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot missed`: what callers said that nobody understood, out of the function's logs, and what to do about it.</summary>
internal static class MissedCommand
{
    private const string StandardInput = "-";

    public static Command Create(IAnsiConsole output)
    {
        var files = new Argument<string[]>("files") { Description = "Logs of the function, as CloudWatch or the AWS command line gives them; standard input if none is given, or for -.", Arity = ArgumentArity.ZeroOrMore, HelpName = "FILE" };
        var definition = new Option<string?>("--definition") { Description = "The folder of another bot than ours.", HelpName = "DIR" };
        var diff = new Option<bool>("--diff") { Description = "Prints the change that adds the sample utterances, for git apply." };
        var json = new Option<bool>("--json") { Description = "Prints an array of {locale, words, count, inIntents, nearest, proposedTo, why}, for programs." };
        var least = new Option<double>("--at-least") { Description = "How near the nearest intent has to be for a proposal, from 0 to 1; 0.35 if it is not given.", DefaultValueFactory = _ => 0.35, HelpName = "SCORE" };
        var count = new Option<int>("--min") { Description = "Leaves out what was said less often; 1 if it is not given.", DefaultValueFactory = _ => 1, HelpName = "COUNT" };
        least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError("--at-least is a score from 0 to 1, such as 0.35.");
        });
        var command = new Command("missed", "Groups what nobody understood, shows the nearest intents, and offers sample utterances as a change of the definition (docs/missed.md).") { files, definition, diff, json, least, count };
        command.SetAction(async (parsed, cancel) =>
        {
            var log = await ReadAsync(parsed.GetValue(files) ?? [], cancel).ConfigureAwait(false);
            if (log.FunctionLines == 0)
                throw new CommandFailedException("There is no line of the function's in these logs: they are JSON with an 'event'. Fetch them with: aws logs tail /aws/lambda/resetbot --since 7d --format short");
            var checkout = Checkout.Around(AppContext.BaseDirectory);
            var folder = parsed.GetValue(definition) ?? checkout.PathTo("bot-definition", "ServiceDesk");
            var bot = Load(folder);
            var groups = new MissedGroups(bot, parsed.GetValue(least), parsed.GetValue(count)).Of(log.Missed);
            var root = parsed.GetValue(definition) is null ? checkout.Root : Path.GetFullPath(folder);
            output.Profile.Out.Writer.Write(
                parsed.GetValue(json) ? MissedJson.Of(groups)
                : parsed.GetValue(diff) ? new SampleDiff(bot, folder, root).Of(groups)
                : MissedText.Of(groups, log.Missed.Count));
            return 0;
        });
        return command;
    }

    private static async Task<MissedLog> ReadAsync(string[] files, CancellationToken cancel)
    {
        var log = new MissedLog();
        foreach (var file in files.Length == 0 ? [StandardInput] : files)
        {
            try
            {
                log.Read(file == StandardInput ? await ReadInputAsync(cancel).ConfigureAwait(false) : await File.ReadAllTextAsync(file, cancel).ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailedException($"'{file}' cannot be read: {exception.Message}", exception);
            }
        }

        return log;
    }

    private static async Task<string> ReadInputAsync(CancellationToken cancel)
    {
        if (!Console.IsInputRedirected)
            await Console.Error.WriteLineAsync("Reading the function's log from standard input; Ctrl-D ends. Files can be named instead.").ConfigureAwait(false);
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        return await input.ReadToEndAsync(cancel).ConfigureAwait(false);
    }

    private static BotDefinition Load(string folder)
    {
        try
        {
            return BotDefinition.Load(folder);
        }
        catch (DefinitionException exception)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
    }
}
