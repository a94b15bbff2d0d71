namespace Intents.Verification.Codes;

/// <summary>What became of a code that a caller gave.</summary>
internal enum CodeVerdict
{
    /// <summary>It is right, and used up now.</summary>
    Right,

    /// <summary>It is right and was used before: the same request has come again.</summary>
    Repeated,

    /// <summary>It is wrong, and may be tried again.</summary>
    Wrong,

    /// <summary>It is wrong, or was; there are no more tries.</summary>
    NoTriesLeft,
}
