using Bot.Simulator.Connect;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Scripts;

/// <summary>A caller who does what a script says, and hangs up when it ends.</summary>
/// <param name="script">The script.</param>
/// <param name="transcript">What is said goes here.</param>
public sealed class ScriptPhone(CallScript script, CallTranscript transcript) : IPhone
{
    private int _next;

    /// <summary>How many lines of the script the call did not come to.</summary>
    public int Left => Math.Max(0, script.Inputs.Length - _next);

    /// <inheritdoc />
    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        transcript.Bot(prompt);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken) => Task.FromResult(Next());

    /// <summary>
    /// Presses the key that comes next in the script, if one key does, or the keys, if the flow stores a number. What is said, or not said, is meant for the bot: the caller stays on the
    /// line until it asks.
    /// </summary>
    /// <inheritdoc />
    public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken) => Task.FromResult(
        _next >= script.Inputs.Length || script.Inputs[_next] is CallerInput.HungUp or CallerInput.Keys { Pressed.Length: 1 } || (script.Inputs[_next] is CallerInput.Keys && menu.MaximumLength > 1)
            ? Next()
            : new CallerInput.Silence());

    private CallerInput Next()
    {
        CallerInput input = _next < script.Inputs.Length ? script.Inputs[_next] : new CallerInput.HungUp();
        _next++;
        transcript.Caller(input);
        return input;
    }
}
