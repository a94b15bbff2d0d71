using Bot.Simulator.Connect;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Scripts;

/// <summary>A person who types what they would say, a line at a time.</summary>
/// <param name="input">Where lines come from; its end hangs up.</param>
/// <param name="transcript">What is said goes here; show its lines as they are written.</param>
public class TypingPhone(TextReader input, CallTranscript transcript) : IPhone
{
    private CallerInput.Speech? _said;

    /// <inheritdoc />
    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        transcript.Bot(prompt);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        var heard = _said ?? await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (_said is { } said)
            ShowSaidNow(said);
        _said = null;
        transcript.Caller(heard);
        return heard;
    }

    /// <inheritdoc />
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

    /// <summary>Reads a line.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The line; null at the end of the input.</returns>
    protected virtual Task<string?> ReadLineAsync(CancellationToken cancellationToken) => input.ReadLineAsync(cancellationToken).AsTask();

    /// <summary>What was typed where only keys are heard is said now. Shows nothing unless overridden.</summary>
    /// <param name="said">What is said.</param>
    protected virtual void ShowSaidNow(CallerInput.Speech said)
    {
    }

    private async Task<CallerInput> ReadAsync(CancellationToken cancellationToken) =>
        TypedLine.Understand(await ReadLineAsync(cancellationToken).ConfigureAwait(false));
}
