using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Flows;

/// <summary>What a call can come to.</summary>
internal static class FlowPathRules
{
    public static void Check(DefinitionElement flow, ImmutableArray<FlowNode> nodes, Dictionary<string, FlowNode> byName)
    {
        if (flow.Text("StartAction") is not { } start || !byName.TryGetValue(start, out var first))
            return;
        var reached = Reached(first, byName);
        foreach (var node in nodes.Where(node => !reached.Contains(node) && byName.GetValueOrDefault(node.Identifier) == node))
            node.Json.Report(FlowRules.Reachable, $"no path leads to action '{node.Identifier}' ({node.Type}). Lead to it, or remove it.");

        var ending = Ending(reached, byName);
        foreach (var node in nodes.Where(node => reached.Contains(node) && !ending.Contains(node)))
            node.Json.Report(FlowRules.Ends, $"from action '{node.Identifier}' ({node.Type}) no path comes to an end: the call runs in a circle. Lead out of it.");
        if (!reached.Any(node => Branches.LeadOn(node.Type)))
            flow.Report(FlowRules.Person, "no path leads to a queue, an agent, a number or another flow, so a caller who is stuck gets to nobody. Add a TransferContactToQueue.");
    }

    private static HashSet<FlowNode> Reached(FlowNode first, Dictionary<string, FlowNode> byName)
    {
        var reached = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<FlowNode>([first]);
        while (open.TryPop(out var node))
        {
            if (!reached.Add(node))
                continue;
            foreach (var (_, target) in node.Targets)
            {
                if (byName.TryGetValue(target, out var next))
                    open.Push(next);
            }
        }

        return reached;
    }

    // Backwards from the ends. An action without any way on ends a call as well, badly: another rule says so.
    private static HashSet<FlowNode> Ending(HashSet<FlowNode> reached, Dictionary<string, FlowNode> byName)
    {
        var before = reached.SelectMany(node => node.Targets.Where(target => byName.ContainsKey(target.Name)).Select(target => (From: node, To: byName[target.Name]))).ToLookup(step => step.To, step => step.From, ReferenceEqualityComparer.Instance);
        var ending = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<FlowNode>(reached.Where(node => Branches.AreNone(node.Type) || Branches.LeadOn(node.Type) && node.Type is not "CreateCallbackContact" || node.Targets.IsEmpty || node.Targets.Any(target => !byName.ContainsKey(target.Name))));
        while (open.TryPop(out var node))
        {
            if (!ending.Add(node))
                continue;
            foreach (var from in before[node])
                open.Push(from);
        }

        return ending;
    }
}
