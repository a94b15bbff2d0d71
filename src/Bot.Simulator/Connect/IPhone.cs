using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect;

/// <summary>The caller's side of a call: a terminal, a script, a test.</summary>
public interface IPhone
{
    /// <summary>Whether the caller hung up while something was said to them. Asked after each prompt; whoever waits to be asked for something hangs up then.</summary>
    bool HasHungUp => false;

    /// <summary>Plays a prompt to the caller.</summary>
    /// <param name="prompt">What is said.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SayAsync(Prompt prompt, CancellationToken cancellationToken);

    /// <summary>Waits for what the caller does next.</summary>
    /// <param name="settings">Which inputs are taken and for how long Lex waits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken);

    /// <summary>Waits for a key of a menu of the flow's, or for a number that the flow stores, before or between the bots.</summary>
    /// <param name="menu">Which keys lead somewhere, and for how long the flow waits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The keys that were pressed, of which the first counts, or as many as the flow takes; or silence, or the end of the call. Words are not heard.</returns>
    Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken);
}
