using System.Formats.Asn1;
using System.Text;

namespace ActiveDirectory.Ldap;

/// <summary>
/// A search filter (RFC 4511 §4.5.1.7). A value is octets in its own BER element, never part of a text, so that no value can change the
/// filter's shape. ToString writes the filter as RFC 4515 does, with the values escaped; it is for people and is never sent.
/// </summary>
public abstract class LdapFilter
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private LdapFilter()
    {
    }

    /// <summary><c>(objectClass=*)</c>: every entry.</summary>
    public static LdapFilter Anything { get; } = Present("objectClass");

    /// <summary>Entries that fit every one of the filters.</summary>
    /// <param name="filters">At least one.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter And(params IReadOnlyList<LdapFilter> filters) => new SetFilter(0, '&', filters);

    /// <summary>Entries that fit one of the filters or more.</summary>
    /// <param name="filters">At least one.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter Or(params IReadOnlyList<LdapFilter> filters) => new SetFilter(1, '|', filters);

    /// <summary>Entries that do not fit the filter.</summary>
    /// <param name="filter">The filter to turn round.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter Not(LdapFilter filter) => new NotFilter(filter);

    /// <summary>Entries whose attribute has the value.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="value">The value; every character stands for itself.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException">The name is no attribute's, or the value holds half a surrogate pair.</exception>
    public static LdapFilter Equal(string attribute, string value) => Equal(attribute, Octets(value));

    /// <summary>Entries whose attribute has the value.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="value">The value as octets, for example a binary objectSid.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter Equal(string attribute, ReadOnlyMemory<byte> value) => new ValueFilter(3, "=", attribute, value);

    /// <summary>Entries whose attribute is not smaller than the value.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter GreaterOrEqual(string attribute, string value) => new ValueFilter(5, ">=", attribute, Octets(value));

    /// <summary>Entries whose attribute is not greater than the value.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter LessOrEqual(string attribute, string value) => new ValueFilter(6, "<=", attribute, Octets(value));

    /// <summary>Entries that have the attribute, whatever its value.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <returns>The filter.</returns>
    public static LdapFilter Present(string attribute) => new PresentFilter(attribute);

    /// <summary>The filter as RFC 4515 writes it, values escaped.</summary>
    /// <returns>For example <c>(&amp;(objectClass=user)(cn=a\2ab))</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    internal abstract void WriteTo(AsnWriter writer);

    private protected abstract void AppendTo(StringBuilder text);

    private static Asn1Tag Context(int number, bool constructed) => new(TagClass.ContextSpecific, number, constructed);

    private static byte[] Octets(string value)
    {
        try
        {
            return StrictUtf8.GetBytes(value);
        }
        catch (EncoderFallbackException e)
        {
            throw new ArgumentException(
                $"The filter's value holds half a surrogate pair at index {e.Index}, which is no character: refuse it where it came in.", nameof(value), e);
        }
    }

    private static void AppendEscaped(StringBuilder text, ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(value, out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done && !Rune.IsControl(rune) && rune.Value is not ('*' or '(' or ')' or '\\'))
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var octet in value[..length])
                    text.Append('\\').Append(Convert.ToHexStringLower([octet]));
            }

            value = value[length..];
        }
    }

    private sealed class SetFilter : LdapFilter
    {
        private readonly int _tag;
        private readonly char _sign;
        private readonly IReadOnlyList<LdapFilter> _filters;

        public SetFilter(int tag, char sign, IReadOnlyList<LdapFilter> filters)
        {
            if (filters.Count == 0)
                throw new ArgumentException("A filter that joins others needs at least one (RFC 4511 §4.5.1.7).", nameof(filters));
            (_tag, _sign, _filters) = (tag, sign, filters);
        }

        internal override void WriteTo(AsnWriter writer)
        {
            using (writer.PushSetOf(Context(_tag, true)))
            {
                foreach (var filter in _filters)
                    filter.WriteTo(writer);
            }
        }

        private protected override void AppendTo(StringBuilder text)
        {
            text.Append('(').Append(_sign);
            foreach (var filter in _filters)
                filter.AppendTo(text);
            text.Append(')');
        }
    }

    private sealed class NotFilter(LdapFilter filter) : LdapFilter
    {
        internal override void WriteTo(AsnWriter writer)
        {
            using (writer.PushSequence(Context(2, true)))
                filter.WriteTo(writer);
        }

        private protected override void AppendTo(StringBuilder text)
        {
            text.Append("(!");
            filter.AppendTo(text);
            text.Append(')');
        }
    }

    private sealed class ValueFilter(int tag, string sign, string attribute, ReadOnlyMemory<byte> value) : LdapFilter
    {
        private readonly string _attribute = LdapAttributeName.Checked(attribute);

        internal override void WriteTo(AsnWriter writer)
        {
            using (writer.PushSequence(Context(tag, true)))
            {
                writer.WriteOctetString(Encoding.ASCII.GetBytes(_attribute));
                writer.WriteOctetString(value.Span);
            }
        }

        private protected override void AppendTo(StringBuilder text)
        {
            text.Append('(').Append(_attribute).Append(sign);
            AppendEscaped(text, value.Span);
            text.Append(')');
        }
    }

    private sealed class PresentFilter(string attribute) : LdapFilter
    {
        private readonly string _attribute = LdapAttributeName.Checked(attribute);

        internal override void WriteTo(AsnWriter writer) =>
            writer.WriteOctetString(Encoding.ASCII.GetBytes(_attribute), Context(7, false));

        private protected override void AppendTo(StringBuilder text) => text.Append('(').Append(_attribute).Append("=*)");
    }
}
