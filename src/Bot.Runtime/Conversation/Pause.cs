namespace Bot.Runtime.Conversation;

/// <summary>A silence inside a sentence; nothing at all where the channel writes.</summary>
/// <param name="Length">How long; Amazon Polly allows up to ten seconds.</param>
public readonly record struct Pause(TimeSpan Length)
{
    /// <summary>A pause of so many milliseconds.</summary>
    /// <param name="milliseconds">1 to 10,000.</param>
    /// <returns>The pause.</returns>
    public static Pause Milliseconds(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));
}
