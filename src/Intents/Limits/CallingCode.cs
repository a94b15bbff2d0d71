using Intents.Delivery;

namespace Intents.Limits;

/// <summary>The country calling code a number begins with: one to three digits, and none is the beginning of another.</summary>
/// <remarks>Source: ITU-T E.164, list of assigned country codes. What is not assigned has three digits, as what will be.</remarks>
public static class CallingCode
{
    /// <summary>The calling code of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its digits, for example "61".</returns>
    public static string Of(PhoneNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Of(number.Reveal().AsSpan(1));
    }

    /// <summary>Whether a text is a calling code and nothing else.</summary>
    /// <param name="digits">For example "61".</param>
    /// <returns>False for "612": that is a code and the beginning of a number.</returns>
    public static bool IsOne(ReadOnlySpan<char> digits) =>
        digits.Length is >= 1 and <= 3 && !digits.ContainsAnyExceptInRange('0', '9') && digits[0] != '0' && digits.Length == Length(digits);

    private static string Of(ReadOnlySpan<char> digits) => digits[..Length(digits)].ToString();

    private static int Length(ReadOnlySpan<char> digits) => digits switch
    {
        ['1' or '7', ..] => 1,
        ['2', '0' or '7', ..] => 2,
        ['3', '0' or '1' or '2' or '3' or '4' or '6' or '9', ..] => 2,
        ['4', not '2', ..] => 2,
        ['5', >= '1' and <= '8', ..] => 2,
        ['6', <= '6', ..] => 2,
        ['8', '1' or '2' or '4' or '6', ..] => 2,
        ['9', <= '5' or '8', ..] => 2,
        _ => 3,
    };
}
