using System.Text;

namespace ActiveDirectory.Ldap;

/// <summary>One change of a modify request (RFC 4511 §4.6). Its ToString names the attribute and never a value.</summary>
public sealed class LdapModification
{
    private LdapModification(LdapModificationKind kind, string attribute, IReadOnlyList<ReadOnlyMemory<byte>> values)
    {
        Kind = kind;
        Attribute = LdapAttributeName.Checked(attribute);
        Values = values;
    }

    /// <summary>What is done to the attribute.</summary>
    public LdapModificationKind Kind { get; }

    /// <summary>The attribute's name.</summary>
    public string Attribute { get; }

    internal IReadOnlyList<ReadOnlyMemory<byte>> Values { get; }

    /// <summary>Puts these values in the place of all that are there; none at all removes the attribute.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="values">The new values as octets.</param>
    /// <returns>The change.</returns>
    public static LdapModification Replace(string attribute, params IReadOnlyList<ReadOnlyMemory<byte>> values) =>
        new(LdapModificationKind.Replace, attribute, values);

    /// <summary>Puts one text in the place of all values that are there.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="value">The new value, sent as UTF-8.</param>
    /// <returns>The change.</returns>
    public static LdapModification Replace(string attribute, string value) =>
        new(LdapModificationKind.Replace, attribute, [Encoding.UTF8.GetBytes(value)]);

    /// <summary>Adds values to those that are there.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="values">The values as octets.</param>
    /// <returns>The change.</returns>
    public static LdapModification Add(string attribute, params IReadOnlyList<ReadOnlyMemory<byte>> values) =>
        new(LdapModificationKind.Add, attribute, values);

    /// <summary>Removes these values, or the whole attribute if none are given.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="values">The values as octets.</param>
    /// <returns>The change.</returns>
    public static LdapModification Delete(string attribute, params IReadOnlyList<ReadOnlyMemory<byte>> values) =>
        new(LdapModificationKind.Delete, attribute, values);

    /// <summary>The kind and the attribute, without the values.</summary>
    /// <returns>For example <c>Replace unicodePwd</c>.</returns>
    public override string ToString() => $"{Kind} {Attribute}";
}
