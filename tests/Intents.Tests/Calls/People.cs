using ActiveDirectory;
using ActiveDirectory.Accounts;

namespace Intents.Tests.Calls;

/// <summary>Who is in the directory of a test, and what they know about themselves.</summary>
internal static class People
{
    /// <summary>Her user ID is digits, so that she can key it.</summary>
    public const string AdaUserId = "100234";

    /// <summary>As Lex interprets it.</summary>
    public const string AdaBirth = "1987-04-09";

    public const string AdaMonth = "September";

    public const string AdaPhone = "+61491570156";

    public static Account Ada(
        string? birthDate = AdaBirth, string? monthStarted = AdaMonth, string? phone = "+61 491 570 156", bool lockedOut = false, bool disabled = false, bool expired = false,
        AccountProtection protection = AccountProtection.None, DateTimeOffset? phoneChanged = null) => new()
        {
            DistinguishedName = "CN=Ada,OU=Staff,DC=corp,DC=example,DC=com",
            UserId = AdaUserId,
            ObjectSid = "S-1-5-21-1-2-3-1104",
            BirthDate = Kept(birthDate),
            MonthStarted = Kept(monthStarted),
            PhoneNumber = Kept(phone),
            IsLockedOut = lockedOut,
            IsDisabled = disabled,
            HasExpired = expired,
            Protection = protection,
            // The earliest time stands for one that nobody knows.
            PhoneNumberChangedAt = phoneChanged is null ? new(2024, 5, 17, 8, 0, 0, TimeSpan.Zero) : phoneChanged == DateTimeOffset.MinValue ? null : phoneChanged,
        };

    public static Secret? Kept(string? text) => text is null ? null : new(text);
}
