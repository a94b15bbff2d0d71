using System.Collections.Frozen;
using System.Text;

namespace Bot.Runtime.Telemetry;

/// <summary>
/// The words that nobody understood, fit for a log: whoever improves the bot wants to know what callers say, and not who they are. What may be a part of a user ID, a date of birth, a
/// phone number, a code or an address becomes "…": digits, numbers in words, months, letters one by one, and everything with an @; and all that comes after "my password is".
/// </summary>
internal static class MissedWords
{
    private const int Longest = 100;
    private const string Hidden = "…";
    private const int RoomForMark = 2;

    // English and Spanish, as callers say numbers and dates.
    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(
        ("zero oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
        + "hundred thousand double triple first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        + "nineteenth twentieth thirtieth january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
        + "veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos cuatrocientos quinientos "
        + "seiscientos setecientos ochocientos novecientos mil primero enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Secrets = FrozenSet.ToFrozenSet(
        ["password", "passcode", "pin", "code", "name", "username", "user", "id", "contraseña", "clave", "código", "nombre", "usuario"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Copulas = FrozenSet.ToFrozenSet(["is", "was", "es", "era"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Masks them.</summary>
    /// <param name="words">What the caller said; null for nothing.</param>
    /// <returns>At most 100 characters, the last of them "…" where there was more; several hidden words in a row are one "…".</returns>
    public static string Mask(string? words)
    {
        var masked = new StringBuilder();
        var isHidden = false;
        var secretFollows = false;
        var before = "";
        foreach (var part in (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // After a letter, "a" is the next letter.
            var tells = secretFollows || (isHidden && part.Length == 1) || Tells(part);
            secretFollows |= Secrets.Contains(before) && Copulas.Contains(part);
            before = part;
            var shown = tells ? Hidden : part;
            if (!(tells && isHidden))
            {
                // Half a word may be another word, and only the mark tells a reader that there was more.
                if (masked.Length + 1 + shown.Length > Longest - RoomForMark)
                    return Cut(masked, isHidden);
                if (masked.Length > 0)
                    masked.Append(' ');
                masked.Append(shown);
            }
            isHidden = tells;
        }
        return masked.ToString();
    }

    private static string Cut(StringBuilder masked, bool isHidden)
    {
        var words = masked.ToString();
        return isHidden ? words : words.Length > 0 ? $"{words} {Hidden}" : Hidden;
    }

    private static bool Tells(string part)
    {
        var letters = part.Trim('.', ',', '!', '?', ';', ':', '"', '\'', '(', ')', '¿', '¡');
        return letters.Length <= 1
            ? !letters.Equals("I", StringComparison.OrdinalIgnoreCase) && !letters.Equals("a", StringComparison.OrdinalIgnoreCase)
            : letters.Any(character => character is '@' or '-' or '_') || letters.EnumerateRunes().Any(Rune.IsNumber) || IsTelling(letters);
    }

    // A word that is written together with others ("twenty-one") has a hyphen, and is hidden for that; "march/april" and "one,two" are hidden for either.
    private static bool IsTelling(string word)
    {
        if (Telling.Contains(word))
            return true;
        var start = 0;
        for (var end = 0; end <= word.Length; end++)
        {
            if (end < word.Length && char.IsLetter(word[end]))
                continue;
            if (end - start < word.Length && Telling.Contains(word[start..end]))
                return true;
            start = end + 1;
        }
        return false;
    }
}
