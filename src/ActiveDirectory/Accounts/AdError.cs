using System.Globalization;

namespace ActiveDirectory.Accounts;

/// <summary>The number in Active Directory's words, and what it means.</summary>
/// <remarks>
/// Two shapes occur. A modify: <c>0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0</c>: the first eight hex digits
/// count. A bind: <c>80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52e, v2580</c>: the first number says
/// only that the bind failed (SEC_E_INVALID_TOKEN), and the hex digits behind "data" count. The reading is one pass over at most
/// 512 characters.
/// </remarks>
/// <param name="Code">The Win32 error number; null if the words hold none.</param>
/// <param name="Reason">What the number means.</param>
public readonly record struct AdError(uint? Code, AdReason Reason)
{
    private const int LongestWords = 512;
    private const int LeadingDigits = 8;
    private const uint BindFailed = 0x80090308;
    private const uint BindFailedAlternative = 0x8009030C;

    /// <summary>Reads the number out of a server's words.</summary>
    /// <param name="words">diagnosticMessage of an LDAP result; null and empty are allowed.</param>
    /// <returns>The number and its meaning; no number and <see cref="AdReason.Unknown"/> if there is none.</returns>
    public static AdError Parse(string? words)
    {
        var text = words.AsSpan(0, Math.Min(words?.Length ?? 0, LongestWords));
        var leading = LeadingNumber(text);
        var code = leading is null or BindFailed or BindFailedAlternative ? NumberBehindData(text) ?? leading : leading;
        return new AdError(code, code is { } number ? ReasonOf(number) : AdReason.Unknown);
    }

    /// <summary>The number as AD writes it and its meaning.</summary>
    /// <returns>For example <c>0000052D PasswordRestriction</c>, or <c>no error number</c>.</returns>
    public override string ToString() =>
        Code is { } code ? string.Create(CultureInfo.InvariantCulture, $"{code:X8} {Reason}") : "no error number";

    private static uint? LeadingNumber(ReadOnlySpan<char> text) =>
        text.Length > LeadingDigits && text[LeadingDigits] == ':' ? HexNumber(text[..LeadingDigits]) : null;

    private static uint? NumberBehindData(ReadOnlySpan<char> text)
    {
        const string Label = ", data ";
        var at = text.LastIndexOf(Label, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = text[(at + Label.Length)..];
        var end = rest.IndexOfAny(", \0");
        return HexNumber(end < 0 ? rest : rest[..end]);
    }

    private static uint? HexNumber(ReadOnlySpan<char> digits) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static AdReason ReasonOf(uint code) => code switch
    {
        0x5 => AdReason.AccessDenied,
        0x1F => AdReason.NotEncrypted,
        0x56 => AdReason.OldPasswordWrong,
        0x202B => AdReason.OtherDomain,
        0x2030 or 0x208D => AdReason.NoSuchObject,
        0x2098 => AdReason.InsufficientRights,
        0x525 => AdReason.NoSuchUser,
        0x52B => AdReason.WrongPassword,
        0x52C => AdReason.IllFormedPassword,
        0x52D => AdReason.PasswordRestriction,
        0x52E => AdReason.BadCredentials,
        0x52F => AdReason.AccountRestriction,
        0x530 => AdReason.LogonHours,
        0x531 => AdReason.Workstation,
        0x532 => AdReason.PasswordExpired,
        0x533 => AdReason.AccountDisabled,
        0x701 => AdReason.AccountExpired,
        0x773 => AdReason.PasswordMustChange,
        0x775 => AdReason.AccountLockedOut,
        >= 0x8C3 and <= 0x8C6 => AdReason.PasswordPolicyOfOldForm,
        _ => AdReason.Unknown,
    };
}
