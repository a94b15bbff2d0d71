using System.Globalization;
using System.Text;
using Bot.Simulator.Directory.Protocol;

namespace Bot.Simulator.Directory.Entries;

/// <summary>Applies a filter to an entry in three-valued logic: true, false, or null for Undefined (RFC 4511 §4.5.1.7).</summary>
internal sealed class FilterEvaluator(string schemaDn)
{
    private const string BitAnd = "1.2.840.113556.1.4.803";
    private const string BitOr = "1.2.840.113556.1.4.804";

    public bool Matches(LdapFilter filter, DirectoryEntry entry) => Evaluate(filter, entry) == true;

    private bool? Evaluate(LdapFilter filter, DirectoryEntry entry) => filter switch
    {
        AndFilter and => All(and.Parts.Select(part => Evaluate(part, entry))),
        OrFilter or => !All(or.Parts.Select(part => !Evaluate(part, entry))),
        NotFilter not => !Evaluate(not.Part, entry),
        PresentFilter present => Compare(present.Attribute, entry, (_, _) => true),
        EqualityFilter equal => Compare(equal.Attribute, entry, (type, value) => IsEqual(type, value, equal.Value)),
        GreaterOrEqualFilter greater => Compare(
            greater.Attribute, entry, (type, value) => Order(type, value, greater.Value) is { } order ? order >= 0 : null),
        LessOrEqualFilter less => Compare(
            less.Attribute, entry, (type, value) => Order(type, value, less.Value) is { } order ? order <= 0 : null),
        SubstringsFilter pieces => Compare(pieces.Attribute, entry, (_, value) => Contains(value, pieces)),
        ExtensibleFilter { Attribute: { } attribute } bits => Compare(attribute, entry, (_, value) => Bits(bits, value)),
        _ => null,
    };

    private static bool? All(IEnumerable<bool?> parts)
    {
        bool? result = true;
        foreach (var part in parts)
        {
            if (part == false)
                return false;
            result &= part;
        }

        return result;
    }

    // Undefined for an attribute that is not in the schema or that nobody may look at; false for one that the entry has not.
    private static bool? Compare(string attribute, DirectoryEntry entry, Func<AttributeType, byte[], bool?> matches)
    {
        if (Schema.Find(attribute) is not { IsConstructed: false, IsSecret: false } type)
            return null;
        bool? result = false;
        foreach (var value in entry.Values(type.Name))
            result |= matches(type, value);
        return result;
    }

    private bool? IsEqual(AttributeType type, byte[] stored, byte[] asked)
    {
        switch (type.Syntax)
        {
            case AttributeSyntax.Octets:
                return stored.AsSpan().SequenceEqual(asked);
            case AttributeSyntax.Integer:
                return Number(asked) is { } number ? Number(stored) == number : null;
            case AttributeSyntax.DistinguishedName:
                var name = Encoding.UTF8.GetString(asked);
                // "objectCategory=person" stands for the class's defaultObjectCategory (MS-ADTS 3.1.1.3.1.3.5).
                if (type.Name == "objectCategory" && !name.Contains('=', StringComparison.Ordinal))
                    name = $"CN={(name.Equals("user", StringComparison.OrdinalIgnoreCase) ? "Person" : name)},{schemaDn}";
                return DistinguishedName.Parse(name) is { } dn ? dn.Equals(DistinguishedName.Parse(Encoding.UTF8.GetString(stored))) : null;
            default:
                return string.Equals(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(asked), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static int? Order(AttributeType type, byte[] stored, byte[] asked) => type.Syntax switch
    {
        AttributeSyntax.Octets => stored.AsSpan().SequenceCompareTo(asked),
        AttributeSyntax.Integer => Number(asked) is { } number ? Number(stored)?.CompareTo(number) : null,
        AttributeSyntax.DistinguishedName => null,
        _ => string.Compare(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(asked), StringComparison.OrdinalIgnoreCase),
    };

    private static bool Contains(byte[] stored, SubstringsFilter pieces)
    {
        var rest = Encoding.UTF8.GetString(stored).AsSpan();
        if (pieces.Initial is { } initial)
        {
            var text = Encoding.UTF8.GetString(initial);
            if (!rest.StartsWith(text, StringComparison.OrdinalIgnoreCase))
                return false;
            rest = rest[text.Length..];
        }

        foreach (var any in pieces.Any)
        {
            var text = Encoding.UTF8.GetString(any);
            var at = rest.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            rest = rest[(at + text.Length)..];
        }

        return pieces.Final is not { } final || rest.EndsWith(Encoding.UTF8.GetString(final), StringComparison.OrdinalIgnoreCase);
    }

    private static bool? Bits(ExtensibleFilter filter, byte[] stored)
    {
        if (Number(stored) is not { } value || Number(filter.Value) is not { } mask)
            return null;
        return filter.Rule switch
        {
            BitAnd => (value & mask) == mask,
            BitOr => (value & mask) != 0,
            _ => null,
        };
    }

    private static long? Number(byte[] text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
