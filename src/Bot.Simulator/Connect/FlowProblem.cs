using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect;

/// <summary>Something in a contact flow that cannot be played as it stands, such as a transition to an action that is not there. The rest of the flow can.</summary>
/// <param name="Place">The file and JSON path.</param>
/// <param name="Message">What is wrong, with the value, and what to do.</param>
public sealed record FlowProblem(DefinitionPlace Place, string Message);
