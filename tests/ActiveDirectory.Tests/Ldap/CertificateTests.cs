using System.Security.Cryptography.X509Certificates;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using Lab;

namespace ActiveDirectory.Tests.Ldap;

public sealed class CertificateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_for_the_host_from_the_given_authority_is_taken()
    {
        await using var server = ScriptedServer.Start(peer => peer.StaySilentAsync());

        await using var connection = await LdapConnection.ConnectAsync(server.Options(), TimeProvider.System, Cancel);

        Assert.True(connection.IsUsable);
    }

    [Fact]
    public async Task An_address_is_taken_when_the_certificate_names_it()
    {
        await using var server = ScriptedServer.StartWith(ScriptedServer.Authority.IssueServer("127.0.0.1"), peer => peer.StaySilentAsync());

        await using var connection = await LdapConnection.ConnectAsync(
            server.Options() with { Host = "127.0.0.1" }, TimeProvider.System, Cancel);

        Assert.Equal($"127.0.0.1:{server.Port}", connection.Server);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_rejected()
    {
        var e = await RejectedAsync(ScriptedServer.Authority.IssueServer("dc1.corp.example.com", "10.0.0.1"));

        Assert.Contains("it names 'dc1.corp.example.com', '10.0.0.1' and not 'localhost'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_from_an_unknown_authority_is_rejected()
    {
        using var other = new CertificateAuthority("Scripted CA");

        var e = await RejectedAsync(other.IssueServer("localhost"));

        Assert.Contains("it does not lead to one of the configured CA certificates", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_out_of_date_is_rejected()
    {
        var e = await RejectedAsync(ScriptedServer.Authority.IssueExpiredServer("localhost"));

        Assert.Contains("is out of date: renew it (NotTimeValid)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_wrong_in_two_ways_is_rejected_for_both()
    {
        var e = await RejectedAsync(ScriptedServer.Authority.IssueExpiredServer("elsewhere"));

        Assert.Contains("not 'localhost'", e.Message, StringComparison.Ordinal);
        Assert.Contains("out of date", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_systems_roots_a_private_authority_is_rejected()
    {
        await using var server = ScriptedServer.Start(peer => peer.StaySilentAsync());

        var e = await Assert.ThrowsAsync<LdapException>(
            async () => await LdapConnection.ConnectAsync(server.Options() with { TrustedRoots = null }, TimeProvider.System, Cancel));

        Assert.Equal(LdapFailure.CertificateRejected, e.Failure);
        Assert.Contains("does not lead to a CA that this system trusts", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_empty_list_of_roots_every_certificate_is_rejected()
    {
        await using var server = ScriptedServer.Start(peer => peer.StaySilentAsync());

        var e = await Assert.ThrowsAsync<LdapException>(async () => await LdapConnection.ConnectAsync(
            server.Options() with { TrustedRoots = new X509Certificate2Collection() }, TimeProvider.System, Cancel));

        Assert.Equal(LdapFailure.CertificateRejected, e.Failure);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_is_told_apart_from_a_wrong_certificate()
    {
        await using var server = ScriptedServer.StartWithoutTls(peer => peer.SendAsync("220 welcome to mail\r\n"u8.ToArray()));

        var e = await Assert.ThrowsAsync<LdapException>(async () => await LdapConnection.ConnectAsync(server.Options(), TimeProvider.System, Cancel));

        Assert.Equal(LdapFailure.TlsFailed, e.Failure);
        Assert.Contains("look whether LDAPS is enabled there", e.Message, StringComparison.Ordinal);
    }

    private static async Task<LdapException> RejectedAsync(X509Certificate2 certificate)
    {
        await using var server = ScriptedServer.StartWith(certificate, peer => peer.StaySilentAsync());

        var e = await Assert.ThrowsAsync<LdapException>(async () => await LdapConnection.ConnectAsync(server.Options(), TimeProvider.System, Cancel));

        Assert.Equal(LdapFailure.CertificateRejected, e.Failure);
        Assert.Contains($"The certificate of localhost:{server.Port} is rejected", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        return e;
    }
}
