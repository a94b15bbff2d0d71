using System.CommandLine;
using System.Globalization;
using Bot.Cli.Calls;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot transcripts`: the calls that are tests, and what was accepted of them.</summary>
internal sealed class TranscriptsCommand
{
    private readonly IAnsiConsole _output;
    private readonly IAnsiConsole _errors;
    private readonly Option<string?> _folder = new("--folder") { Description = "Where the .call files are; tests/Conversations if it is not given.", HelpName = "DIR", Recursive = true };
    private readonly Option<string?> _definition = new("--definition")
    {
        Description = "The bot that is called where a call is played: a Lex V2 export, folder or zip. Ours if it is not given; its hooks answer Delegate unless --lambda is given.",
        HelpName = "DIR|ZIP",
    };

    private readonly Option<string?> _lambda = DeskCommandOptions.Lambda();

    private TranscriptsCommand(IAnsiConsole output, IAnsiConsole errors)
    {
        _output = output;
        _errors = errors;
    }

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var commands = new TranscriptsCommand(output, errors);
        var command = new Command("transcripts", "Lists the calls that are tests, with the state of their transcripts; shows, checks and accepts them.") { commands._folder };
        command.SetAction(parsed => commands.List(commands.Open(parsed)));
        command.Add(commands.Show());
        command.Add(commands.Check());
        command.Add(commands.Accept());
        return command;
    }

    private Command Show()
    {
        var name = new Argument<string>("NAME") { Description = "The call." };
        var command = new Command("show", "Prints the transcript of a call: the one that came last if it is not the accepted one.") { name };
        command.SetAction(parsed =>
        {
            var files = TranscriptFiles.Beside(Open(parsed).ScriptPath(parsed.GetValue(name)!));
            var path = File.Exists(files.ReceivedPath) ? files.ReceivedPath
                : File.Exists(files.VerifiedPath) ? files.VerifiedPath
                : throw new CommandFailedException($"'{parsed.GetValue(name)}' has no transcript yet. Play it and accept it: ./resetbot transcripts accept {parsed.GetValue(name)}");
            _output.Profile.Out.Writer.Write(File.ReadAllText(path));
            if (path == files.ReceivedPath && File.Exists(files.VerifiedPath))
                _errors.Profile.Out.Writer.WriteLine($"This is how the call went last, and not what was accepted. What is different: diff {files.VerifiedPath} {files.ReceivedPath}");
            return 0;
        });
        return command;
    }

    private Command Check()
    {
        var names = new Argument<string[]>("NAME") { Description = "The calls; every call if none is named.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", "Plays calls, and says which of them do not go as they were accepted. Ends with 1 if there is one.") { names, _definition, _lambda };
        command.SetAction(async (parsed, cancel) =>
        {
            var calls = Open(parsed);
            var wanted = parsed.GetValue(names) is { Length: > 0 } named ? named : [.. calls.Names];
            var writer = _output.Profile.Out.Writer;
            var failed = 0;
            foreach (var name in wanted)
            {
                if (await DifferenceAsync(calls, name, Desk(parsed), parsed.GetValue(_folder), cancel).ConfigureAwait(false) is not { } difference)
                    continue;
                failed++;
                writer.WriteLine(difference);
                writer.WriteLine();
            }

            failed += ListDangling(calls);
            writer.WriteLine(failed == 0
                ? string.Create(CultureInfo.InvariantCulture, $"All {wanted.Length} calls go as they were accepted.")
                : string.Create(CultureInfo.InvariantCulture, $"{failed} of {wanted.Length + calls.Dangling.Count} are not as they were accepted."));
            return failed == 0 ? 0 : 1;
        });
        return command;
    }

    private Command Accept()
    {
        var names = new Argument<string[]>("NAME") { Description = "The calls.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every call that is not accepted as it went last." };
        var command = new Command("accept", "Takes how calls went last as how they should go. A call that has gone no other way since it was accepted is played now.")
        {
            names, all, _definition, _lambda,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var calls = Open(parsed);
            var wanted = parsed.GetValue(all) ? [.. calls.Names.Where(name => calls.StateOf(name) is not TranscriptFolder.Accepted)] : parsed.GetValue(names) ?? [];
            if (wanted.Length == 0 && !parsed.GetValue(all))
                throw new CommandFailedException("accept needs the name of a call, or --all. ./resetbot transcripts lists what there is.");
            foreach (var name in wanted)
                _errors.Profile.Out.Writer.WriteLine(await AcceptAsync(calls.ScriptPath(name), Desk(parsed), cancel).ConfigureAwait(false));
            if (wanted.Length == 0)
                _errors.Profile.Out.Writer.WriteLine("Nothing has gone another way than it was accepted. To play every call: ./resetbot transcripts check");
            return 0;
        });
        return command;
    }

    private static async Task<string> AcceptAsync(string scriptPath, DeskOptions desk, CancellationToken cancel)
    {
        var files = TranscriptFiles.Beside(scriptPath);
        if (File.Exists(files.ReceivedPath))
        {
            // What was read is what is accepted, not what a call would be like now.
            File.Move(files.ReceivedPath, files.VerifiedPath, overwrite: true);
            return $"Accepted as {files.VerifiedPath}";
        }

        var transcript = await PlayAsync(scriptPath, desk, cancel).ConfigureAwait(false);
        if (files.IsAccepted(transcript))
            return $"{files.VerifiedPath} is how the call goes already.";
        files.Accept(transcript);
        return $"Played, and accepted as {files.VerifiedPath}. Read it before you commit it.";
    }

    // A call that cannot be played to its end is a difference as well: the others are played all the same.
    private static async Task<string?> DifferenceAsync(TranscriptFolder calls, string name, DeskOptions desk, string? folder, CancellationToken cancel)
    {
        var script = calls.ScriptPath(name);
        try
        {
            var transcript = await PlayAsync(script, desk, cancel).ConfigureAwait(false);
            return TranscriptFiles.Beside(script).Compare(
                transcript, $"./resetbot transcripts accept {Path.GetFileNameWithoutExtension(script)}{(folder is null ? "" : $" --folder {(folder.Contains(' ', StringComparison.Ordinal) ? $"'{folder}'" : folder)}")}");
        }
        catch (CommandFailedException exception)
        {
            return exception.Message;
        }
    }

    // Each call on a desk of its own: what one of them changes in the directory is not there for the next.
    private static async Task<CallTranscript> PlayAsync(string scriptPath, DeskOptions options, CancellationToken cancel)
    {
        var script = Load(scriptPath);
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), options with { Settings = script.Settings }, cancel).ConfigureAwait(false);
        var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
        await PlayedCall.PlayAsync(desk, script, transcript, onTurn: null, onFault: null, cancel).ConfigureAwait(false);
        return transcript;
    }

    private static CallScript Load(string path)
    {
        try
        {
            return CallScript.Load(path);
        }
        catch (CallScriptException exception)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
    }

    private int List(TranscriptFolder calls)
    {
        var width = calls.Names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        foreach (var name in calls.Names)
            _output.Profile.Out.Writer.WriteLine($"{name.PadRight(width)}  {calls.StateOf(name),-12}  {Load(calls.ScriptPath(name)).About}".TrimEnd());
        ListDangling(calls);
        return 0;
    }

    private int ListDangling(TranscriptFolder calls)
    {
        foreach (var file in calls.Dangling)
            _output.Profile.Out.Writer.WriteLine($"{file}: there is no call of that name. Delete it, or bring the call back.");
        return calls.Dangling.Count;
    }

    private DeskOptions Desk(ParseResult parsed) => new() { Definition = parsed.GetValue(_definition), Lambda = parsed.GetValue(_lambda) };

    private TranscriptFolder Open(ParseResult parsed) =>
        new(parsed.GetValue(_folder) ?? Checkout.Around(AppContext.BaseDirectory).PathTo("tests", "Conversations"));
}
