using System.Security.Cryptography;

namespace ActiveDirectory.Accounts;

/// <summary>
/// Makes passwords that are read from a text message, or aloud, and typed once: groups of four with hyphens between, such as
/// <c>Tkbm-4729-xwfd-rncz</c>.
/// </summary>
/// <remarks>
/// A group is letters or digits and never a mixture, so that a phone's keyboard changes layers seldom. There are no vowels, so no word
/// comes out, fit to say or not; no 0 O o 1 l I, and none of the letters whose capital differs only in size or looks like a digit, except
/// where the other form never occurs. The first group begins with the only capital, the second is the only one of digits. That gives four
/// of the five classes of Windows' complexity rule (three are asked for) whatever is drawn.
/// <para>
/// Entropy: capital 3 bits, small letter 4, digit 3; so 15 + 12 + 16 + 16 = 59 bits at the usual 19 characters, and 16 more for each further
/// group. The password is for one logon and must be changed there; a lockout policy allows a handful of guesses until then.
/// </para>
/// </remarks>
public static class PasswordGenerator
{
    /// <summary>The usual length in characters, also when the policy asks for less.</summary>
    public const int UsualLength = (4 * GroupLength) + 3;

    /// <summary>The most characters: what Windows' own password boxes take.</summary>
    public const int MaximumLength = 127;

    /// <summary>The capitals that may begin a password.</summary>
    internal const string Capitals = "DFHLMNRT";

    /// <summary>The small letters.</summary>
    internal const string Letters = "bcdfhjkmnprstwxz";

    /// <summary>The digits.</summary>
    internal const string Digits = "23456789";

    private const int GroupLength = 4;
    private const char Hyphen = '-';
    private const int ShortestForbiddenPart = 3;
    private static readonly char[] NameDelimiters = [',', '.', '-', '_', ' ', '#', '\t'];

    /// <summary>Makes a password.</summary>
    /// <param name="policy">The policy that holds for the account.</param>
    /// <param name="userId">The account's sAMAccountName, which no password contains.</param>
    /// <param name="displayName">The account's displayName, of which no password contains a part of three characters or more; null if it has none.</param>
    /// <returns>A password that meets the policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The policy asks for more characters than <see cref="MaximumLength"/>.</exception>
    public static Secret Generate(PasswordPolicy policy, string userId, string? displayName)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(userId);
        if (policy.MinimumLength > MaximumLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(policy),
                $"The password policy asks for {policy.MinimumLength} characters, and nobody can type more than {MaximumLength} into Windows: lower its minimum length.");
        }

        var length = Math.Max(UsualLength, policy.MinimumLength);
        var forbidden = ForbiddenParts(userId, displayName);

        // A given part of three characters occurs in a password of the usual length about once in 300 draws, so that this ends at once;
        // to forbid every draw, a name would have to have thousands of parts.
        Span<char> candidate = stackalloc char[length];
        do
        {
            Draw(candidate);
        }
        while (ContainsAny(candidate, forbidden));
        var password = new Secret(candidate);
        candidate.Clear();
        return password;
    }

    /// <summary>What a password may not contain: the whole user ID, and each part of the display name, from three characters on.</summary>
    internal static string[] ForbiddenParts(string userId, string? displayName) =>
        [.. (displayName ?? "").Split(NameDelimiters).Append(userId).Where(part => part.Length >= ShortestForbiddenPart)];

    private static bool ContainsAny(ReadOnlySpan<char> candidate, string[] parts)
    {
        foreach (var part in parts)
        {
            if (candidate.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static void Draw(Span<char> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            // A hyphen after every group of four, and never one at the end.
            var (group, place) = (i / (GroupLength + 1), i % (GroupLength + 1));
            target[i] = place == GroupLength && i < target.Length - 1 ? Hyphen : Pick(AlphabetOf(group, place));
        }
    }

    private static string AlphabetOf(int group, int place) => (group, place) switch
    {
        (0, 0) => Capitals,
        (1, _) => Digits,
        _ => Letters,
    };

    private static char Pick(string alphabet) => alphabet[RandomNumberGenerator.GetInt32(alphabet.Length)];
}
