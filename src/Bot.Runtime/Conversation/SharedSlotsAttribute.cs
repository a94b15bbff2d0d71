namespace Bot.Runtime.Conversation;

/// <summary>Marks a partial interface that the generator fills with the slots that several intents have in common, and that their slots then implement.</summary>
/// <remarks>A filter that wraps those intents reads their slots through it: <see cref="Routing.IntentFilter{TSlots}"/>.</remarks>
/// <param name="intents">The intents, by their names in the definition.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class SharedSlotsAttribute(params string[] intents) : Attribute
{
    /// <summary>The intents.</summary>
    public IReadOnlyList<string> Intents { get; } = intents;
}
