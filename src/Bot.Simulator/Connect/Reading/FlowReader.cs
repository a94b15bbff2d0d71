using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect.Reading;

/// <summary>
/// Reads a flow from its JSON. Whatever is left of a flow with faults is read, so that it can be played as far as it goes; the faults are its
/// <see cref="ContactFlow.Problems"/>.
/// </summary>
internal sealed class FlowReader
{
    // aws connect describe-contact-flow answers with the flow as a text within its own JSON.
    private const int MostWrappings = 2;

    private readonly string _origin;
    private readonly string _file;
    private readonly List<FlowProblem> _problems = [];
    private readonly Dictionary<string, FlowAction> _actions = new(StringComparer.Ordinal);

    private FlowReader(string origin)
    {
        _origin = origin;
        _file = Path.GetFileName(origin);
    }

    /// <exception cref="DefinitionException">It is not JSON, no flow in the flow language, or does not start anywhere.</exception>
    public static ContactFlow Read(string origin, byte[] json) => new FlowReader(origin).ReadFlow(json, MostWrappings);

    private ContactFlow ReadFlow(byte[] json, int wrappings)
    {
        // Says where the text stops being JSON, and what was expected there.
        DefinitionElement.Parse(_file, json);
        var text = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? json.AsMemory(Encoding.UTF8.Preamble.Length) : json;
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var root = new FlowParameters(document.RootElement.Clone());
        if (wrappings > 0 && (root.Object("ContactFlow") ?? root.Object("ContactFlowModule") ?? root).Text("Content") is { } content)
            return ReadFlow(Encoding.UTF8.GetBytes(content), wrappings - 1);
        if (!root.Names.Contains("Actions", StringComparer.Ordinal))
            throw NotAFlow(root);
        var number = 0;
        foreach (var action in root.Objects("Actions"))
            AddAction(action, number++);
        var start = root.Text("StartAction")
            ?? throw new DefinitionException($"{_file} at $: 'StartAction' is missing. Name the action that the flow begins with.");
        if (!_actions.ContainsKey(start))
            throw new DefinitionException($"{_file} at $: StartAction leads to '{start}', and the flow has no such action. Name one of its actions.");
        FindDanglingTargets();
        return new ContactFlow(_origin, start, _actions.ToFrozenDictionary(StringComparer.Ordinal)) { Problems = [.. _problems] };
    }

    private DefinitionException NotAFlow(FlowParameters root) => new(root.Names.Contains("modules", StringComparer.Ordinal)
        ? $"{_file}: this is the old export of the Connect console (it has 'modules'), not a flow in the flow language (which has 'Actions'). Import it into Connect, save the flow there, and take what 'aws connect describe-contact-flow' prints."
        : $"{_file}: this is no contact flow: 'Actions' is missing. Give a flow in Connect's flow language, as 'aws connect describe-contact-flow' prints it.");

    private void AddAction(FlowParameters action, int number)
    {
        var place = new DefinitionPlace(_file, string.Create(CultureInfo.InvariantCulture, $"$.Actions[{number}]"));
        if (action.Text("Identifier") is not { Length: > 0 } identifier)
        {
            Report(place, "the action has no Identifier, so that nothing can lead to it. Give it one.");
            return;
        }

        if (action.Text("Type") is not { Length: > 0 } type)
            Report(place, $"action '{identifier}' has no Type. Say what it does.");
        var transitions = action.Object("Transitions") ?? FlowParameters.None;
        var read = new FlowAction(
            place,
            identifier,
            action.Text("Type") ?? string.Empty,
            Target(transitions),
            [.. transitions.Objects("Errors").Select(error => ReadError(error, identifier, place)).OfType<FlowError>()],
            [.. transitions.Objects("Conditions").Select(condition => ReadCondition(condition, identifier, place)).OfType<FlowCondition>()])
        {
            Parameters = action.Object("Parameters") ?? FlowParameters.None,
        };
        if (!_actions.TryAdd(identifier, read))
            Report(place, $"there are two actions called '{identifier}', and the first is played. Give one of them another Identifier.");
    }

    private FlowError? ReadError(FlowParameters error, string identifier, DefinitionPlace place)
    {
        if (error.Text("ErrorType") is { Length: > 0 } type && Target(error) is { } next)
            return new FlowError(type, next);
        Report(place, $"an error branch of action '{identifier}' has no ErrorType or no NextAction, and is not taken. Give it both.");
        return null;
    }

    private FlowCondition? ReadCondition(FlowParameters entry, string identifier, DefinitionPlace place)
    {
        if (entry.Object("Condition") is { } condition && condition.Text("Operator") is { } name && condition.Items("Operands") is [var operand] && Target(entry) is { } next)
            return new FlowCondition(name, operand, next);
        Report(place, $"a condition of action '{identifier}' is not one operator with one operand and a NextAction, and never holds. Write it as Connect does.");
        return null;
    }

    private void FindDanglingTargets()
    {
        foreach (var action in _actions.Values)
        {
            string?[] targets = [action.NextAction, .. action.Errors.Select(error => error.NextAction), .. action.Conditions.Select(condition => condition.NextAction)];
            foreach (var target in targets.OfType<string>().Distinct(StringComparer.Ordinal).Where(target => !_actions.ContainsKey(target)))
                Report(action.Place, $"action '{action.Identifier}' leads to '{target}', and the flow has no such action. Name one of its actions.");
        }
    }

    private static string? Target(FlowParameters transition) => transition.Text("NextAction") is { Length: > 0 } next ? next : null;

    private void Report(DefinitionPlace place, string message) => _problems.Add(new FlowProblem(place, message));
}
