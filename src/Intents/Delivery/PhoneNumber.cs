using System.Buffers;
using Bot.Runtime.Telemetry;

namespace Intents.Delivery;

/// <summary>A telephone number in E.164: +, then 7 to 15 digits, the first of them not 0. Prints only its last two digits.</summary>
/// <remarks>Source: ITU-T E.164; Amazon SNS takes no other form.</remarks>
[Sensitive]
public sealed class PhoneNumber : IEquatable<PhoneNumber>
{
    private const int MinimumDigits = 7;
    private const int MaximumDigits = 15;

    private static readonly SearchValues<char> Written = SearchValues.Create("0123456789 -./()\u00A0\u2011\u2013");

    private readonly string _digits;

    private PhoneNumber(string digits) => _digits = digits;

    /// <summary>Reads a number as people write it into a directory: "+61 491 570 006", "+44 (0)20 7946 0000", "0061491570006".</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number; null when the text is none, or has no country code: what country to assume is nobody's to guess.</returns>
    public static PhoneNumber? Parse(string? text)
    {
        text = text?.Trim().Replace("(0)", "", StringComparison.Ordinal) ?? "";
        var digits = text.StartsWith('+') ? text[1..] : text.StartsWith("00", StringComparison.Ordinal) ? text[2..] : "";
        if (digits.AsSpan().ContainsAnyExcept(Written))
            return null;
        digits = string.Concat(digits.Where(char.IsAsciiDigit));
        return digits.Length is >= MinimumDigits and <= MaximumDigits && digits[0] != '0' ? new(digits) : null;
    }

    /// <summary>The whole number, for the one who sends the text.</summary>
    /// <returns>E.164, for example "+61491570006".</returns>
    public string Reveal() => "+" + _digits;

    /// <summary>The number as a log may hold it, for example "+…06".</summary>
    public string Masked => "+…" + _digits[^2..];

    /// <summary>Not the number, wherever it is printed.</summary>
    /// <returns><see cref="Masked"/>.</returns>
    public override string ToString() => Masked;

    /// <inheritdoc />
    public bool Equals(PhoneNumber? other) => other is not null && _digits == other._digits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PhoneNumber);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_digits);
}
