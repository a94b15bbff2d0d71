namespace Bot.Runtime.Conversation;

/// <summary>How the caller receives what the bot says.</summary>
public enum Channel
{
    /// <summary>Read on a screen: "100000" stays "100000".</summary>
    Written,

    /// <summary>Spoken from SSML.</summary>
    SpokenSsml,

    /// <summary>Spoken from plain text, by a channel that does not take SSML: what must be spelled is spaced out.</summary>
    SpokenPlain,
}
