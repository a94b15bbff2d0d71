namespace Bot.Simulator.Definition;

/// <summary>A button of a card.</summary>
/// <param name="Text">What the customer sees.</param>
/// <param name="Value">What is sent as their answer.</param>
public sealed record CardButton(string Text, string Value);
