using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>Who made an interpretation.</summary>
[JsonConverter(typeof(TolerantEnumConverter<InterpretationSource>))]
public enum InterpretationSource
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>Lex's own language understanding.</summary>
    Lex,

    /// <summary>A model in Amazon Bedrock (assisted slot resolution).</summary>
    Bedrock,
}
