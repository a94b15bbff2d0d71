namespace Bot.Runtime.Generators.Model;

/// <summary>A slot as C#.</summary>
/// <param name="Name">The slot's name in the definition.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Type">The property's type: "DateOnly?".</param>
/// <param name="Reference">The expression that makes its typed reference.</param>
/// <param name="Documentation">What it is.</param>
/// <param name="IsAsked">Whether Lex asks for it.</param>
/// <param name="DeclaredModifiers">How the class declares the property; null when it does not.</param>
/// <param name="IsDocumented">Whether that declaration has a comment.</param>
internal sealed record SlotCode(string Name, string Property, string Type, string Reference, string Documentation, bool IsAsked, string? DeclaredModifiers, bool IsDocumented);
