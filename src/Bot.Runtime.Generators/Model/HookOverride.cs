namespace Bot.Runtime.Generators.Model;

/// <summary>A method that answers a hook.</summary>
/// <param name="IsOwn">Whether the class itself has it, not a base class.</param>
/// <param name="Place">Where its name is written.</param>
internal sealed record HookOverride(bool IsOwn, Place Place);
