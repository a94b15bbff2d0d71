using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using ActiveDirectory.Ldap;
using CsCheck;

namespace ActiveDirectory.Tests.Ldap;

public sealed class LdapFilterTests
{
    /// <summary>Text of any characters, those of a written filter often among them. Half a surrogate pair is refused, and has a test of its own.</summary>
    private static readonly Gen<string> AnyText = Gen.Frequency((1, Gen.Char["*()\\\0=&|!<>~ "]), (2, Gen.Char['\0', '\uD7FF']))
        .Array[0, 40].Select(characters => new string(characters));

    [Theory]
    [InlineData("*", "(cn=\\2a)")]
    [InlineData(")(uid=*", "(cn=\\29\\28uid=\\2a)")]
    [InlineData("a\0b", "(cn=a\\00b)")]
    [InlineData("back\\slash", "(cn=back\\5cslash)")]
    [InlineData("Zoë", "(cn=Zoë)")]
    [InlineData("line\nbreak", "(cn=line\\0abreak)")]
    [InlineData("", "(cn=)")]
    public void A_value_is_escaped_in_the_text(string value, string text) =>
        Assert.Equal(text, LdapFilter.Equal("cn", value).ToString());

    [Fact]
    public void Octets_that_are_no_text_are_written_in_hex() =>
        Assert.Equal("(objectSid=\\01\\ff\\c3)", LdapFilter.Equal("objectSid", new byte[] { 1, 0xFF, 0xC3 }).ToString());

    [Fact]
    public void Filters_that_join_others_are_written_as_RFC_4515_does()
    {
        var filter = LdapFilter.And(
            LdapFilter.Present("mail"), LdapFilter.Not(LdapFilter.Equal("a", "b")), LdapFilter.Or(LdapFilter.GreaterOrEqual("n", "1"), LdapFilter.LessOrEqual("n", "9")));

        Assert.Equal("(&(mail=*)(!(a=b))(|(n>=1)(n<=9)))", filter.ToString());
    }

    [Fact]
    public void The_octets_are_those_of_RFC_4511()
    {
        var filter = LdapFilter.And(LdapFilter.Present("cn"), LdapFilter.Not(LdapFilter.Equal("a", "*")));

        Assert.Equal("A00E8702636EA208A306040161" + "04012A", Convert.ToHexString(Encode(filter)));
    }

    [Fact]
    public void Whatever_the_value_the_filter_keeps_its_shape_and_carries_the_value_whole() =>
        AnyText.Sample(value =>
        {
            var reader = new AsnReader(Encode(LdapFilter.Equal("cn", value)), AsnEncodingRules.BER);
            var assertion = reader.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 3, true));
            Assert.False(reader.HasData);
            Assert.Equal("cn", Encoding.UTF8.GetString(assertion.ReadOctetString()));
            Assert.Equal(value, Encoding.UTF8.GetString(assertion.ReadOctetString()));
            Assert.False(assertion.HasData);
        });

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_not_replaced()
    {
        var e = Assert.Throws<ArgumentException>(() => LdapFilter.Equal("cn", "ab\uD800"));

        Assert.Contains("half a surrogate pair at index 2", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_holds_no_sign_of_its_own_and_gives_the_octets_back() =>
        Gen.Byte.Array.Sample(value =>
        {
            var text = LdapFilter.Equal("cn", value).ToString();
            Assert.StartsWith("(cn=", text, StringComparison.Ordinal);
            Assert.EndsWith(")", text, StringComparison.Ordinal);
            var inner = text[4..^1];
            Assert.DoesNotContain(inner, c => c is '*' or '(' or ')' || char.IsControl(c));
            Assert.Equal(value, Unescape(inner));
        });

    [Theory]
    [InlineData("")]
    [InlineData("cn=*)(a")]
    [InlineData("c n")]
    [InlineData("-cn")]
    [InlineData("größe")]
    public void What_is_no_attributes_name_is_refused(string name)
    {
        var e = Assert.Throws<ArgumentException>(() => LdapFilter.Equal(name, "x"));

        Assert.Contains($"'{name}' cannot be the name of an LDAP attribute", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LdapFilter.Present(name));
        Assert.Throws<ArgumentException>(() => LdapModification.Replace(name, "x"));
    }

    [Fact]
    public void A_filter_that_joins_nothing_is_refused()
    {
        var e = Assert.Throws<ArgumentException>(() => LdapFilter.And());

        Assert.Contains("needs at least one", e.Message, StringComparison.Ordinal);
    }

    private static byte[] Encode(LdapFilter filter)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        filter.WriteTo(writer);
        return writer.Encode();
    }

    private static byte[] Unescape(string text)
    {
        var octets = new List<byte>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\\')
            {
                octets.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                var rune = Rune.GetRuneAt(text, i);
                octets.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                i += rune.Utf16SequenceLength;
            }
        }

        return [.. octets];
    }
}
