using System.CommandLine;
using Bot.Cli.Calls;
using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot call`: puts you through to the bot, here in the terminal.</summary>
internal static class CallCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var from = new Option<string?>("--from")
        {
            Description = $"The number that is calling, or 'withheld'; {CallScript.DefaultNumber} if it is not given.",
            HelpName = "+NUMBER",
        };
        var script = new Option<string?>("--script")
        {
            Description = "Plays a call without a person, and prints the transcript. Passwords and numbers are masked in it.",
            HelpName = "FILE",
        };
        var definition = new Option<string?>("--definition")
        {
            Description = "Another bot: a Lex V2 export, folder or zip. Its hooks answer Delegate unless --lambda is given.",
            HelpName = "DIR|ZIP",
        };
        var directory = new Option<string?>("--directory")
        {
            Description = "A real directory: ldaps:// URLs with commas between them. The other AD_ variables come from the environment; text messages stay on this machine.",
            HelpName = "ldaps://HOST",
        };
        var accept = new Option<bool>("--accept") { Description = "With --script: writes the transcript beside the script, as the one that the tests expect from now on (NAME.verified.txt)." };
        var lambda = DeskCommandOptions.Lambda();
        var logs = DeskCommandOptions.Logs();
        var json = new Option<bool>("--json") { Description = "Prints each event that Lex sends to the function, and its response." };
        var command = new Command("call", "Puts you through to the bot, here in the terminal: no AWS, no directory, no configuration.")
        {
            from, script, accept, definition, lambda, directory, json, logs,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new DeskOptions
            {
                Definition = parsed.GetValue(definition),
                Lambda = parsed.GetValue(lambda),
                Directory = parsed.GetValue(directory),
                ServicePassword = () => ServicePassword(errors),
                OnLog = parsed.GetValue(logs) ? Console.Error.WriteLine : null,
            };
            var scriptFile = parsed.GetValue(script);
            var isAccepted = parsed.GetValue(accept);
            if (isAccepted && scriptFile is null)
                throw new CommandFailedException("--accept takes the transcript of a call script as the right one, and there is none. Add --script FILE.");
            var play = LoadScript(scriptFile);
            await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), options, cancel).ConfigureAwait(false);
            var call = new OneCall(desk, new(output), parsed.GetValue(json), errors);
            return play is null
                ? await call.LiveAsync(Number(parsed.GetValue(from)), output, cancel).ConfigureAwait(false)
                : await call.PlayAsync(play, parsed.GetValue(from), isAccepted ? Path.ChangeExtension(scriptFile, ".verified.txt") : null, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static CallScript? LoadScript(string? path)
    {
        try
        {
            return path is null ? null : CallScript.Load(path);
        }
        catch (CallScriptException exception)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
    }

    private static string? Number(string? from) =>
        from is null ? CallScript.DefaultNumber : from.Equals("withheld", StringComparison.OrdinalIgnoreCase) ? null : from;

    private static string ServicePassword(IAnsiConsole errors)
    {
        const string variable = "AD_SERVICE_PASSWORD";
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } password)
            return password;
        return !Console.IsInputRedirected
            ? errors.Prompt(new TextPrompt<string>("The service account's password (it stays on this machine):").Secret())
            : throw new CommandFailedException($"--directory needs the service account's password: set {variable}, or run the command in a terminal, where it is asked for.");
    }

    /// <summary>One call on an open desk.</summary>
    private sealed class OneCall(LocalDesk desk, CallView view, bool json, IAnsiConsole errors)
    {
        public async Task<int> LiveAsync(string? from, IAnsiConsole output, CancellationToken cancel)
        {
            if (desk.Directory is { } directory)
                view.ShowPeople(directory.People);
            view.ShowHowToTalk();
            var transcript = PlayedCall.Transcript(desk, showsSecrets: true);
            transcript.Written += view.ShowLive;
            try
            {
                var phone = new TerminalPhone(output, Console.In, transcript);
                await PlayedCall.PlayAsync(desk, from, phone, transcript, json ? view.ShowJson : null, Fault, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                output.WriteLine();
                transcript.Ends(new CallEnd.CallerHungUp());
            }
            return 0;
        }

        public async Task<int> PlayAsync(CallScript script, string? from, string? accepted, CancellationToken cancel)
        {
            var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
            transcript.Written += view.ShowPlain;
            var phone = new ScriptPhone(script, transcript);
            var number = from is null ? script.From : Number(from);
            await PlayedCall.PlayAsync(desk, number, phone, transcript, json ? view.ShowJson : null, Fault, cancel).ConfigureAwait(false);
            if (phone.Left > 0)
                throw new CommandFailedException($"The call ended before the script did: {phone.Left} of its {script.Inputs.Length} lines were not played. Take them out, or see in the transcript where the call went another way.");
            if (accepted is not null)
            {
                await File.WriteAllTextAsync(accepted, transcript.ToString(), cancel).ConfigureAwait(false);
                errors.WriteLine($"Accepted as {accepted}");
            }
            return 0;
        }

        private void Fault(string message) => errors.MarkupLineInterpolated($"[yellow]{message}[/]");
    }
}
