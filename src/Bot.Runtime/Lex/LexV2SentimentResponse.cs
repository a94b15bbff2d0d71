namespace Bot.Runtime.Lex;

/// <summary>The sentiment of what was said.</summary>
public sealed class LexV2SentimentResponse
{
    /// <summary>MIXED, NEGATIVE, NEUTRAL or POSITIVE.</summary>
    public string? Sentiment { get; set; }

    /// <summary>How sure each of them is.</summary>
    public LexV2SentimentScore? SentimentScore { get; set; }
}
