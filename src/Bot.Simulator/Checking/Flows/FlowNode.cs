using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Flows;

/// <summary>An action of a flow that is being checked.</summary>
/// <param name="Identifier">Its identifier; empty if it has none.</param>
/// <param name="Type">Its type; empty if it has none.</param>
/// <param name="Json">Its JSON.</param>
/// <param name="Targets">Where its transitions lead, with the place that says so.</param>
internal sealed record FlowNode(string Identifier, string Type, DefinitionElement Json, ImmutableArray<(DefinitionElement At, string Name)> Targets)
{
    public static FlowNode Of(DefinitionElement action)
    {
        var transitions = action.Object("Transitions");
        var targets = ImmutableArray.CreateBuilder<(DefinitionElement, string)>();
        foreach (var owner in transitions is { } all ? all.Objects("Errors").Concat(all.Objects("Conditions")).Prepend(all) : [])
        {
            if (owner.Text("NextAction") is { } next)
                targets.Add((owner.At("NextAction"), next));
        }

        return new FlowNode(action.Text("Identifier") ?? string.Empty, action.Text("Type") ?? string.Empty, action, targets.ToImmutable());
    }

    public DefinitionElement? Transitions => Json.Object("Transitions");

    public DefinitionElement? Parameters => Json.Object("Parameters");

    public IEnumerable<string?> Errors => Transitions?.Objects("Errors").Select(error => error.Text("ErrorType")) ?? [];

    public IEnumerable<DefinitionElement> Conditions => Transitions?.Objects("Conditions") ?? [];
}
