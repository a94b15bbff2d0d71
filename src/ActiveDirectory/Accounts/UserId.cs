using System.Buffers;

namespace ActiveDirectory.Accounts;

/// <summary>The rule for a person's sAMAccountName, from Microsoft's schema page of the attribute (a-samaccountname).</summary>
public static class UserId
{
    private const int MaxLength = 20;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"/\\[]:;|=,+*?<>");

    /// <summary>Whether a person's sAMAccountName can be this text; if not, nobody has it and the directory need not be asked.</summary>
    public static bool IsPossible(string text) =>
        text.Length is > 0 and <= MaxLength
        && !text.AsSpan().ContainsAny(Forbidden)
        && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c))
        && !string.IsNullOrWhiteSpace(text);
}
