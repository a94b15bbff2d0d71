using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>The Lambda behind a bot, whatever it is: a handler in this process, a binary behind the Runtime API, a test's own answer.</summary>
public interface ILexCodeHook
{
    /// <summary>Answers one event, or says why there is no answer. The event belongs to the hook; changing it changes nothing in the session.</summary>
    /// <param name="lexEvent">The event as Lex V2 sends it.</param>
    /// <param name="cancellationToken">Ends the wait, for example when the caller hangs up.</param>
    Task<LexCodeHookResult> InvokeAsync(LexV2Event lexEvent, CancellationToken cancellationToken);
}
