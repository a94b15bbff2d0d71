using ActiveDirectory.Accounts;
using CsCheck;

namespace ActiveDirectory.Tests.Accounts;

public sealed class DirectoryServerTests
{
    [Theory]
    [InlineData("ldaps://dc1.corp.example.com", "dc1.corp.example.com", 636)]
    [InlineData("LDAPS://dc1:3269", "dc1", 3269)]
    [InlineData(" ldaps://10.0.0.1:636/ ", "10.0.0.1", 636)]
    [InlineData("ldaps://[2001:db8::1]", "2001:db8::1", 636)]
    [InlineData("ldaps://[::1]:1636", "::1", 1636)]
    public void A_url_gives_host_and_port(string url, string host, int port) =>
        Assert.Equal([new DirectoryServer(host, port)], DirectoryServer.Parse(url));

    [Fact]
    public void A_list_keeps_its_order() =>
        Assert.Equal(
            [new DirectoryServer("dc2", 637), new DirectoryServer("dc1"), new DirectoryServer("::1")],
            DirectoryServer.Parse("ldaps://dc2:637, ldaps://dc1,ldaps://[::1]"));

    [Theory]
    [InlineData("", "'' cannot be a directory server: it does not begin with ldaps://")]
    [InlineData("dc1.corp.example.com", "it does not begin with ldaps://")]
    [InlineData("https://dc1", "it does not begin with ldaps://")]
    [InlineData("ldap://dc1", "ldap:// would carry the service account's password in clear; write ldaps://")]
    [InlineData("ldaps://", "'' is neither a host's name nor an address")]
    [InlineData("ldaps://dc1,", "'' cannot be a directory server")]
    [InlineData("ldaps://dc1:0", "'0' is no port; a port is a number from 1 to 65535")]
    [InlineData("ldaps://dc1:65536", "'65536' is no port")]
    [InlineData("ldaps://dc1:", "'' is no port")]
    [InlineData("ldaps://dc1:+1", "'+1' is no port")]
    [InlineData("ldaps://dc 1", "'dc 1' is neither a host's name nor an address")]
    [InlineData("ldaps://svc:secret@dc1", "is no port")]
    [InlineData("ldaps://svc@dc1", "'svc@dc1' is neither a host's name nor an address")]
    [InlineData("ldaps://dc1/DC=corp", "'dc1/DC=corp' is neither a host's name nor an address")]
    [InlineData("ldaps://2001:db8::1", "an IPv6 address stands in brackets")]
    [InlineData("ldaps://[dc1]", "'[dc1]' is neither a host's name nor an address")]
    public void What_is_no_server_is_named(string urls, string reason)
    {
        var e = Assert.Throws<FormatException>(() => DirectoryServer.Parse(urls));

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.EndsWith("The form is ldaps://host[:port], several with commas between them.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Among("dc1", "dc-2.corp.example.com", "127.0.0.1", "::1", "2001:db8::1"), Gen.Int[1, 65535])
            .Select((host, port) => new DirectoryServer(host, port))
            .Array[1, 4]
            .Sample(servers => Assert.Equal(servers, DirectoryServer.Parse(string.Join(',', servers.Select(server => server.ToString())))));

    [Fact]
    public void Arbitrary_text_is_a_list_of_servers_or_a_FormatException() =>
        Gen.Select(Among("", "ldaps://", "ldaps://dc1:"), Gen.String).Sample((start, rest) =>
        {
            try
            {
                Assert.NotEmpty(DirectoryServer.Parse(start + rest));
            }
            catch (FormatException e)
            {
                Assert.Contains("cannot be a directory server", e.Message, StringComparison.Ordinal);
            }
        });

    private static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
