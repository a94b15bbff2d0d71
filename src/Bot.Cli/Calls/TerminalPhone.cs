using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Spectre.Console;

namespace Bot.Cli.Calls;

/// <summary>A person at a terminal, who types what they would say.</summary>
/// <param name="console">Where the prompt is shown.</param>
/// <param name="input">Where lines come from.</param>
/// <param name="transcript">What is said goes here.</param>
internal sealed class TerminalPhone(IAnsiConsole console, TextReader input, CallTranscript transcript) : IPhone
{
    private CallerInput.Speech? _said;

    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        transcript.Bot(prompt);
        return Task.CompletedTask;
    }

    public async Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        var heard = _said ?? await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (_said is { } said)
            console.MarkupLineInterpolated($"[bold]you[/]       {said.Words}");
        _said = null;
        transcript.Caller(heard);
        return heard;
    }

    public async Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken)
    {
        var heard = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (heard is CallerInput.Keys or CallerInput.HungUp)
        {
            transcript.Caller(heard);
            return heard;
        }

        // Who speaks here stays on the line, and need not type it again.
        _said = heard as CallerInput.Speech;
        return new CallerInput.Silence();
    }

    private async Task<CallerInput> ReadAsync(CancellationToken cancellationToken)
    {
        console.Markup("[bold]you       [/]");
        // A terminal cannot be told to stop reading; Ctrl-C leaves the read behind, and the process ends.
        var line = await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (line is null)
            console.WriteLine();
        return TypedLine.Understand(line);
    }
}
