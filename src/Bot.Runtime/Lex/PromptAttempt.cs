using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>Which attempt at a prompt is next.</summary>
[JsonConverter(typeof(TolerantEnumConverter<PromptAttempt>))]
public enum PromptAttempt
{
    /// <summary>A value this version does not know; Lex may add some without a change of messageVersion.</summary>
    Unknown,

    /// <summary>The first time.</summary>
    Initial,

    /// <summary>The 1st retry.</summary>
    Retry1,

    /// <summary>The 2nd retry.</summary>
    Retry2,

    /// <summary>The 3rd retry.</summary>
    Retry3,

    /// <summary>The 4th retry.</summary>
    Retry4,

    /// <summary>The 5th retry.</summary>
    Retry5,
}
