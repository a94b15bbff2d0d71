namespace Bot.Simulator.Definition;

/// <summary>What happens after an answer to a slot's prompt.</summary>
/// <param name="Capture">What follows when the slot was filled.</param>
/// <param name="Failure">What follows when every attempt is used up.</param>
/// <param name="CodeHook">The hook that InvokeDialogCodeHook calls here.</param>
/// <param name="ElicitationCodeHook">The hook that is called after every answer to the prompt, filled or not.</param>
public sealed record SlotCaptureSetting(Continuation Capture, Continuation Failure, CodeHook? CodeHook, CodeHook? ElicitationCodeHook);
