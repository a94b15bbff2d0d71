namespace Bot.Simulator.Definition;

/// <summary>What happens when an intent starts.</summary>
/// <param name="Continuation">The initial response and where the conversation goes from it.</param>
/// <param name="CodeHook">The hook that InvokeDialogCodeHook calls here.</param>
public sealed record InitialResponseSetting(Continuation Continuation, CodeHook? CodeHook);
