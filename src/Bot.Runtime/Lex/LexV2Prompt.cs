namespace Bot.Runtime.Lex;

/// <summary>Which attempt at a prompt is next.</summary>
public sealed class LexV2Prompt
{
    /// <summary>Initial, Retry1 to Retry5.</summary>
    public PromptAttempt Attempt { get; set; }
}
