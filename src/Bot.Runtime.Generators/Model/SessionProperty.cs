namespace Bot.Runtime.Generators.Model;

/// <summary>A property of a record of session attributes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The key in the session, and where that is written.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Type">The type as generated code writes it, without a question mark.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Members">The members of an enum.</param>
internal sealed record SessionProperty(string Name, Named Key, SessionValueKind Kind, string Type, bool IsNullable, EquatableArray<string> Members);
