using Lab;

namespace Bot.Cli.Tests.Doctor;

/// <summary>What stands between the function and a domain controller.</summary>
public sealed class ConnectionTests(LabFixture fixture)
{
    [Fact]
    public async Task A_host_without_an_address_is_named_and_what_lies_behind_is_skipped()
    {
        var lab = await fixture.GetAsync();

        var report = await lab.ExamineAsync(variables => variables["AD_URL"] = "ldaps://dc1.no-such-host.invalid");

        Assert.Equal(["name-resolution"], report.With("fail"));
        var (_, detail, fix) = report.The("name-resolution");
        Assert.StartsWith("dc1.no-such-host.invalid has no address (", detail, StringComparison.Ordinal);
        Assert.EndsWith("nslookup dc1.no-such-host.invalid", fix, StringComparison.Ordinal);
        Assert.Equal(("skipped", "It needs 'name-resolution' to be well.", null), report.The("port"));
        Assert.Equal("ok", report.The("kms").Status);
    }

    [Fact]
    public async Task A_controller_that_is_down_is_said_to_be_and_the_other_is_used()
    {
        var lab = await fixture.GetAsync();

        var report = await lab.ExamineAsync(variables => variables["AD_URL"] = $"{lab.Controller.Url}:3,{lab.Controller.Url}");

        Assert.Equal(["port"], report.With("fail"));
        Assert.Contains($"{lab.Controller.Address}:3 does not accept connections (ConnectionRefused)", report.Output, StringComparison.Ordinal);
        Assert.Equal("ok", report.The("right-unlock").Status);
        Assert.Equal(1, report.ExitCode);
    }

    [Fact]
    public async Task The_port_without_TLS_is_no_LDAPS_port()
    {
        var lab = await fixture.GetAsync();

        var (status, detail, fix) = (await lab.ExamineAsync(variables => variables["AD_URL"] = $"{lab.Controller.Url}:389")).The("tls");

        Assert.Equal("fail", status);
        Assert.Contains("does not complete TLS", detail, StringComparison.Ordinal);
        Assert.StartsWith("Give the domain controller a certificate for server authentication", fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_did_not_issue_the_certificate_is_the_wrong_one()
    {
        var lab = await fixture.GetAsync();
        using var other = new CertificateAuthority("Another CA");

        var report = await lab.ExamineAsync(variables => variables["AD_CA"] = other.CertificatePem);

        Assert.Equal(["tls"], report.With("fail"));
        var (_, detail, fix) = report.The("tls");
        Assert.Contains("it does not lead to one of the configured CA certificates", detail, StringComparison.Ordinal);
        Assert.EndsWith($"openssl s_client -connect {lab.Controller.Address}:636 -showcerts </dev/null", fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_told_by_its_names()
    {
        var lab = await fixture.GetAsync();
        using var authority = new CertificateAuthority("Doctor CA");
        await using var server = new TlsListener(authority.IssueServer("dc7.corp.example.com"));

        var (status, detail, _) = (await lab.ExamineAsync(variables => (variables["AD_URL"], variables["AD_CA"]) = (server.Url, authority.CertificatePem))).The("tls");

        Assert.Equal("fail", status);
        Assert.Contains("it names 'dc7.corp.example.com' and not '127.0.0.1'", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_certificate_is_told_to_be_renewed()
    {
        var lab = await fixture.GetAsync();
        using var authority = new CertificateAuthority("Doctor CA");
        await using var server = new TlsListener(authority.IssueExpiredServer("127.0.0.1"));

        var report = await lab.ExamineAsync(variables => (variables["AD_URL"], variables["AD_CA"]) = (server.Url, authority.CertificatePem));

        var (status, detail, _) = report.The("tls");
        Assert.Equal("fail", status);
        Assert.Contains("it, or one above it, is out of date: renew it", detail, StringComparison.Ordinal);
        Assert.Equal("skipped", report.The("certificate-expiry").Status);
    }
}
