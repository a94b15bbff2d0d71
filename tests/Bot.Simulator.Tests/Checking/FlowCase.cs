using System.Text.Json.Nodes;

namespace Bot.Simulator.Tests.Checking;

/// <summary>A change of the flow, and what the check says to it.</summary>
/// <param name="Name">What the change is.</param>
/// <param name="Change">Breaks the flow.</param>
/// <param name="Expected">The problems, a line each.</param>
internal sealed record FlowCase(string Name, Action<JsonNode> Change, params string[] Expected);
