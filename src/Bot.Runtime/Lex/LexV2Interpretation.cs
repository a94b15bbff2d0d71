using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>One reading of what the caller said.</summary>
public sealed class LexV2Interpretation
{
    /// <summary>The intent, with the slots that this reading fills.</summary>
    public LexV2Intent? Intent { get; set; }

    /// <summary>0 to 1. Absent for FallbackIntent. Lex sends a number; recorded events also hold numeric strings and objects with a score.</summary>
    [JsonConverter(typeof(ConfidenceConverter))]
    public double? NluConfidence { get; set; }

    /// <summary>Lex or Bedrock.</summary>
    public InterpretationSource? InterpretationSource { get; set; }

    /// <summary>Only where sentiment analysis is on.</summary>
    public LexV2SentimentResponse? SentimentResponse { get; set; }
}
