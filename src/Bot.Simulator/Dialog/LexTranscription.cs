namespace Bot.Simulator.Dialog;

/// <summary>Something that speech recognition may have heard.</summary>
/// <param name="Text">The words.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
public sealed record LexTranscription(string Text, double Confidence);
