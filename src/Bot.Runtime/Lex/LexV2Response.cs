using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>What a code hook answers.</summary>
/// <remarks>Source: Lex V2 developer guide, "AWS Lambda response format for Lex V2". At most 50 KB in all.</remarks>
public sealed class LexV2Response
{
    /// <summary>The new state; its dialogAction is required.</summary>
    public LexV2SessionState? SessionState { get; set; }

    /// <summary>What the bot says; required with ElicitIntent and ConfirmIntent. At most ten.</summary>
    public List<LexV2Message>? Messages { get; set; }

    /// <summary>Attributes for the client.</summary>
    [JsonConverter(typeof(StringMapConverter))]
    public Dictionary<string, string>? RequestAttributes { get; set; }
}
