using Bot.Simulator.Directory.Entries;
using CsCheck;

namespace Bot.Simulator.Tests.Directory;

public class DistinguishedNameTests
{
    [Theory]
    [InlineData("CN=a,DC=b", "cn = A , dc=B")]
    [InlineData("CN=a\\,b,DC=c", "CN=a\\2cb,DC=c")]
    [InlineData("CN=Zoë", "CN=Zo\\C3\\ab")]
    [InlineData("CN=a\\ ,DC=c", "CN=a\\20,DC=c")]
    [InlineData("CN=a;DC=b", "CN=a,DC=b")]
    public void Spellings_of_one_name_are_equal(string one, string other)
    {
        Assert.Equal(DistinguishedName.Parse(one), DistinguishedName.Parse(other));
        Assert.Equal(DistinguishedName.Parse(one)!.GetHashCode(), DistinguishedName.Parse(other)!.GetHashCode());
    }

    [Theory]
    [InlineData("CN=a,DC=b", "CN=a,DC=c")]
    [InlineData("CN=a,DC=b", "DC=b")]
    [InlineData("CN=a\\ ", "CN=a")]
    [InlineData("CN=a\\,DC=b", "CN=a,DC=b")]
    public void Different_names_are_not_equal(string one, string other) =>
        Assert.NotEqual(DistinguishedName.Parse(one), DistinguishedName.Parse(other));

    [Theory]
    [InlineData("a")]
    [InlineData("=a")]
    [InlineData("CN=")]
    [InlineData("CN=a,")]
    [InlineData("CN=a\\")]
    [InlineData("CN=a+SN=b")]
    [InlineData("C N=a")]
    [InlineData("CN=a,,DC=b")]
    public void What_is_no_name_is_refused(string text) => Assert.Null(DistinguishedName.Parse(text));

    [Fact]
    public void A_name_that_was_read_reads_as_itself_again() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["CN=a,\\ ;+\"2\u00e9"], 0, 12])
        .Sample(text =>
        {
            if (DistinguishedName.Parse(text) is { } dn)
                Assert.Equal(dn, DistinguishedName.Parse(dn.ToString()));
        });

    [Fact]
    public void A_name_is_within_its_ancestors_and_itself()
    {
        var dn = DistinguishedName.Parse("CN=a,OU=b,DC=c")!;
        Assert.True(dn.IsWithin(dn));
        Assert.True(dn.IsWithin(DistinguishedName.Parse("ou=B,dc=C")!));
        Assert.True(dn.IsWithin(DistinguishedName.Parse("")!));
        Assert.False(dn.IsWithin(DistinguishedName.Parse("OU=b")!));
        Assert.False(dn.Parent.IsWithin(dn));
    }
}
