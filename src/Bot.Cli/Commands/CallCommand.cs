using System.CommandLine;
using Bot.Cli.Calls;
using Bot.Simulator.Connect;
using Bot.Simulator.Dialog;
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
        var record = new Option<string?>("--record") { Description = "Writes what you say and key as a call script, to be played with --script and tested from then on.", HelpName = "FILE" };
        var details = new Option<bool>("--details") { Description = "In a live call: shows what Lex made of each answer as well, with intents and scores, the function's answers, slots and session attributes." };
        var brief = new Option<bool>("--brief") { Description = "With --script: prints what is said and done, without what Lex made of each answer." };
        var explain = new Option<bool>("--explain") { Description = "Prints why each utterance went where it went: the nearest samples, and the words that speak for and against them." };
        var lambda = DeskCommandOptions.Lambda();
        var logs = DeskCommandOptions.Logs();
        var json = new Option<bool>("--json") { Description = "Prints each event that Lex sends to the function, and its response." };
        var command = new Command("call", "Puts you through to the bot, here in the terminal: no AWS, no directory, no configuration.")
        {
            from, script, accept, record, details, brief, explain, definition, lambda, directory, json, logs,
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
            var recorded = parsed.GetValue(record);
            if (recorded is not null)
                CheckRecord(recorded, scriptFile);
            var play = LoadScript(scriptFile);
            await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), play is null ? options : options with { Settings = play.Settings }, cancel).ConfigureAwait(false);
            var view = new CallView(output, play is null ? parsed.GetValue(details) : !parsed.GetValue(brief));
            Action<LexTurn>? onTurn = parsed.GetValue(explain) ? view.ShowWhy : null;
            onTurn += parsed.GetValue(json) ? view.ShowJson : null;
            var call = new OneCall(desk, view, onTurn, errors);
            return play is null
                ? await call.LiveAsync(Number(parsed.GetValue(from)), recorded, output, cancel).ConfigureAwait(false)
                : await call.PlayAsync(play, parsed.GetValue(from), isAccepted ? TranscriptFiles.Beside(scriptFile!) : null, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static void CheckRecord(string recorded, string? scriptFile)
    {
        if (scriptFile is not null)
            throw new CommandFailedException("--record takes down a call that you have, and --script plays one that is written already. Give one of them.");
        if (Path.Exists(recorded))
            throw new CommandFailedException($"{recorded}: the file is there already, and a call script is not overwritten. Give another name, or delete it first.");
        if (Path.GetDirectoryName(recorded) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new CommandFailedException($"{recorded}: there is no folder {folder}. Make it first, or give another name.");
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
    private sealed class OneCall(LocalDesk desk, CallView view, Action<LexTurn>? onTurn, IAnsiConsole errors)
    {
        public async Task<int> LiveAsync(string? from, string? recorded, IAnsiConsole output, CancellationToken cancel)
        {
            if (desk.Directory is { } directory)
                view.ShowPeople(directory.People);
            view.ShowHowToTalk();
            var transcript = PlayedCall.Transcript(desk, showsSecrets: true);
            transcript.Written += view.ShowLive;
            var phone = new RecordingPhone(new TerminalPhone(output, Console.In, transcript), desk.Inbox);
            try
            {
                await PlayedCall.PlayAsync(desk, from, phone, transcript, onTurn, Fault, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                output.WriteLine();
                transcript.Ends(new CallEnd.CallerHungUp());
            }
            finally
            {
                if (recorded is not null)
                    Record(recorded, phone.Script("Recorded; say in this line what the call is about.", from));
            }
            return 0;
        }

        public async Task<int> PlayAsync(CallScript script, string? from, TranscriptFiles? accepted, CancellationToken cancel)
        {
            var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
            try
            {
                await PlayedCall.PlayAsync(desk, from is null ? script : script.CallingFrom(Number(from)), transcript, onTurn, Fault, cancel).ConfigureAwait(false);
            }
            finally
            {
                // What was said up to an error tells most about it.
                view.ShowPlain(transcript);
            }
            if (accepted is not null)
            {
                accepted.Accept(transcript);
                errors.Profile.Out.Writer.WriteLine($"Accepted as {accepted.VerifiedPath}");
            }
            return 0;
        }

        // What was said is said once: it is not lost because the folder cannot be written to.
        private void Record(string path, string script)
        {
            try
            {
                using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
                file.Write(script);
                errors.Profile.Out.Writer.WriteLine($"Recorded as {path}. Play it: ./resetbot call --script {path}");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.Profile.Out.Writer.WriteLine($"{path}: the recording cannot be written ({exception.Message}). This is what it would hold:");
                errors.Profile.Out.Writer.Write(script);
            }
        }

        private void Fault(string message) => errors.MarkupLineInterpolated($"[yellow]{message}[/]");
    }
}
