using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>How sure each sentiment is, 0 to 1.</summary>
public sealed class LexV2SentimentScore
{
    /// <summary>How sure mixed is.</summary>
    [JsonConverter(typeof(ConfidenceConverter))]
    public double? Mixed { get; set; }

    /// <summary>How sure negative is.</summary>
    [JsonConverter(typeof(ConfidenceConverter))]
    public double? Negative { get; set; }

    /// <summary>How sure neutral is.</summary>
    [JsonConverter(typeof(ConfidenceConverter))]
    public double? Neutral { get; set; }

    /// <summary>How sure positive is.</summary>
    [JsonConverter(typeof(ConfidenceConverter))]
    public double? Positive { get; set; }
}
