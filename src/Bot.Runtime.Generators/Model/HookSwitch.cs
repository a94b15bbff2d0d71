namespace Bot.Runtime.Generators.Model;

/// <summary>Whether Lex calls a hook of an intent, and where the definition says so.</summary>
internal sealed record HookSwitch(bool IsEnabled, Place Place);
