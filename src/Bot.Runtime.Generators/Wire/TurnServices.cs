using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Wire;

/// <summary>What every turn has, without anybody providing it.</summary>
internal static class TurnServices
{
    /// <summary>The expression for it where <c>turn</c> is the turn; null for what a turn has not.</summary>
    public static string? Expression(TypeReference type, TypeNames names) => type switch
    {
        { Name: { Namespace: RuntimeTypes.Conversation, Local: "Turn" } } => "turn",
        { Name: { Namespace: RuntimeTypes.Conversation, Local: "Session" } } => "turn.Session",
        { Name: { Namespace: RuntimeTypes.Telemetry, Local: "Log" } } => "turn.Log",
        { IsSessionAttributes: true } => $"turn.Session.Get<{names.Of(type)}>()",
        _ => null,
    };
}
