using System.Collections.Immutable;
using System.Text;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Flows;

/// <summary>Checks one contact flow against all rules.</summary>
internal static class FlowCheck
{
    private const int MostActions = 250;

    private static readonly string[] Reserved =
        ["__proto__", "constructor", "__defineGetter__", "__defineSetter__", "toString", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf"];

    /// <summary>Whether a file looks like a flow, in the flow language or in the format before it.</summary>
    public static bool IsFlow(string path, byte[] content)
    {
        var text = content.AsSpan();
        return !path.EndsWith("ConversationFlow.json", StringComparison.OrdinalIgnoreCase)
            && ((text.IndexOf("\"StartAction\""u8) >= 0 && text.IndexOf("\"Actions\""u8) >= 0) || (text.IndexOf("\"modules\""u8) >= 0 && text.IndexOf("\"branches\""u8) >= 0 && text.IndexOf("\"start\""u8) >= 0));
    }

    /// <summary>Checks a flow.</summary>
    /// <param name="origin">What was given to be checked.</param>
    /// <param name="name">The flow's file below it.</param>
    /// <param name="content">The file.</param>
    /// <param name="bots">The bots that are checked with it; null if there are none.</param>
    public static CheckedPart Check(string origin, string name, byte[] content, ImmutableArray<BotDefinition>? bots)
    {
        var problems = new DefinitionProblems();
        var flow = DefinitionElement.Read(name, content, problems);

        // aws connect describe-contact-flow answers with the flow as a text within its own JSON; places are then those in that text.
        if (flow is { } answer && (answer.Object("ContactFlow", "ContactFlowModule") ?? answer).Text("Content") is { } inner)
            flow = DefinitionElement.Read(name, Encoding.UTF8.GetBytes(inner), problems);
        if (flow is { } whole)
            Check(whole, bots);
        return new CheckedPart("flow", name, origin, DefinitionCheck.InOrder(problems.All));
    }

    private static void Check(DefinitionElement flow, ImmutableArray<BotDefinition>? bots)
    {
        if (flow.Has("modules") && !flow.Has("Actions"))
        {
            flow.Report(FlowRules.IsFlow, "this is an export of the format before the flow language ('modules'), which cannot be deployed by API. Import it in the flow designer, save it, and export it again.");
            return;
        }

        if (!flow.Has("Actions"))
        {
            flow.Report(FlowRules.IsFlow, "there are no Actions. Give a contact flow in Connect's flow language, or the folder or zip of a bot.");
            return;
        }

        if (flow.Text("Version") is var version && version is not "2019-10-30")
            flow.At("Version").Report(FlowRules.IsFlow, $"the version is {(version is null ? "missing" : $"'{version}'")}, and the flow language has 2019-10-30 alone. Set it.");
        var nodes = flow.Objects("Actions").Select(FlowNode.Of).ToImmutableArray();
        if (nodes.Length > MostActions)
            flow.At("Actions").Report(FlowRules.Count, $"the flow has {nodes.Length} actions, and Connect takes {MostActions}. Move some into another flow or module.");
        var byName = ByIdentifier(nodes);
        CheckTargets(flow, nodes, byName);
        foreach (var node in nodes)
            ActionRules.Check(node, bots);
        ReferenceRules.Check(nodes, bots);
        FlowPathRules.Check(flow, nodes, byName);
    }

    private static Dictionary<string, FlowNode> ByIdentifier(ImmutableArray<FlowNode> nodes)
    {
        var byName = new Dictionary<string, FlowNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var at = node.Json.At("Identifier");
            if (node.Identifier.Length is 0 or > 50)
                at.Report(FlowRules.Identifier, node.Identifier.Length == 0 ? "the action has no Identifier. Give it one." : $"the Identifier has {node.Identifier.Length} characters, and Connect takes 50. Shorten it.");
            else if (node.Identifier.IndexOfAny([.. "%:(\\/)=$,;[]{}"]) is >= 0 and var index)
                at.Report(FlowRules.Identifier, $"the Identifier '{node.Identifier}' holds '{node.Identifier[index]}', which Connect refuses. Remove it.");
            else if (Reserved.Contains(node.Identifier, StringComparer.Ordinal))
                at.Report(FlowRules.Identifier, $"the Identifier '{node.Identifier}' is a word that Connect keeps for itself. Choose another.");
            if (node.Identifier.Length > 0 && !byName.TryAdd(node.Identifier, node))
                at.Report(FlowRules.Identifier, $"there are two actions '{node.Identifier}'. Give one of them another Identifier.");
        }

        return byName;
    }

    private static void CheckTargets(DefinitionElement flow, ImmutableArray<FlowNode> nodes, Dictionary<string, FlowNode> byName)
    {
        if (flow.Text("StartAction") is not { } start)
            flow.Report(FlowRules.IsFlow, "there is no StartAction. Name the action that comes first.");
        else if (!byName.ContainsKey(start))
            flow.At("StartAction").Report(FlowRules.Target, $"StartAction is '{start}', and the flow has no such action.{Spelling.Hint(start, byName.Keys)} Name one of its actions.");
        foreach (var (node, at, target) in nodes.SelectMany(node => node.Targets.Select(target => (node, target.At, target.Name))))
        {
            if (!byName.ContainsKey(target))
                at.Report(FlowRules.Target, $"action '{node.Identifier}' leads to '{target}', and the flow has no such action.{Spelling.Hint(target, byName.Keys)} Name one of its actions.");
        }
    }
}
