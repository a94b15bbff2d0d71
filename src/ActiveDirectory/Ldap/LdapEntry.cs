using System.Globalization;
using System.Text;

namespace ActiveDirectory.Ldap;

/// <summary>An entry that a search found: its name and the attributes that were asked for and may be read.</summary>
public sealed class LdapEntry
{
    private readonly Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>> _attributes;

    internal LdapEntry(string distinguishedName, Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>> attributes)
    {
        DistinguishedName = distinguishedName;
        _attributes = attributes;
    }

    /// <summary>The entry's name, as the server writes it.</summary>
    public string DistinguishedName { get; }

    /// <summary>The names of the attributes that came, as the server writes them.</summary>
    public IReadOnlyCollection<string> AttributeNames => _attributes.Keys;

    /// <summary>All values of an attribute as octets.</summary>
    /// <param name="attribute">The attribute's name; case does not matter.</param>
    /// <returns>The values; empty if the attribute did not come.</returns>
    public IReadOnlyList<ReadOnlyMemory<byte>> GetValues(string attribute) => _attributes.GetValueOrDefault(attribute) ?? [];

    /// <summary>The first value of an attribute as text.</summary>
    /// <param name="attribute">The attribute's name; case does not matter.</param>
    /// <returns>The value read as UTF-8 (octets that are none become U+FFFD), or null if the attribute did not come.</returns>
    public string? GetString(string attribute) =>
        GetValues(attribute) is [var first, ..] ? Encoding.UTF8.GetString(first.Span) : null;

    /// <summary>All values of an attribute as text, as <see cref="GetString"/> reads them.</summary>
    /// <param name="attribute">The attribute's name; case does not matter.</param>
    /// <returns>The values; empty if the attribute did not come.</returns>
    public IReadOnlyList<string> GetStrings(string attribute) => [.. GetValues(attribute).Select(value => Encoding.UTF8.GetString(value.Span))];

    /// <summary>The first value of an attribute as a whole number.</summary>
    /// <param name="attribute">The attribute's name; case does not matter.</param>
    /// <returns>The number, or null if the attribute did not come or is no number of 64 bits.</returns>
    public long? GetInteger(string attribute) =>
        long.TryParse(GetString(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first value of an attribute as yes or no (RFC 4517 §3.3.3).</summary>
    /// <param name="attribute">The attribute's name; case does not matter.</param>
    /// <returns>The value, or null if the attribute did not come or is neither TRUE nor FALSE.</returns>
    public bool? GetBoolean(string attribute) => GetString(attribute) switch { "TRUE" => true, "FALSE" => false, _ => null };

    /// <summary>How many attributes came; neither the name nor a value, since both tell of a person.</summary>
    /// <returns>For example <c>entry with 7 attributes</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"entry with {_attributes.Count} attributes");
}
