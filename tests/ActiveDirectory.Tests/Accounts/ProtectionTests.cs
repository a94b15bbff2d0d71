using System.Text;
using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;
using ActiveDirectory.Tests.Scripted;
using CsCheck;

namespace ActiveDirectory.Tests.Accounts;

/// <summary>What protects an account, by answers that a domain controller seldom gives.</summary>
public sealed class ProtectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_scripted_domains_own_account_is_not_protected() => Assert.Equal(AccountProtection.None, (await FindAsync()).Protection);

    [Fact]
    public async Task Groups_that_do_not_come_or_are_no_SIDs_are_taken_for_privileged_ones()
    {
        Assert.Equal(AccountProtection.GroupsUnreadable, (await FindAsync(("tokenGroups", null))).Protection);
        Assert.Equal(AccountProtection.GroupsUnreadable, (await FindAsync(("tokenGroups", []))).Protection);
        Assert.Equal(AccountProtection.GroupsUnreadable, (await FindAsync(("tokenGroups", ScriptedDomain.DomainUsers[..27]))).Protection);
        Assert.Equal(AccountProtection.GroupsUnreadable, (await FindAsync(("primaryGroupID", null))).Protection);
        Assert.Equal(AccountProtection.GroupsUnreadable, (await FindAsync(("primaryGroupID", "none"u8.ToArray()))).Protection);
        Assert.Equal(
            AccountProtection.GroupsUnreadable, (await FindAsync(("tokenGroups", null), ("tokenGroups;range=0-1499", ScriptedDomain.DomainUsers))).Protection);
    }

    [Theory]
    [InlineData(LdapResultCode.OperationsError)]
    [InlineData(LdapResultCode.NoSuchObject)]
    [InlineData(LdapResultCode.InsufficientAccessRights)]
    public async Task A_second_question_that_is_refused_leaves_the_groups_unknown_and_nobody_is_found_as_before(LdapResultCode code)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(request =>
            request.Contains("tokenGroups") ? [Answers.Done(request.Id, code)]
            : request.Contains("jdoe") ? ScriptedDomain.Answer(request)
            : [Answers.Done(request.Id)]));
        await using var accounts = ScriptedDomain.Connect(new StoredPassword("x"), new RecordedLog(), TimeProvider.System, server);

        Assert.Equal(AccountProtection.GroupsUnreadable, (await accounts.FindAsync("jdoe", Cancel))?.Protection);
        Assert.Null(await accounts.FindAsync("nobody", Cancel));
    }

    [Theory]
    [InlineData(498, true)]
    [InlineData(511, false)]
    [InlineData(512, true)]
    [InlineData(513, false)]
    [InlineData(516, true)]
    [InlineData(517, false)]
    [InlineData(518, true)]
    [InlineData(519, true)]
    [InlineData(520, true)]
    [InlineData(521, true)]
    [InlineData(525, true)]
    [InlineData(526, true)]
    [InlineData(527, true)]
    [InlineData(5120, false)]
    public async Task A_domain_group_is_privileged_by_its_last_number_as_a_group_and_as_the_primary_one(int number, bool isPrivileged)
    {
        var sid = (byte[])[.. ScriptedDomain.DomainUsers[..24], .. BitConverter.GetBytes(number)];
        var expected = isPrivileged ? AccountProtection.Privileged : AccountProtection.None;

        Assert.Equal(expected, (await FindAsync(("tokenGroups", sid))).Protection);
        Assert.Equal(expected, (await FindAsync(("primaryGroupID", Encoding.ASCII.GetBytes($"{number}")))).Protection);
    }

    [Theory]
    [InlineData(544, true)]
    [InlineData(545, false)]
    [InlineData(548, true)]
    [InlineData(549, true)]
    [InlineData(550, true)]
    [InlineData(551, true)]
    [InlineData(552, true)]
    [InlineData(512, false)]
    public async Task A_built_in_group_is_privileged_by_its_whole_SID(int number, bool isPrivileged) =>
        Assert.Equal(
            isPrivileged ? AccountProtection.Privileged : AccountProtection.None,
            (await FindAsync(("tokenGroups", [1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, .. BitConverter.GetBytes(number)]))).Protection);

    [Theory]
    [InlineData("userAccountControl", "66048", AccountProtection.None)]
    [InlineData("userAccountControl", "2080", AccountProtection.Service)]
    [InlineData("userAccountControl", "4096", AccountProtection.Service)]
    [InlineData("userAccountControl", "8192", AccountProtection.Service)]
    [InlineData("userAccountControl", "4608", AccountProtection.Service)]
    [InlineData("userAccountControl", "", AccountProtection.Service)]
    [InlineData("servicePrincipalName", "HTTP/intranet", AccountProtection.Service)]
    [InlineData("objectClass", "inetOrgPerson", AccountProtection.None)]
    [InlineData("objectClass", "Computer", AccountProtection.Service)]
    [InlineData("objectClass", "msDS-GroupManagedServiceAccount", AccountProtection.Service)]
    public async Task What_cannot_be_shown_to_be_a_persons_is_a_services(string attribute, string value, AccountProtection expected) =>
        Assert.Equal(expected, (await FindAsync((attribute, Encoding.ASCII.GetBytes(value)))).Protection);

    [Fact]
    public async Task An_entry_that_is_not_under_the_base_is_outside_whatever_found_it()
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(ScriptedDomain.Answer));
        foreach (var (baseDn, expected) in new[]
        {
            ("DC=corp", AccountProtection.None), ("dc=CORP", AccountProtection.None), ("ou=staff, dc=corp", AccountProtection.None),
            ("OU=Other,DC=corp", AccountProtection.OutsideBase), ("DC=Staff,DC=corp", AccountProtection.OutsideBase), ("no name", AccountProtection.OutsideBase),
        })
        {
            await using var accounts = new AccountDirectory(
                ScriptedDomain.Options(server) with { BaseDn = baseDn }, new StoredPassword("x"), new RecordedLog(), TimeProvider.System);
            Assert.Equal(expected, (await accounts.FindAsync("jdoe", Cancel))?.Protection);
        }
    }

    [Fact]
    public void A_privileged_group_that_is_no_SID_is_refused_at_the_start()
    {
        var e = Assert.Throws<ArgumentException>(() => new AccountDirectory(
            ScriptedDomain.Options() with { Servers = [new DirectoryServer("dc1")], PrivilegedGroups = ["Domain Admins"] },
            new StoredPassword("x"), new RecordedLog(), TimeProvider.System));

        Assert.Contains("'Domain Admins' is no SID of a privileged group: write it like S-1-5-21-", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S-1-5-32-544", true)]
    [InlineData("S-1-5-21-1-2-3-4294967295", true)]
    [InlineData("S-1-5-21-1-2-3-4294967296", false)]
    [InlineData("S-1-5", false)]
    [InlineData("S-2-5-18", false)]
    [InlineData("s-1-5-18", false)]
    [InlineData("S-1-5-18 ", false)]
    [InlineData("S-1-281474976710656-1", false)]
    [InlineData("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15", true)]
    [InlineData("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_SID_is_known_by_its_form(string? text, bool expected) => Assert.Equal(expected, SecurityIdentifier.IsValid(text));

    [Theory]
    [InlineData("CN=Doe\\, Jane,OU=Staff,DC=corp", "cn=doe\\2c jane , ou=STAFF,dc=Corp", true)]
    [InlineData("CN=Zo\\C3\\AB,DC=corp", "CN=zoë,DC=corp", true)]
    [InlineData("CN=a\\ ,DC=corp", "CN=a ,DC=corp", false)]
    [InlineData("OU=a+CN=b,DC=corp", "CN=b+OU=a,DC=corp", true)]
    [InlineData("CN=a,DC=corp", "CN=a", false)]
    [InlineData("", "  ", true)]
    public void Names_are_compared_by_what_they_mean(string one, string other, bool expected) =>
        Assert.Equal(expected, DistinguishedName.Parse(one)!.Equals(DistinguishedName.Parse(other)));

    [Theory]
    [InlineData("corp")]
    [InlineData("CN=")]
    [InlineData("=a")]
    [InlineData("CN=a,,DC=corp")]
    [InlineData("CN=\"a\"")]
    [InlineData("CN=a\\")]
    [InlineData("<GUID=0123>")]
    public void What_is_no_name_is_none(string text) => Assert.Null(DistinguishedName.Parse(text));

    [Fact]
    public void No_text_at_all_breaks_the_reading_of_a_name()
    {
        string[] pieces = ["CN=", ",", "\\", "+", "=", " ", "4", "a", "ë", "\uD800"];
        Gen.OneOf(Gen.String, Gen.Int[0, pieces.Length - 1].Array[0, 20].Select(numbers => string.Concat(numbers.Select(number => pieces[number]))))
            .Sample(text => DistinguishedName.Parse(text) is not { } name || (name.IsWithin(name) && name.Equals(DistinguishedName.Parse(text))));
    }

    private static async Task<Account> FindAsync(params (string Name, byte[]? Value)[] different)
    {
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(
            request => [ScriptedDomain.UserEntry(request, different), Answers.Done(request.Id)]));
        await using var accounts = ScriptedDomain.Connect(new StoredPassword("x"), new RecordedLog(), TimeProvider.System, server);
        return (await accounts.FindAsync("jdoe", Cancel))!;
    }
}
