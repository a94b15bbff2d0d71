namespace Bot.Runtime.Lex;

/// <summary>Something the bot says or shows.</summary>
public sealed class LexV2Message
{
    /// <summary>What it holds.</summary>
    public MessageContentType ContentType { get; set; }

    /// <summary>The text, 1 to 1,024 characters; null for a card.</summary>
    public string? Content { get; set; }

    /// <summary>The card, for ImageResponseCard.</summary>
    public LexV2ImageResponseCard? ImageResponseCard { get; set; }
}
