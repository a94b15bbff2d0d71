using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A step the definition orders, with the values it sets when it is taken.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Type">Where to go; null where an export leaves the action out, which means the next slot by priority.</param>
/// <param name="SlotToElicit">The slot of an ElicitSlot.</param>
/// <param name="SuppressNextMessage">Whether the started intent keeps its initial response to itself.</param>
/// <param name="IntentName">The intent the step goes to; null for the current one.</param>
/// <param name="SlotValues">Slots to set.</param>
/// <param name="SessionAttributes">Session attributes to set: a constant or reference.</param>
public sealed record NextStep(
    DefinitionPlace Place,
    NextStepType? Type,
    string? SlotToElicit,
    bool SuppressNextMessage,
    string? IntentName,
    ImmutableDictionary<string, SlotOverride> SlotValues,
    ImmutableDictionary<string, string> SessionAttributes);
