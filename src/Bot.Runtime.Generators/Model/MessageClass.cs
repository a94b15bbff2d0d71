namespace Bot.Runtime.Generators.Model;

/// <summary>The class of a set of messages: what is generated from it, and nothing else, so that it is made anew only when that changes.</summary>
/// <param name="Set">The name of the set.</param>
/// <param name="Declaration">The class: nested in that of the intent, or one of its own.</param>
/// <param name="Files">The files it is made from, as seen from the project.</param>
/// <param name="Members">The messages.</param>
/// <param name="Clashes">Names of the runtime's types that the project has for types of its own.</param>
internal sealed record MessageClass(string Set, TypeDeclaration Declaration, EquatableArray<string> Files, EquatableArray<MessageMember> Members, EquatableArray<string> Clashes);
