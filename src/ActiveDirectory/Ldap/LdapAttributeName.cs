using System.Buffers;

namespace ActiveDirectory.Ldap;

/// <summary>The rule for an attribute's name, so that a typing mistake in a setting fails before it reaches a server.</summary>
public static class LdapAttributeName
{
    private const int MaxLength = 256;
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.;");

    /// <summary>Whether the text is an attribute description of RFC 4512 §2.5: a short name or a dotted number, with options.</summary>
    /// <param name="text">The name, for example <c>sAMAccountName</c>.</param>
    /// <returns>True if it is one.</returns>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>The same text, if it is an attribute's name.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">The text cannot be an attribute's name.</exception>
    public static string Checked(string text) =>
        IsValid(text)
            ? text
            : throw new ArgumentException(
                $"'{text}' cannot be the name of an LDAP attribute: use letters, digits and hyphens, such as sAMAccountName.", nameof(text));
}
