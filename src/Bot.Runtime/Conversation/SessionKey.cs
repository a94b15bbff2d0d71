using System.Globalization;

namespace Bot.Runtime.Conversation;

/// <summary>Makes typed session attributes.</summary>
public static class SessionKey
{
    /// <summary>An attribute that holds text.</summary>
    /// <param name="name">Its key.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<string> Text(string name) => new(name, text => text, text => text);

    /// <summary>An attribute that counts; text that is not a number counts as none.</summary>
    /// <param name="name">Its key.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<int> Counter(string name) => new(
        name,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        number => number.ToString(CultureInfo.InvariantCulture));
}
