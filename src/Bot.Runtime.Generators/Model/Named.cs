namespace Bot.Runtime.Generators.Model;

/// <summary>A text, and where it is written.</summary>
internal sealed record Named(string Text, Place Place);
