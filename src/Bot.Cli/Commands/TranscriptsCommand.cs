using System.CommandLine;
using Bot.Cli.Calls;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot transcripts`: the calls that are tests, and what was accepted of them.</summary>
internal static class TranscriptsCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var folder = new Option<string?>("--folder") { Description = "Where the .call files are; tests/Conversations if it is not given.", HelpName = "DIR", Recursive = true };
        var command = new Command("transcripts", "Lists the calls that are tests, with the state of their transcripts; shows and accepts them.") { folder };
        command.SetAction(parsed => List(Open(parsed.GetValue(folder)), output));
        command.Add(ShowCommand(folder, output, errors));
        command.Add(AcceptCommand(folder, errors));
        return command;
    }

    private static Command ShowCommand(Option<string?> folder, IAnsiConsole output, IAnsiConsole errors)
    {
        var name = new Argument<string>("NAME") { Description = "The call." };
        var command = new Command("show", "Prints the transcript of a call: the one that came last if it is not the accepted one.") { name };
        command.SetAction(parsed =>
        {
            var files = TranscriptFiles.Beside(Open(parsed.GetValue(folder)).ScriptPath(parsed.GetValue(name)!));
            var path = File.Exists(files.ReceivedPath) ? files.ReceivedPath
                : File.Exists(files.VerifiedPath) ? files.VerifiedPath
                : throw new CommandFailedException($"'{parsed.GetValue(name)}' has no transcript yet. Play it and accept it: ./resetbot transcripts accept {parsed.GetValue(name)}");
            output.Profile.Out.Writer.Write(File.ReadAllText(path));
            if (path == files.ReceivedPath && File.Exists(files.VerifiedPath))
                errors.WriteLine($"This is how the call went last, and not what was accepted. What is different: diff {files.VerifiedPath} {files.ReceivedPath}");
            return 0;
        });
        return command;
    }

    private static Command AcceptCommand(Option<string?> folder, IAnsiConsole errors)
    {
        var names = new Argument<string[]>("NAME") { Description = "The calls.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every call whose last transcript is not the accepted one." };
        var command = new Command("accept", "Takes how calls went last as how they should go. A call that was never played is played now.") { names, all };
        command.SetAction(async (parsed, cancel) =>
        {
            var calls = Open(parsed.GetValue(folder));
            var wanted = parsed.GetValue(all) ? [.. calls.Names.Where(name => calls.StateOf(name) is not "accepted")] : parsed.GetValue(names) ?? [];
            if (wanted.Length == 0 && !parsed.GetValue(all))
                throw new CommandFailedException("accept needs the name of a call, or --all. ./resetbot transcripts lists what there is.");
            foreach (var name in wanted)
                errors.WriteLine(await AcceptAsync(calls.ScriptPath(name), cancel).ConfigureAwait(false));
            if (wanted.Length == 0)
                errors.WriteLine("Everything is accepted already.");
            return 0;
        });
        return command;
    }

    private static async Task<string> AcceptAsync(string scriptPath, CancellationToken cancel)
    {
        var files = TranscriptFiles.Beside(scriptPath);
        if (File.Exists(files.ReceivedPath))
        {
            // What was read is what is accepted, not what a call would be like now.
            File.Move(files.ReceivedPath, files.VerifiedPath, overwrite: true);
            return $"Accepted as {files.VerifiedPath}";
        }

        if (File.Exists(files.VerifiedPath))
            return $"{files.VerifiedPath} is accepted already: the tests have found nothing else since.";
        await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), new(), cancel).ConfigureAwait(false);
        var transcript = PlayedCall.Transcript(desk, showsSecrets: false);
        await PlayedCall.PlayAsync(desk, Load(scriptPath), transcript, onTurn: null, onFault: null, cancel).ConfigureAwait(false);
        files.Accept(transcript);
        return $"Played, and accepted as {files.VerifiedPath}. Read it before you commit it.";
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

    private static int List(TranscriptFolder calls, IAnsiConsole output)
    {
        var writer = output.Profile.Out.Writer;
        var width = calls.Names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        foreach (var name in calls.Names)
            writer.WriteLine($"{name.PadRight(width)}  {calls.StateOf(name),-12}  {Load(calls.ScriptPath(name)).About}".TrimEnd());
        foreach (var file in calls.Dangling)
            writer.WriteLine($"{file}: there is no call of that name. Delete it, or bring the call back.");
        return 0;
    }

    private static TranscriptFolder Open(string? folder) =>
        new(folder ?? Checkout.Around(AppContext.BaseDirectory).PathTo("tests", "Conversations"));
}
