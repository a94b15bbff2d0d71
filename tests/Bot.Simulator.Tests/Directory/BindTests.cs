using Bot.Simulator.Directory;

namespace Bot.Simulator.Tests.Directory;

public class BindTests : DirectoryTests
{
    [Theory]
    [InlineData("100000@corp.example.com")]
    [InlineData("100000@CORP.EXAMPLE.COM")]
    [InlineData(@"CORP\100000")]
    [InlineData(@"corp.example.com\100000")]
    [InlineData(MainDn)]
    [InlineData("cn=alex morgan, ou=staff, dc=corp, dc=example, dc=com")]
    public async Task A_person_binds_by_every_form_of_the_name(string name)
    {
        var answer = await Ldap.WhoAmIAsync(name, Directory.InitialPasswordOf("100000"));
        Assert.Equal("u:CORP\\100000", answer.Expect(0).Output.Trim());
    }

    [Fact]
    public async Task The_service_account_binds()
    {
        var answer = await Ldap.WhoAmIAsync(Directory.ServiceUser, Directory.ServicePassword);
        Assert.Equal("u:CORP\\svc-resetbot", answer.Expect(0).Output.Trim());
    }

    [Theory]
    [InlineData("100000@corp.example.com", "wrong", "52e")]
    [InlineData("nobody@corp.example.com", "wrong", "525")]
    [InlineData("100000@other.example.com", "wrong", "525")]
    [InlineData(@"OTHER\100000", "wrong", "525")]
    [InlineData("100000", "wrong", "525")]
    [InlineData("CN=Nobody,OU=Staff,DC=corp,DC=example,DC=com", "wrong", "525")]
    [InlineData("OU=Staff,DC=corp,DC=example,DC=com", "wrong", "525")]
    [InlineData("pnair@corp.example.com", "wrong", "775")]
    [InlineData("tkowalski@corp.example.com", "wrong", "52e")]
    public async Task A_refused_bind_tells_why_in_its_sub_code(string name, string password, string data)
    {
        var answer = await Ldap.WhoAmIAsync(name, password);
        Assert.Contains($"80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data {data}, v4563", answer.Expect(49).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_told_so_only_with_the_right_password()
    {
        var answer = await Ldap.WhoAmIAsync("tkowalski@corp.example.com", Directory.InitialPasswordOf("tkowalski"));
        Assert.Contains("data 533,", answer.Expect(49).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_account_refuses_the_right_password()
    {
        var answer = await Ldap.WhoAmIAsync("pnair@corp.example.com", Directory.InitialPasswordOf("pnair"));
        Assert.Contains("data 775,", answer.Expect(49).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_and_the_right_one_no_longer_helps()
    {
        for (var wrong = 0; wrong < 5; wrong++)
            Assert.Contains("data 52e,", (await Ldap.WhoAmIAsync(@"CORP\100000", "wrong")).Expect(49).Error, StringComparison.Ordinal);
        var answer = await Ldap.WhoAmIAsync(@"CORP\100000", Directory.InitialPasswordOf("100000"));
        Assert.Contains("data 775,", answer.Expect(49).Error, StringComparison.Ordinal);
        var entry = await Ldap.SearchAsync("(sAMAccountName=100000)", "lockoutTime", "badPwdCount", "msDS-User-Account-Control-Computed");
        Assert.Equal(["16"], entry.Expect(0).Values("msDS-User-Account-Control-Computed"));
        Assert.Equal(["5"], entry.Values("badPwdCount"));
        Assert.NotEqual("0", entry.Values("lockoutTime").Single());
    }

    [Fact]
    public async Task A_good_bind_forgets_the_wrong_passwords_before_it()
    {
        await Ldap.WhoAmIAsync(@"CORP\100000", "wrong");
        (await Ldap.WhoAmIAsync(@"CORP\100000", Directory.InitialPasswordOf("100000"))).Expect(0);
        Assert.Equal(["0"], (await Ldap.SearchAsync("(sAMAccountName=100000)", "badPwdCount")).Expect(0).Values("badPwdCount"));
    }

    [Fact]
    public async Task A_name_without_a_password_succeeds_as_nobody()
    {
        Assert.Equal("anonymous", (await Ldap.WhoAmIAsync(Directory.ServiceUser, "")).Expect(0).Output.Trim());
        var search = await Ldap.AsAsync("ldapsearch", Directory.ServiceUser, "", ["(objectClass=*)"]);
        Assert.Contains("000004DC", search.Expect(1).Output + search.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_two_is_served_and_others_are_not()
    {
        (await Ldap.AsAsync("ldapsearch", Directory.ServiceUser, Directory.ServicePassword, ["-P", "2", "(objectClass=*)"])).Expect(0);
        await using var raw = await RawLdap.ConnectAsync(Directory, Cancel);
        await raw.SendAsync("300c020101600702010404008000", Cancel);
        Assert.Contains("00002085", await raw.ReadTextAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SASL_is_not_spoken()
    {
        await using var raw = await RawLdap.ConnectAsync(Directory, Cancel);
        // bind, version 3, no name, SASL with the mechanism PLAIN
        await raw.SendAsync("3013020101600e0201030400a3070405504c41494e", Cancel);
        Assert.Contains("Invalid Authentication method", await raw.ReadTextAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public void CheckPassword_gives_the_verdict_and_counts_nothing()
    {
        var password = Directory.InitialPasswordOf("100000");
        for (var tries = 0; tries < 10; tries++)
            Assert.Equal(BindVerdict.WrongPassword, Directory.CheckPassword("100000", "wrong"));
        Assert.Equal(BindVerdict.Accepted, Directory.CheckPassword("100000", password));
        Assert.Equal(BindVerdict.NoSuchUser, Directory.CheckPassword("nobody", password));
        Assert.Equal(BindVerdict.Disabled, Directory.CheckPassword("tkowalski", Directory.InitialPasswordOf("tkowalski")));
        Assert.Equal(BindVerdict.LockedOut, Directory.CheckPassword("pnair", "wrong"));
    }

    [Fact]
    public void An_unknown_persons_initial_password_is_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Directory.InitialPasswordOf("nobody"));
        Assert.StartsWith(
            "Nobody in the demo directory has the user ID nobody. There are: 100000, pnair, tkowalski, 100217, zodonnell, jweber, radeyemi, 100388, batchprint.",
            refusal.Message, StringComparison.Ordinal);
    }
}
