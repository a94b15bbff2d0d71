namespace Bot.Runtime.Generators.Model;

/// <summary>What is generated for a property of a record of session attributes.</summary>
internal sealed record SessionAttributeCode(string Name, string Key, SessionValueKind Kind, string Type, bool IsNullable, EquatableArray<string> Members);
