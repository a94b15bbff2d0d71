namespace Bot.Runtime.Generators.Model;

/// <summary>A type of the project, as it is declared.</summary>
/// <param name="Declaration">What a generated part of it begins with.</param>
/// <param name="IsPartial">Whether it is declared partial.</param>
/// <param name="IsGeneric">Whether it, or a type around it, has type parameters.</param>
/// <param name="Place">Where its name is written.</param>
internal sealed record SourceType(TypeDeclaration Declaration, bool IsPartial, bool IsGeneric, Place Place)
{
    public TypeName Name => Declaration.Name;
}
