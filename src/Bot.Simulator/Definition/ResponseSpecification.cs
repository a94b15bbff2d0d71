using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Something the bot says without waiting for an answer.</summary>
/// <param name="MessageGroups">One message of each group is sent, in this order.</param>
/// <param name="AllowInterrupt">Whether the caller may talk over it.</param>
public sealed record ResponseSpecification(ImmutableArray<MessageGroup> MessageGroups, bool AllowInterrupt);
