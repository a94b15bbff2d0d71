using System.Security.Cryptography;
using System.Text;
using Bot.Runtime.Telemetry;

namespace Intents.Verification.Codes;

/// <summary>A code of six digits that is good once. Prints as [code].</summary>
/// <remarks>
/// NIST SP 800-63B-4 asks for six digits or more for a code that is sent by text. Three guesses at one of a million: 0.0003 % for each code that is sent.
/// </remarks>
[Sensitive]
public sealed class OneTimeCode
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 6;

    private readonly string _digits;

    private OneTimeCode(string digits) => _digits = digits;

    /// <summary>Draws one from a cryptographic generator; every code is as likely as every other.</summary>
    /// <returns>The code.</returns>
    public static OneTimeCode Draw() => new(RandomNumberGenerator.GetString("0123456789", Length));

    /// <summary>Reads what a caller said or keyed.</summary>
    /// <param name="text">What Lex made of it: "042917", "042 917".</param>
    /// <returns>The code; null when these are not six digits.</returns>
    public static OneTimeCode? Parse(string? text)
    {
        var digits = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character) && character != '-'));
        return digits.Length == Length && digits.All(char.IsAsciiDigit) ? new(digits) : null;
    }

    /// <summary>Writes the digits where they can be overwritten after use.</summary>
    /// <param name="octets">Where; its first <see cref="Length"/> octets become the digits in ASCII.</param>
    public void CopyTo(Span<byte> octets) => Encoding.ASCII.GetBytes(_digits, octets);

    /// <summary>The digits, for the text message.</summary>
    /// <returns>For example "042917".</returns>
    public string Reveal() => _digits;

    /// <summary>Always the same word.</summary>
    /// <returns><c>[code]</c></returns>
    public override string ToString() => "[code]";
}
