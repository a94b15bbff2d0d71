using System.Security.Cryptography;
using System.Text;

namespace Bot.Simulator.Directory.Accounts;

/// <summary>Passwords as unicodePwd carries them, and passwords made up for a run.</summary>
internal static class PasswordText
{
    private const string Characters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+-.:=?@_";
    private const int Length = 24;

    private static readonly UnicodeEncoding StrictUtf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The password in the value: UTF-16LE in double quotes (MS-ADTS 3.1.1.3.1.5.1). Null when it is anything else.</summary>
    public static string? Parse(byte[] value)
    {
        try
        {
            var text = StrictUtf16.GetString(value);
            return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A random password that any policy with complexity lets pass.</summary>
    public static string Create()
    {
        while (true)
        {
            var password = RandomNumberGenerator.GetString(Characters, Length);
            if (password.Any(char.IsAsciiLetterUpper) && password.Any(char.IsAsciiLetterLower) && password.Any(char.IsAsciiDigit))
                return password;
        }
    }
}
