namespace Intents.Limits;

/// <summary>The limits by the names they have as 'reason' in an audit line.</summary>
public static class LimitReasons
{
    /// <summary>Too many tries for one user ID.</summary>
    public const string Account = "accountLimit";

    /// <summary>Too many tries from one number.</summary>
    public const string Caller = "callerLimit";

    /// <summary>Too many tries from numbers that are withheld or none.</summary>
    public const string Withheld = "withheldLimit";

    /// <summary>Too many tries of all callers together.</summary>
    public const string Overall = "overallLimit";

    /// <summary>Too many texts to one number.</summary>
    public const string TextNumber = "textNumberLimit";

    /// <summary>Too many texts to the numbers of one country calling code.</summary>
    public const string TextPrefix = "textPrefixLimit";

    /// <summary>Too many texts of all together.</summary>
    public const string TextDay = "textDayLimit";

    /// <summary>A number of a country that is not in SMS_COUNTRIES.</summary>
    public const string TextCountry = "textCountry";
}
