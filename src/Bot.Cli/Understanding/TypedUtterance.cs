namespace Bot.Cli.Understanding;

/// <summary>A line of standard input.</summary>
/// <param name="Text">What it says, at most as much as Lex takes.</param>
/// <param name="IsCut">Whether there was more.</param>
internal readonly record struct TypedUtterance(string Text, bool IsCut);
