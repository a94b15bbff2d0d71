using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Bot.Simulator.Tests.Directory;

public class CertificateTests : DirectoryTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_client_that_checks_certificates_accepts_the_server_by_its_names(string host)
    {
        await using var connection = await RawLdap.ConnectAsync(Directory, Cancel, host);
        await connection.SendAsync("300c020101600702010304008000", Cancel);
        Assert.NotEmpty(await connection.ReadTextAsync(Cancel));
    }

    [Fact]
    public async Task A_client_that_wants_another_name_refuses_it() =>
        await Assert.ThrowsAsync<AuthenticationException>(() => RawLdap.ConnectAsync(Directory, Cancel, "dc1.corp.example.com"));

    [Fact]
    public async Task A_client_that_trusts_another_authority_refuses_it()
    {
        await using var other = Bot.Simulator.Directory.DemoDirectory.Start();
        using var tools = new LdapTools(other);
        var answer = await tools.SearchAsync("-H", $"ldaps://127.0.0.1:{new Uri(Directory.Url).Port}", "(objectClass=*)");
        Assert.Contains("Can't contact LDAP server", answer.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, answer.Code);
    }

    [Fact]
    public void The_authority_may_sign_and_is_all_that_is_given_away()
    {
        using var ca = X509Certificate2.CreateFromPem(Directory.CaPem);
        Assert.True(ca.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.DoesNotContain("PRIVATE KEY", Directory.CaPem, StringComparison.Ordinal);
    }
}
