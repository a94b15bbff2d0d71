using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>An intent of a locale.</summary>
public sealed record Intent
{
    /// <summary>Where it is defined.</summary>
    public required DefinitionPlace Place { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The built-in intent it stands for, such as AMAZON.FallbackIntent; null for an intent of one's own.</summary>
    public required string? ParentIntentSignature { get; init; }

    /// <summary>What people say to start it, with {Slot} in it.</summary>
    public required ImmutableArray<string> SampleUtterances { get; init; }

    /// <summary>Its slots, by priority and then by their order in the list of priorities.</summary>
    public required ImmutableArray<Slot> Slots { get; init; }

    /// <summary>The master switch of all of its dialog code hooks.</summary>
    public required bool DialogCodeHookEnabled { get; init; }

    /// <summary>What happens when it starts; null in bots of the old engine, and where nothing is defined.</summary>
    public required InitialResponseSetting? InitialResponse { get; init; }

    /// <summary>The yes/no question before fulfillment, if any.</summary>
    public required ConfirmationSetting? Confirmation { get; init; }

    /// <summary>The fulfillment step; null if the client fulfils the intent.</summary>
    public required FulfillmentCodeHook? Fulfillment { get; init; }

    /// <summary>What is said at the end, if anything.</summary>
    public required ClosingSetting? Closing { get; init; }

    /// <summary>Contexts that must all be active for it to be recognised.</summary>
    public required ImmutableArray<string> InputContexts { get; init; }

    /// <summary>Contexts it activates when it is fulfilled.</summary>
    public required ImmutableArray<OutputContext> OutputContexts { get; init; }

    /// <summary>Whether this is the intent for everything that is not understood.</summary>
    public bool IsFallback => ParentIntentSignature is "AMAZON.FallbackIntent";

    /// <summary>The slot of that name; null if there is none.</summary>
    /// <param name="name">The slot's name, in its exact letters.</param>
    public Slot? FindSlot(string name) => Slots.FirstOrDefault(slot => slot.Name == name);
}
