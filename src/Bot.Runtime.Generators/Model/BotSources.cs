namespace Bot.Runtime.Generators.Model;

/// <summary>Everything that was read.</summary>
internal sealed record BotSources(
    Definition Definition,
    EquatableArray<HandlerClass> Handlers,
    EquatableArray<SharedSlotsInterface> SharedSlots,
    EquatableArray<CompositionRoot> Roots,
    ProjectInfo Project)
{
    /// <summary>The class that answers an intent; of two, the first by name.</summary>
    public HandlerClass? HandlerOf(string intent) => Handlers.FirstOrDefault(handler => handler.Intent.Text == intent);
}
