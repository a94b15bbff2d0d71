namespace Bot.Runtime.Generators.Model;

/// <summary>An enum that is generated for a slot type restricted to its values.</summary>
/// <param name="Name">The enum.</param>
/// <param name="Description">What the definition says of it.</param>
/// <param name="Members">Its members.</param>
/// <param name="Usings">The namespaces to use.</param>
/// <param name="Clashes">Names that mean more than one thing in the project.</param>
/// <param name="Source">The file it is made from.</param>
internal sealed record EnumCode(TypeName Name, string Description, EquatableArray<EnumMember> Members, EquatableArray<string> Usings, EquatableArray<string> Clashes, string Source);
