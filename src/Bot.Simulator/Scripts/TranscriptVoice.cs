namespace Bot.Simulator.Scripts;

/// <summary>Whose line of a transcript it is.</summary>
public enum TranscriptVoice
{
    /// <summary>About the call: who rang, how it ended.</summary>
    Call,

    /// <summary>The bot, or the contact flow around it.</summary>
    Bot,

    /// <summary>The caller.</summary>
    Caller,

    /// <summary>A text message that was sent.</summary>
    Text,

    /// <summary>A change in the directory.</summary>
    Directory,

    /// <summary>Something breaks, or is mended.</summary>
    Fault,

    /// <summary>What Lex made of the line above: for those who want to know how a call went, not only what was said in it.</summary>
    Detail,
}
