using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking;

/// <summary>A bot or a flow that was checked.</summary>
/// <param name="Kind">What it is: "bot", "flow", or "path" for what is neither.</param>
/// <param name="Name">The bot's name, or the flow's file.</param>
/// <param name="Origin">The folder, zip or file it was read from; the files of the problems lie below it.</param>
/// <param name="Problems">What is wrong, by file, line and rule.</param>
public sealed record CheckedPart(string Kind, string Name, string Origin, ImmutableArray<DefinitionProblem> Problems);
