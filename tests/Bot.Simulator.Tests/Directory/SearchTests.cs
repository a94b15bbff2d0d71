namespace Bot.Simulator.Tests.Directory;

public class SearchTests : DirectoryTests
{
    private static readonly string[] Staff = ["100000", "100217", "100388", "batchprint", "jweber", "pnair", "radeyemi", "tkowalski", "zodonnell"];

    [Theory]
    [InlineData("(sAMAccountName=100000)", "100000")]
    [InlineData("(samaccountname=PNAIR)", "pnair")]
    [InlineData("(&(objectCategory=person)(objectClass=user)(sAMAccountName=100217))", "100217")]
    [InlineData("(objectCategory=CN=Person,CN=Schema,CN=Configuration,DC=corp,DC=example,DC=com)", "100000 100217 100388 batchprint jweber pnair radeyemi svc-resetbot tkowalski zodonnell")]
    [InlineData("(|(sn=morgan)(sn=Chen))", "100000 100217")]
    [InlineData("(&(objectClass=user)(!(mobile=*)))", "100217 svc-resetbot")]
    [InlineData("(displayName=*o*an*)", "100000")]
    [InlineData("(displayName=pri*)", "pnair")]
    [InlineData("(displayName=*NAIR)", "pnair")]
    [InlineData("(displayName=Zo\\C3\\AB O'Donnell, PhD)", "zodonnell")]
    [InlineData("(sAMAccountName>=t)", "tkowalski zodonnell")]
    [InlineData("(&(sAMAccountName<=100217)(objectClass=user))", "100000 100217")]
    [InlineData("(sAMAccountName~=pnair)", "pnair")]
    [InlineData("(userAccountControl:1.2.840.113556.1.4.803:=2)", "tkowalski")]
    [InlineData("(userAccountControl:1.2.840.113556.1.4.804:=65538)", "svc-resetbot tkowalski")]
    [InlineData("(lockoutTime>=1)", "pnair")]
    [InlineData("(badPwdCount=05)", "pnair")]
    [InlineData("(&)", "100000 100217 100388 Domain Admins Domain Users Server Team batchprint jweber pnair radeyemi svc-resetbot tkowalski zodonnell")]
    [InlineData("(|)", "")]
    [InlineData("(sAMAccountName=\\2a)", "")]
    [InlineData("(sAMAccountName=100000\\00)", "")]
    [InlineData("(noSuchAttribute=*)", "")]
    [InlineData("(!(noSuchAttribute=*))", "")]
    [InlineData("(unicodePwd=*)", "")]
    [InlineData("(!(unicodePwd=*))", "")]
    [InlineData("(msDS-User-Account-Control-Computed=16)", "")]
    [InlineData("(badPwdCount=many)", "")]
    [InlineData("(&(sn=Morgan)(|(noSuchAttribute=1)(givenName=Alex)))", "100000")]
    [InlineData("(userAccountControl:1.2.3.4:=2)", "")]
    public async Task A_filter_finds_whom_it_describes(string filter, string expected)
    {
        var answer = await Ldap.SearchAsync(filter, "sAMAccountName");
        var found = answer.Expect(0).Values("sAMAccountName").Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public async Task The_attributes_asked_for_come_in_the_schemas_spelling_and_no_others()
    {
        var answer = await Ldap.SearchAsync("-LLL", "-b", PersonOu, "(samaccountname=100000)", "BIRTHDATE", "monthStarted", "mobile", "nosuch");
        Assert.Equal($"dn: {MainDn}\nbirthDate: 1990-01-15\nmonthStarted: March\nmobile: +61491570006\n", answer.Expect(0).Output.Trim() + "\n");
    }

    [Fact]
    public async Task All_attributes_are_all_but_the_constructed_and_the_secret_ones()
    {
        var answer = (await Ldap.SearchAsync("(sAMAccountName=100000)", "*")).Expect(0);
        Assert.Equal(["100000@corp.example.com"], answer.Values("userPrincipalName"));
        Assert.Equal(["top", "person", "organizationalPerson", "user"], answer.Values("objectClass"));
        Assert.Equal(["512"], answer.Values("userAccountControl"));
        Assert.Contains("objectSid:: ", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("msDS-", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unicodePwd", answer.Output, StringComparison.Ordinal);
        var asked = (await Ldap.SearchAsync("-LLL", "-b", PersonOu, "(sAMAccountName=100000)", "unicodePwd")).Expect(0);
        Assert.Equal($"dn: {MainDn}", asked.Output.Trim());
    }

    [Fact]
    public async Task No_attributes_and_types_only_are_respected()
    {
        Assert.Equal($"dn: {MainDn}", (await Ldap.SearchAsync("-LLL", "-b", PersonOu, "(sAMAccountName=100000)", "1.1")).Expect(0).Output.Trim());
        Assert.Equal($"dn: {MainDn}\nmobile:", (await Ldap.SearchAsync("-LLL", "-A", "-b", PersonOu, "(sAMAccountName=100000)", "mobile")).Expect(0).Output.Trim());
    }

    [Fact]
    public async Task Constructed_attributes_come_when_asked_for_by_name()
    {
        string[] attributes = ["msDS-User-Account-Control-Computed", "msDS-ResultantPSO"];
        var free = await Ldap.SearchAsync(["(sAMAccountName=100000)", .. attributes]);
        Assert.Equal(["0"], free.Expect(0).Values("msDS-User-Account-Control-Computed"));
        Assert.Empty(free.Values("msDS-ResultantPSO"));
        var locked = await Ldap.SearchAsync(["(sAMAccountName=pnair)", .. attributes]);
        Assert.Equal(["16"], locked.Expect(0).Values("msDS-User-Account-Control-Computed"));
    }

    [Fact]
    public async Task Groups_come_for_the_base_of_a_search_nested_and_primary()
    {
        var sid = (await Ldap.SearchAsync("(sAMAccountName=Domain Admins)", "objectSid")).Expect(0).Values("objectSid:").Single();
        var nested = (await Ldap.SearchAsync("(sAMAccountName=Server Team)", "objectSid")).Expect(0).Values("objectSid:").Single();
        var users = (await Ldap.SearchAsync("(sAMAccountName=Domain Users)", "objectSid")).Expect(0).Values("objectSid:").Single();
        var dn = (await Ldap.SearchAsync("(sAMAccountName=radeyemi)", "tokenGroups", "adminCount")).Expect(0);
        Assert.Equal(["1"], dn.Values("adminCount"));
        Assert.Empty(dn.Values("tokenGroups:"));
        var itself = await Ldap.SearchAsync("-s", "base", "-b", dn.Found.Single(), "(objectClass=*)", "tokenGroups", "primaryGroupID");
        Assert.Equal([users, nested, sid], itself.Expect(0).Values("tokenGroups:"));
        Assert.Equal(["513"], itself.Values("primaryGroupID"));
        Assert.Equal([users], (await Ldap.SearchAsync("-s", "base", "-b", MainDn, "(objectClass=*)", "tokenGroups")).Expect(0).Values("tokenGroups:"));
    }

    [Fact]
    public async Task The_replication_metadata_tell_when_a_number_was_changed()
    {
        const string Metadata = "msDS-ReplAttributeMetaData";
        var main = Decoded((await Ldap.SearchAsync("(sAMAccountName=100000)", Metadata)).Expect(0).Values(Metadata + ":").Single());
        var changed = Decoded((await Ldap.SearchAsync("(sAMAccountName=100388)", Metadata)).Expect(0).Values(Metadata + ":").Single());
        Assert.Matches("(?s)^<DS_REPL_ATTR_META_DATA>.*<pszAttributeName>mobile</pszAttributeName>.*</DS_REPL_ATTR_META_DATA>\n\0$", main);
        Assert.NotEqual(Change(main), Change(changed));
        Assert.Empty((await Ldap.SearchAsync("(sAMAccountName=100217)", Metadata)).Expect(0).Values(Metadata + ":"));

        static string Decoded(string base64) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        static string Change(string xml) => xml.Split("ftimeLastOriginatingChange")[1];
    }

    [Fact]
    public async Task The_scopes_are_base_one_level_and_subtree()
    {
        var one = await Ldap.SearchAsync("-s", "one", "-b", PersonOu, "(objectClass=*)", "sAMAccountName");
        Assert.Equal(Staff, one.Expect(0).Values("sAMAccountName").Order(StringComparer.Ordinal));
        var units = await Ldap.SearchAsync("-s", "one", "(objectClass=organizationalUnit)", "1.1");
        Assert.Equal(["OU=Staff,DC=corp,DC=example,DC=com", "OU=Service Accounts,DC=corp,DC=example,DC=com"], units.Expect(0).Found);
        var itself = await Ldap.SearchAsync("-s", "base", "-b", PersonOu, "(objectClass=*)", "ou");
        Assert.Equal(["Staff"], itself.Expect(0).Values("ou"));
        var subtree = await Ldap.SearchAsync("-b", PersonOu, "(objectClass=*)", "1.1");
        Assert.Equal(Staff.Length + 1, subtree.Expect(0).Found.Length);
    }

    [Fact]
    public async Task A_difficult_name_is_found_by_its_escaped_form()
    {
        var found = (await Ldap.SearchAsync("(sAMAccountName=zodonnell)", "1.1")).Expect(0).Found.Single();
        Assert.Equal("CN=Zoë O'Donnell\\, PhD,OU=Staff,DC=corp,DC=example,DC=com", found);
        foreach (var spelling in (string[])[found, "cn=zo\\C3\\AB o'donnell\\2C phd,ou=staff,dc=corp,dc=example,dc=com"])
        {
            var entry = await Ldap.SearchAsync("-s", "base", "-b", spelling, "(objectClass=*)", "sAMAccountName");
            Assert.Equal(["zodonnell"], entry.Expect(0).Values("sAMAccountName"));
        }
    }

    [Fact]
    public async Task The_size_limit_cuts_the_list_and_says_so()
    {
        var answer = await Ldap.SearchAsync("-z", "2", "(objectClass=user)", "1.1");
        Assert.Equal(2, answer.Expect(4).Found.Length);
        Assert.Single((await Ldap.SearchAsync("-z", "2", "(sAMAccountName=100000)", "1.1")).Expect(0).Found);
    }

    [Fact]
    public async Task A_search_of_the_whole_domain_ends_with_references()
    {
        var answer = await Ldap.SearchAsync("(sAMAccountName=100000)", "1.1");
        Assert.Equal(
        [
            "ldaps://ForestDnsZones.corp.example.com/DC=ForestDnsZones,DC=corp,DC=example,DC=com",
            "ldaps://DomainDnsZones.corp.example.com/DC=DomainDnsZones,DC=corp,DC=example,DC=com",
            "ldaps://corp.example.com/CN=Configuration,DC=corp,DC=example,DC=com",
        ], answer.Expect(0).Values("ref"));
        Assert.Empty((await Ldap.SearchAsync("-b", PersonOu, "(sAMAccountName=100000)")).Expect(0).Values("ref"));
        Assert.Empty((await Ldap.SearchAsync("-e", "!1.2.840.113556.1.4.1339", "(sAMAccountName=100000)")).Expect(0).Values("ref"));
    }

    [Fact]
    public async Task A_base_that_does_not_exist_is_named_with_its_nearest_ancestor()
    {
        var answer = await Ldap.SearchAsync("-b", "CN=Nobody,OU=Nowhere," + PersonOu, "(objectClass=*)");
        Assert.Contains("0000208D: NameErr", answer.Expect(32).Output + answer.Error, StringComparison.Ordinal);
        Assert.Contains(PersonOu, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no distinguished name", 34, "0000208F: NameErr")]
    [InlineData("DC=other,DC=example,DC=com", 10, "ldap://other.example.com/DC=other,DC=example,DC=com")]
    public async Task A_base_that_is_no_name_or_elsewhere_is_refused(string baseDn, int code, string words)
    {
        var answer = await Ldap.SearchAsync("-b", baseDn, "(objectClass=*)");
        Assert.Contains(words, answer.Expect(code).Output + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_DSE_is_open_to_everyone_and_nothing_else_is()
    {
        var root = await Ldap.AnonymouslyAsync("ldapsearch", "-b", "", "-s", "base", "(objectClass=*)");
        Assert.Equal(["DC=corp,DC=example,DC=com"], root.Expect(0).Values("defaultNamingContext"));
        Assert.Contains("1.2.840.113556.1.4.2239", root.Values("supportedControl"));
        Assert.Contains("1.2.840.113556.1.4.800", root.Values("supportedCapabilities"));
        var one = await Ldap.AnonymouslyAsync("ldapsearch", "-LLL", "-b", "", "-s", "base", "(objectClass=*)", "dnsHostName");
        Assert.Equal("dn:\ndnsHostName: dc1.corp.example.com", one.Expect(0).Output.Trim());
        var refused = await Ldap.AnonymouslyAsync("ldapsearch", "(objectClass=*)");
        Assert.Contains("000004DC", refused.Expect(1).Output + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_domain_tells_its_password_policy()
    {
        var answer = (await Ldap.SearchAsync("-s", "base", "(objectClass=domainDNS)", "minPwdLength", "pwdProperties", "pwdHistoryLength",
            "minPwdAge", "maxPwdAge", "lockoutThreshold", "lockoutDuration", "lockOutObservationWindow")).Expect(0);
        Assert.Equal(["12"], answer.Values("minPwdLength"));
        Assert.Equal(["1"], answer.Values("pwdProperties"));
        Assert.Equal(["24"], answer.Values("pwdHistoryLength"));
        Assert.Equal(["0"], answer.Values("minPwdAge"));
        Assert.Equal(["-77760000000000"], answer.Values("maxPwdAge"));
        Assert.Equal(["5"], answer.Values("lockoutThreshold"));
        Assert.Equal(["-9223372036854775808"], answer.Values("lockoutDuration"));
        Assert.Equal(["-18000000000"], answer.Values("lockOutObservationWindow"));
    }

    [Fact]
    public async Task An_unknown_control_is_ignored_unless_it_is_critical()
    {
        Assert.Single((await Ldap.SearchAsync("-e", "1.2.3.4", "(sAMAccountName=100000)", "1.1")).Expect(0).Found);
        var critical = await Ldap.SearchAsync("-e", "!1.2.3.4", "(sAMAccountName=100000)");
        Assert.Contains("00002040: SvcErr", critical.Expect(12).Output + critical.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_service_desk_does_not_do_is_refused()
    {
        Assert.Contains("00000005", (await Ldap.AsAsync("ldapdelete", Directory.ServiceUser, Directory.ServicePassword, [MainDn])).Expect(50).Error,
            StringComparison.Ordinal);
        (await Ldap.AsAsync("ldapcompare", Directory.ServiceUser, Directory.ServicePassword, [MainDn, "sn:Morgan"])).Expect(50);
        (await Ldap.AsAsync("ldapmodrdn", Directory.ServiceUser, Directory.ServicePassword, [MainDn, "CN=Other"])).Expect(50);
        (await Ldap.AsAsync("ldapadd", Directory.ServiceUser, Directory.ServicePassword, [], "dn: CN=New," + PersonOu + "\nobjectClass: user\n")).Expect(50);
        var extended = await Ldap.AsAsync("ldapexop", Directory.ServiceUser, Directory.ServicePassword, ["1.2.3.4"]);
        Assert.Contains("0000203D", extended.Output + extended.Error, StringComparison.Ordinal);
    }
}
