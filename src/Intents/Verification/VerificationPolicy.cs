namespace Intents.Verification;

/// <summary>What it takes to be believed. docs/settings.md says what each setting means to an operator.</summary>
public sealed record VerificationPolicy
{
    /// <summary>VERIFICATION: whether a caller whose facts are right also has to say a code that is texted to the number on record.</summary>
    public bool RequiresCode { get; init; } = true;

    /// <summary>CALLER_NUMBER: what the number of the caller counts for.</summary>
    public CallerNumberRule CallerNumber { get; init; }

    /// <summary>
    /// PHONE_COOL_DOWN_DAYS: for how long a phone number that was changed in the directory is not trusted, as whoever changed it may be calling now; zero trusts at once.
    /// </summary>
    public TimeSpan PhoneCoolDown { get; init; } = TimeSpan.FromDays(7);

    /// <summary>ANSWER_FLOOR_MS: the answer to the facts is given after this time or a multiple of it, so that it does not tell how much there was to do; zero gives it at once.</summary>
    public TimeSpan AnswerFloor { get; init; } = TimeSpan.FromMilliseconds(1500);
}
