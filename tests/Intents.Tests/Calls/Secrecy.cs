using System.Globalization;

namespace Intents.Tests.Calls;

/// <summary>What nobody may find in a log, a session attribute or a message; every turn of every <see cref="Call"/> is checked for it.</summary>
internal sealed class Secrecy
{
    private readonly HashSet<string> _secrets = [FakeAccounts.NewPassword];

    /// <summary>A password, or another text that must not be seen.</summary>
    public void Keep(string secret) => _secrets.Add(secret);

    /// <summary>A telephone number, in the ways it may be written.</summary>
    public void KeepNumber(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        if (digits.Length < 7)
            return;
        _secrets.Add(number!);
        _secrets.Add(digits);
        // As it is dialled inside the country, and as it is written in groups.
        _secrets.Add(digits[2..]);
        _secrets.Add(string.Join(' ', digits[2..].Chunk(3).Select(group => new string(group))));
    }

    /// <summary>A date of birth, in the ways it may be written.</summary>
    public void KeepDate(string? text)
    {
        if (text is { Length: >= 6 })
            _secrets.Add(text);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return;
        string[] formats =
        [
            "yyyyMMdd", "MMddyyyy", "ddMMyyyy", "yyyy/MM/dd", "yyyy.MM.dd", "MM/dd/yyyy", "dd/MM/yyyy", "M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "dd.MM.yyyy",
            "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy",
        ];
        foreach (var format in formats)
            _secrets.Add(date.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>Fails when any of it is in the text.</summary>
    public void Check(string where, string text)
    {
        foreach (var secret in _secrets)
            Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"The {where} holds '{secret}': {text}");
    }
}
