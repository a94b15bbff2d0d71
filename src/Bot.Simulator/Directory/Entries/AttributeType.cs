namespace Bot.Simulator.Directory.Entries;

/// <summary>An attribute of the schema.</summary>
/// <param name="Name">Its lDAPDisplayName, as answers spell it.</param>
/// <param name="Syntax">How its values compare.</param>
/// <param name="IsConstructed">Computed when asked for by name; it is in no filter and not in "all attributes".</param>
/// <param name="IsSecret">Never readable, not even by a filter.</param>
internal sealed record AttributeType(string Name, AttributeSyntax Syntax, bool IsConstructed = false, bool IsSecret = false);
