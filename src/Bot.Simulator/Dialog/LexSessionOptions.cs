using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>What a session needs to know besides the bot.</summary>
public sealed record LexSessionOptions
{
    /// <summary>2 to 100 characters; Connect sends a UUID.</summary>
    public string SessionId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The id of the request that opened the session; the same in every event of it.</summary>
    public string OriginatingRequestId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The bot as events name it. Name, locale and version come from the definition where they are null.</summary>
    public LexV2Bot Bot { get; init; } = new() { Id = "SIMULATED0", AliasId = "TSTALIASID", AliasName = "TestBotAlias" };

    /// <summary>How the bot answers: text/plain; charset=utf-8 also for Connect's voice calls.</summary>
    public string ResponseContentType { get; init; } = "text/plain; charset=utf-8";

    /// <summary>The session attributes that the channel sets at the start.</summary>
    public ImmutableDictionary<string, string> SessionAttributes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The clock: what "today" is, and when contexts end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the documentation leaves open.</summary>
    public LexBehaviour Behaviour { get; init; } = LexBehaviour.Default;

    /// <summary>Told of every step as it happens, also of those of a turn that fails.</summary>
    public Action<LexTraceStep>? OnTrace { get; init; }
}
