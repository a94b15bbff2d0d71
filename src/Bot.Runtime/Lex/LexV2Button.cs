namespace Bot.Runtime.Lex;

/// <summary>A button of a card.</summary>
public sealed class LexV2Button
{
    /// <summary>What it says, 1 to 50 characters.</summary>
    public string? Text { get; set; }

    /// <summary>What it sends, 1 to 50 characters.</summary>
    public string? Value { get; set; }
}
