namespace Bot.Runtime.Conversation;

/// <summary>The values of AMAZON.Confirmation. Source: Lex V2 developer guide, "AMAZON.Confirmation".</summary>
public enum ConfirmationAnswer
{
    /// <summary>Yes.</summary>
    Yes = 1,

    /// <summary>No.</summary>
    No,

    /// <summary>Maybe.</summary>
    Maybe,

    /// <summary>Don't know.</summary>
    DontKnow,
}
