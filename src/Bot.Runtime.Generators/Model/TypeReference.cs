namespace Bot.Runtime.Generators.Model;

/// <summary>A type that something asks for or provides, whatever type it is.</summary>
/// <param name="Key">Its full name without annotations; two are the same type when their keys are.</param>
/// <param name="Display">As a message calls it: "IAccounts".</param>
/// <param name="Code">As generated code writes it, from <c>global::</c> on.</param>
/// <param name="Name">Its name, where it is a plain one.</param>
/// <param name="IsError">Whether the compiler does not know it, and says so.</param>
/// <param name="IsSessionAttributes">Whether it is a record of session attributes.</param>
internal sealed record TypeReference(string Key, string Display, string Code, TypeName? Name, bool IsError, bool IsSessionAttributes);
