using Bot.Simulator.Connect;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Calls;

/// <summary>A person at a terminal, who is prompted for what they would say.</summary>
/// <param name="console">Where the prompt is shown.</param>
/// <param name="input">Where lines come from.</param>
/// <param name="transcript">What is said goes here.</param>
internal sealed class TerminalPhone(IAnsiConsole console, TextReader input, CallTranscript transcript) : TypingPhone(input, transcript)
{
    private readonly TextReader _input = input;

    protected override void ShowSaidNow(CallerInput.Speech said) => console.MarkupLineInterpolated($"[bold]you[/]       {said.Words}");

    protected override async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        console.Markup("[bold]you       [/]");
        // A terminal cannot be told to stop reading; Ctrl-C leaves the read behind, and the process ends.
        var line = await Task.Run(_input.ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (line is null)
            console.WriteLine();
        return line;
    }
}
