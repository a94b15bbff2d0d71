namespace Bot.Runtime.Generators.Model;

/// <summary>What a generated part of a type begins with.</summary>
/// <param name="Name">The type.</param>
/// <param name="OuterHeaders">How the types around it are declared, the outermost first: "partial class Desk".</param>
internal sealed record TypeDeclaration(TypeName Name, EquatableArray<string> OuterHeaders);
