namespace Intents;

/// <summary>The values of the session attribute TransferReason; the contact flow has a branch for each.</summary>
public static class TransferReasons
{
    /// <summary>The caller asked for a person.</summary>
    public const string CallerAsked = "CallerAsked";

    /// <summary>The bot did not understand the caller after several tries.</summary>
    public const string NotUnderstood = "NotUnderstood";

    /// <summary>What the caller said is not what the directory holds.</summary>
    public const string NotVerified = "NotVerified";

    /// <summary>The account has no number that a text can be sent to.</summary>
    public const string NoPhoneNumber = "NoPhoneNumber";

    /// <summary>The directory could not be asked.</summary>
    public const string DirectoryUnavailable = "DirectoryUnavailable";

    /// <summary>The directory refused the change.</summary>
    public const string ResetRefused = "ResetRefused";

    /// <summary>The password was changed, but its text message was not accepted.</summary>
    public const string TextFailed = "TextFailed";

    /// <summary>Anything else.</summary>
    public const string Error = "Error";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [CallerAsked, NotUnderstood, NotVerified, NoPhoneNumber, DirectoryUnavailable, ResetRefused, TextFailed, Error];
}
