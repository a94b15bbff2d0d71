namespace Bot.Runtime.Lex;

/// <summary>A card with buttons.</summary>
public sealed class LexV2ImageResponseCard
{
    /// <summary>1 to 250 characters; required.</summary>
    public string? Title { get; set; }

    /// <summary>At most 250 characters.</summary>
    public string? Subtitle { get; set; }

    /// <summary>At most 250 characters.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>At most five.</summary>
    public List<LexV2Button>? Buttons { get; set; }
}
