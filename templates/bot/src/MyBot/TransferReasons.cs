namespace MyBot;

/// <summary>The values of the session attribute TransferReason: a contact flow can branch on it, and show it to the person who takes the call.</summary>
public static class TransferReasons
{
    /// <summary>The caller asked for a person.</summary>
    public const string CallerAsked = "CallerAsked";

    /// <summary>The bot did not understand the caller after several tries.</summary>
    public const string NotUnderstood = "NotUnderstood";

    /// <summary>Something failed.</summary>
    public const string Error = "Error";
}
