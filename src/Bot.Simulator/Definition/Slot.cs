using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A slot of an intent.</summary>
public sealed record Slot
{
    /// <summary>Where it is defined.</summary>
    public required DefinitionPlace Place { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>A built-in type such as AMAZON.Date, or the name of a type of the locale.</summary>
    public required string SlotTypeName { get; init; }

    /// <summary>Whether the flow asks for it; an optional slot is filled by an utterance or by the Lambda.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>How it is asked for; null if it has no prompt.</summary>
    public required PromptSpecification? Prompt { get; init; }

    /// <summary>Utterances that answer the prompt, with {Slot} in them.</summary>
    public required ImmutableArray<string> SampleUtterances { get; init; }

    /// <summary>Values that are tried in order when the intent starts without one.</summary>
    public required ImmutableArray<string> DefaultValues { get; init; }

    /// <summary>What follows an answer; null in bots of the old engine.</summary>
    public required SlotCaptureSetting? Capture { get; init; }

    /// <summary>Whether it takes several values.</summary>
    public required bool AllowsMultipleValues { get; init; }

    /// <summary>What is said to someone who asks for time to find the answer; null if nothing is defined.</summary>
    public WaitAndContinue? WaitAndContinue { get; init; }

    /// <summary>The parts of a composite slot in the order they are asked for; empty for any other slot.</summary>
    public ImmutableArray<Slot> SubSlots { get; init; } = [];

    /// <summary>When the parts of a composite slot are complete; null if all of them are needed.</summary>
    public SubSlotExpression? SubSlotExpression { get; init; }

    /// <summary>Whether it is made of sub-slots.</summary>
    public bool IsComposite => !SubSlots.IsEmpty;

    /// <summary>Whether conversation logs hide its value (DefaultObfuscation).</summary>
    public required bool IsObfuscated { get; init; }

    /// <summary>The sub-slot of that name; null if there is none.</summary>
    /// <param name="name">The sub-slot's name, in its exact letters.</param>
    public Slot? FindSubSlot(string name) => SubSlots.FirstOrDefault(subSlot => subSlot.Name == name);
}
