namespace Bot.Runtime.Generators.Model;

/// <summary>A value of a restricted slot type.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Value">The value as Lex writes it.</param>
internal sealed record EnumMember(string Name, string Value);
