using System.Text.RegularExpressions;

namespace Fuzzing;

/// <summary>What messages have in common that say the same of different values.</summary>
internal static partial class Shape
{
    /// <summary>The message up to the values in it, and the members on the way to them, as far as their names are ordinary.</summary>
    public static string Of(string message) =>
        $"{Values().Replace(message.Split(" (path ", 2)[0], "_")} {Way().Match(message).Value}";

    [GeneratedRegex("'[^']*'|[0-9A-Fa-f]*[0-9][0-9A-Fa-f]*")]
    private static partial Regex Values();

    [GeneratedRegex(@"\$(\.[A-Za-z]{1,25}){0,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Way();
}
