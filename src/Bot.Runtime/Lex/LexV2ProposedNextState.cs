namespace Bot.Runtime.Lex;

/// <summary>What Lex would do next if the answer is Delegate.</summary>
public sealed class LexV2ProposedNextState
{
    /// <summary>The step.</summary>
    public LexV2DialogAction? DialogAction { get; set; }

    /// <summary>The intent as it would then be.</summary>
    public LexV2Intent? Intent { get; set; }

    /// <summary>Which attempt at the prompt it is; absent in older events.</summary>
    public LexV2Prompt? Prompt { get; set; }
}
