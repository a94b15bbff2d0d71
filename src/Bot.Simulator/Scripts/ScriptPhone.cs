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
    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken)
    {
        CallerInput input = _next < script.Inputs.Length ? script.Inputs[_next] : new CallerInput.HungUp();
        _next++;
        transcript.Caller(input);
        return Task.FromResult(input);
    }
}
