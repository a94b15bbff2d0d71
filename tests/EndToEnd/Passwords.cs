using System.Text.RegularExpressions;
using Bot.Simulator.Cloud;

namespace EndToEnd;

/// <summary>Reads the new password out of a text message, as the person who got it does.</summary>
internal static partial class Passwords
{
    public static string In(TextMessage text)
    {
        var match = Pattern().Match(text.Body);
        Assert.True(match.Success, "The text message does not say what the password is in the words that are expected.");
        return match.Groups[1].Value;
    }

    [GeneratedRegex("^Service desk: your new password is (\\S+) - sign in with it")]
    private static partial Regex Pattern();
}
