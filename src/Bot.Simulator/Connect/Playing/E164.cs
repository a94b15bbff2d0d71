using System.Text.RegularExpressions;

namespace Bot.Simulator.Connect.Playing;

/// <summary>Telephone numbers as ITU-T E.164 has them: +, country code, at most 15 digits.</summary>
internal static partial class E164
{
    public static bool Is(string? number) => number is not null && Pattern().IsMatch(number);

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex Pattern();
}
