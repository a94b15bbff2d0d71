using System.Collections.Frozen;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect;

/// <summary>A contact flow in Amazon Connect's flow language (version 2019-10-30).</summary>
/// <param name="Origin">The file it was read from.</param>
/// <param name="StartAction">The identifier of the first action.</param>
/// <param name="Actions">The actions by identifier.</param>
public sealed record ContactFlow(string Origin, string StartAction, FrozenDictionary<string, FlowAction> Actions)
{
    /// <summary>Reads a flow and checks that every transition leads to an action that is there.</summary>
    /// <param name="path">The flow's JSON file.</param>
    /// <exception cref="DefinitionException">The file is not there, not JSON, not a flow, or a transition leads nowhere.</exception>
    public static ContactFlow Load(string path)
    {
        if (!File.Exists(path))
            throw new DefinitionException($"{path}: no such file. Give a contact flow in Connect's flow language.");
        return Parse(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a flow from its text.</summary>
    /// <param name="origin">Where the text is from; the file's name is used in messages.</param>
    /// <param name="json">UTF-8 JSON.</param>
    /// <exception cref="DefinitionException">As for <see cref="Load"/>.</exception>
    public static ContactFlow Parse(string origin, byte[] json)
    {
        var flow = DefinitionElement.Parse(Path.GetFileName(origin), json);
        var start = flow.RequiredText("StartAction");
        var actions = new Dictionary<string, FlowAction>(StringComparer.Ordinal);
        foreach (var action in flow.Array("Actions").Select(ReadAction))
        {
            if (!actions.TryAdd(action.Identifier, action))
                throw new DefinitionException($"{action.Place}: there are two actions called '{action.Identifier}'. Give one of them another Identifier.");
        }

        CheckTargets(flow.Place, "StartAction", [start], actions);
        foreach (var action in actions.Values)
        {
            string?[] targets = [action.NextAction, .. action.Errors.Select(error => error.NextAction), .. action.Conditions.Select(condition => condition.NextAction)];
            CheckTargets(action.Place, $"action '{action.Identifier}'", targets, actions);
        }

        return new ContactFlow(origin, start, actions.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void CheckTargets(DefinitionPlace place, string from, IEnumerable<string?> targets, Dictionary<string, FlowAction> actions)
    {
        foreach (var target in targets)
        {
            if (target is not null && !actions.ContainsKey(target))
                throw new DefinitionException($"{place}: {from} leads to '{target}', and the flow has no such action. Name one of its actions.");
        }
    }

    private static FlowAction ReadAction(DefinitionElement action)
    {
        var transitions = action.Object("Transitions");
        return new FlowAction(
            action.Place,
            action.RequiredText("Identifier"),
            action.RequiredText("Type"),
            transitions?.Text("NextAction"),
            transitions is { } errors ? [.. errors.Array("Errors").Select(error => new FlowError(error.RequiredText("ErrorType"), error.RequiredText("NextAction")))] : [],
            transitions is { } conditions ? [.. conditions.Array("Conditions").Select(ReadCondition)] : [])
        {
            Parameters = action.Object("Parameters") ?? throw action.Expected("an action with Parameters"),
        };
    }

    private static FlowCondition ReadCondition(DefinitionElement entry)
    {
        var condition = entry.Object("Condition") ?? throw entry.Expected("an object with a Condition");
        return condition.Array("Operands") is [var operand]
            ? new FlowCondition(condition.RequiredText("Operator"), operand.AsText(), entry.RequiredText("NextAction"))
            : throw condition.Expected("a condition with exactly one operand");
    }
}
