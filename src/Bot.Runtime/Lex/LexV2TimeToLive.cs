namespace Bot.Runtime.Lex;

/// <summary>How long a context stays active: until whichever limit is reached first.</summary>
public sealed class LexV2TimeToLive
{
    /// <summary>5 to 86,400.</summary>
    public int TimeToLiveInSeconds { get; set; }

    /// <summary>1 to 20.</summary>
    public int TurnsToLive { get; set; }
}
