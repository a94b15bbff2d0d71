namespace Bot.Runtime.Generators.Model;

/// <summary>What is generated for a record of session attributes: nothing in it says where anything is written.</summary>
/// <param name="Declaration">What a generated part of it begins with.</param>
/// <param name="Header">How it is declared.</param>
/// <param name="Attributes">The attributes.</param>
/// <param name="NullArguments">The parameters that have no default and are null to begin with.</param>
/// <param name="Clashes">Names that the project has for types of its own.</param>
internal sealed record SessionRecordCode(
    TypeDeclaration Declaration, string Header, EquatableArray<SessionAttributeCode> Attributes, EquatableArray<string> NullArguments, EquatableArray<string> Clashes);
