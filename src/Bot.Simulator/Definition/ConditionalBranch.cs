namespace Bot.Simulator.Definition;

/// <summary>A branch of a conditional.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Name">Its name in the console.</param>
/// <param name="Expression">The condition in Lex's expression language.</param>
/// <param name="Continuation">What is said and where the conversation goes.</param>
public sealed record ConditionalBranch(DefinitionPlace Place, string Name, string Expression, Continuation Continuation);
