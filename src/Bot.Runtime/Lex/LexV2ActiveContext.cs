using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>A context that is active in the conversation.</summary>
public sealed class LexV2ActiveContext
{
    /// <summary>Letters, digits and single underscores, at most 100.</summary>
    public string? Name { get; set; }

    /// <summary>At most ten.</summary>
    [JsonConverter(typeof(StringMapConverter))]
    public Dictionary<string, string>? ContextAttributes { get; set; }

    /// <summary>How long it stays.</summary>
    public LexV2TimeToLive? TimeToLive { get; set; }
}
