namespace Bot.Simulator.Definition;

/// <summary>A point where Lex may call the Lambda during the dialog.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="IsActive">Whether the hook exists at this point.</param>
/// <param name="InvocationEnabled">False if Lex goes on as if the Lambda had answered well, without calling it.</param>
/// <param name="InvocationLabel">The label that the event carries, if any.</param>
/// <param name="Success">What follows an answer.</param>
/// <param name="Failure">What follows an exception or an answer with state Failed; null if nothing is defined.</param>
/// <param name="Timeout">What follows a timeout; null if nothing is defined.</param>
public sealed record CodeHook(
    DefinitionPlace Place,
    bool IsActive,
    bool InvocationEnabled,
    string? InvocationLabel,
    Continuation? Success,
    Continuation? Failure,
    Continuation? Timeout);
