using System.Collections.Immutable;

namespace Bot.Simulator.Connect.Language;

/// <summary>A type of action of Connect's flow language (version 2019-10-30), and what Connect asks of an action of this type.</summary>
/// <param name="Name">Its name as flows write it, such as MessageParticipant.</param>
/// <param name="Play">What becomes of it in a simulated voice call.</param>
public sealed record ActionType(string Name, ActionPlay Play)
{
    /// <summary>The error types that such an action must have a branch for.</summary>
    public ImmutableArray<string> RequiredErrors { get; init; } = [];

    /// <summary>The error types that it may have a branch for besides.</summary>
    public ImmutableArray<string> OptionalErrors { get; init; } = [];

    /// <summary>The operands that its Equals conditions must name, such as True and False.</summary>
    public ImmutableArray<string> RequiredResults { get; init; } = [];

    /// <summary>The operators that its conditions may use; empty if it has no conditions.</summary>
    public ImmutableArray<string> Operators { get; init; } = [];

    /// <summary>Parameters without which Connect refuses it.</summary>
    public ImmutableArray<string> RequiredParameters { get; init; } = [];

    /// <summary>Whether it ends the flow: its Transitions are then empty.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Of a type that takes its error branch: the error that Connect would report, if it is not NoMatchingError.</summary>
    public string Failure { get; init; } = ErrorTypes.NoMatchingError;

    /// <summary>Why it is passed over or fails, in words for a trace; null for one that is carried out.</summary>
    public string? Note { get; init; }
}
