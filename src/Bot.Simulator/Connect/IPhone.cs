using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect;

/// <summary>The caller's side of a call: a terminal, a script, a test.</summary>
public interface IPhone
{
    /// <summary>Plays a prompt to the caller.</summary>
    /// <param name="prompt">What is said.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SayAsync(Prompt prompt, CancellationToken cancellationToken);

    /// <summary>Waits for what the caller does next.</summary>
    /// <param name="settings">Which inputs are taken and for how long Lex waits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken);
}
