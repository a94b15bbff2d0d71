using System.Text;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Tests.Directory;

public class ModifyTests : DirectoryTests
{
    [Fact]
    public async Task A_reset_that_must_be_changed_ends_the_old_password_and_the_new_one_binds_only_to_be_told_so()
    {
        var (old, password) = (Directory.InitialPasswordOf("100000"), NewPassword());
        (await Ldap.ModifyAsync(Reset(MainDn, password, "replace: pwdLastSet\npwdLastSet: 0\n"))).Expect(0);

        Assert.Contains("data 52e,", (await Ldap.WhoAmIAsync(@"CORP\100000", old)).Expect(49).Error, StringComparison.Ordinal);
        Assert.Contains("data 773,", (await Ldap.WhoAmIAsync(@"CORP\100000", password)).Expect(49).Error, StringComparison.Ordinal);
        Assert.Equal(BindVerdict.MustChange, Directory.CheckPassword("100000", password));
        var entry = await Ldap.SearchAsync("(sAMAccountName=100000)", "pwdLastSet", "msDS-User-Account-Control-Computed");
        Assert.Equal(["0"], entry.Expect(0).Values("pwdLastSet"));
        Assert.Equal(["8388608"], entry.Values("msDS-User-Account-Control-Computed"));
    }

    [Fact]
    public async Task A_reset_alone_binds()
    {
        var password = NewPassword();
        (await Ldap.ModifyAsync(Reset(MainDn, password))).Expect(0);
        (await Ldap.WhoAmIAsync(@"CORP\100000", password)).Expect(0);
    }

    [Fact]
    public async Task Changes_tell_who_did_what_to_whom_and_never_the_password()
    {
        var made = new List<DirectoryChange>();
        Directory.Changes.Made += made.Add;
        var password = NewPassword();
        (await Ldap.ModifyAsync(Reset(MainDn, password, "replace: pwdLastSet\npwdLastSet: 0\n"))).Expect(0);

        Assert.Equal(made, Directory.Changes.Entries);
        Assert.Equal([("unicodePwd", null), ("pwdLastSet", "0")], made.Select(change => (change.Attribute, change.Value)));
        Assert.All(made, change => Assert.Equal(("svc-resetbot", "100000", MainDn), (change.By, change.UserId, change.DistinguishedName)));
        Assert.DoesNotContain(password, string.Join('\n', made), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kx7-short")]
    [InlineData("onlylowercaseletters")]
    [InlineData("lowerANDupperONLY")]
    [InlineData("Xy-100000-abcdef")]
    [InlineData("Hello-MORGAN-2030")]
    [InlineData("")]
    public async Task A_password_against_the_policy_is_refused(string password)
    {
        var answer = await Ldap.ModifyAsync(Reset(MainDn, password));
        Assert.Contains("0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0", answer.Expect(53).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.Changes.Entries);
        Assert.Equal(BindVerdict.Accepted, Directory.CheckPassword("100000", Directory.InitialPasswordOf("100000")));
    }

    [Theory]
    [InlineData("no quotes")]
    [InlineData("UTF-8")]
    [InlineData("odd bytes")]
    [InlineData("half a surrogate pair")]
    public async Task A_password_that_is_not_quoted_UTF_16_is_refused(string defect)
    {
        var password = NewPassword();
        var value = defect switch
        {
            "no quotes" => Base64(Encoding.Unicode, password),
            "UTF-8" => Base64(Encoding.UTF8, $"\"{password}\""),
            "odd bytes" => Convert.ToBase64String([.. Encoding.Unicode.GetBytes($"\"{password}\""), 0]),
            _ => Convert.ToBase64String([.. Encoding.Unicode.GetBytes($"\"{password}"), 0x00, 0xd8, .. Encoding.Unicode.GetBytes("\"")]),
        };
        var answer = await Ldap.ModifyAsync(Modify(MainDn, $"replace: unicodePwd\nunicodePwd:: {value}\n"));
        Assert.Contains("0000001F: SvcErr", answer.Expect(53).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_or_deleting_a_password_alone_is_no_reset()
    {
        var value = Quoted(NewPassword());
        Assert.Contains("0000001F", (await Ldap.ModifyAsync(Modify(MainDn, $"add: unicodePwd\nunicodePwd:: {value}\n"))).Expect(53).Error, StringComparison.Ordinal);
        Assert.Contains("0000001F", (await Ldap.ModifyAsync(Modify(MainDn, "delete: unicodePwd\n"))).Expect(53).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unlocking_clears_the_lockout_and_its_count()
    {
        (await Ldap.ModifyAsync(Modify("CN=Priya Nair," + PersonOu, "replace: lockoutTime\nlockoutTime: 0\n"))).Expect(0);
        (await Ldap.WhoAmIAsync(@"CORP\pnair", Directory.InitialPasswordOf("pnair"))).Expect(0);
        var entry = await Ldap.SearchAsync("(sAMAccountName=pnair)", "lockoutTime", "badPwdCount", "msDS-User-Account-Control-Computed");
        Assert.Equal(["0"], entry.Expect(0).Values("lockoutTime"));
        Assert.Equal(["0"], entry.Values("badPwdCount"));
        Assert.Equal(["0"], entry.Values("msDS-User-Account-Control-Computed"));
        Assert.Equal([("pnair", "lockoutTime", "0")], Directory.Changes.Entries.Select(change => (change.UserId, change.Attribute, change.Value)));
    }

    [Fact]
    public async Task A_reset_does_not_unlock()
    {
        var password = NewPassword();
        (await Ldap.ModifyAsync(Reset("CN=Priya Nair," + PersonOu, password))).Expect(0);
        Assert.Equal(BindVerdict.LockedOut, Directory.CheckPassword("pnair", password));
    }

    [Theory]
    [InlineData("replace: lockoutTime\nlockoutTime: 1\n")]
    [InlineData("replace: lockoutTime\nlockoutTime: soon\n")]
    [InlineData("delete: lockoutTime\n")]
    [InlineData("replace: pwdLastSet\npwdLastSet: 132000000000000000\n")]
    [InlineData("delete: pwdLastSet\n")]
    public async Task Other_values_than_those_that_mean_something_are_refused(string modification)
    {
        var answer = await Ldap.ModifyAsync(Modify(MainDn, modification));
        Assert.Contains("00000057: SvcErr", answer.Expect(53).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.Changes.Entries);
    }

    [Fact]
    public async Task Minus_one_makes_a_password_count_as_set_now()
    {
        var password = NewPassword();
        (await Ldap.ModifyAsync(Reset(MainDn, password, "replace: pwdLastSet\npwdLastSet: 0\n"))).Expect(0);
        (await Ldap.ModifyAsync(Modify(MainDn, "replace: pwdLastSet\npwdLastSet: -1\n"))).Expect(0);
        (await Ldap.WhoAmIAsync(@"CORP\100000", password)).Expect(0);
    }

    [Fact]
    public async Task A_modify_is_done_as_a_whole_or_not_at_all()
    {
        var answer = await Ldap.ModifyAsync(Reset(MainDn, NewPassword(), "replace: pwdLastSet\npwdLastSet: 7\n"));
        answer.Expect(53);
        Assert.Equal(BindVerdict.Accepted, Directory.CheckPassword("100000", Directory.InitialPasswordOf("100000")));
        Assert.Empty(Directory.Changes.Entries);
    }

    [Fact]
    public async Task Nobody_but_the_service_account_may_write()
    {
        var password = Directory.InitialPasswordOf("100000");
        var reset = await Ldap.AsAsync("ldapmodify", @"CORP\100000", password, [], Reset("CN=Mei Chen," + PersonOu, NewPassword()));
        Assert.Contains("00000005: SecErr: DSID-031A11EF, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0", reset.Expect(50).Error, StringComparison.Ordinal);
        (await Ldap.AsAsync("ldapmodify", @"CORP\100000", password, [], Modify(MainDn, "replace: lockoutTime\nlockoutTime: 0\n"))).Expect(50);
        var nobody = await Ldap.AnonymouslyAsync("ldapmodify", "-f", "/dev/stdin");
        nobody.Expect(0);
        Assert.Empty(Directory.Changes.Entries);
    }

    [Theory]
    [InlineData(MainDn, "replace: mobile\nmobile: +61491570159\n", 50, "00000005")]
    [InlineData("CN=ResetBot Service,OU=Service Accounts,DC=corp,DC=example,DC=com", "replace: lockoutTime\nlockoutTime: 0\n", 50, "00000005")]
    [InlineData("OU=Staff,DC=corp,DC=example,DC=com", "replace: lockoutTime\nlockoutTime: 0\n", 50, "00000005")]
    [InlineData(MainDn, "replace: noSuchAttribute\nnoSuchAttribute: 1\n", 16, "00000057: LdapErr")]
    [InlineData("CN=Nobody,OU=Staff,DC=corp,DC=example,DC=com", "replace: lockoutTime\nlockoutTime: 0\n", 32, "0000208D")]
    [InlineData("nonsense", "replace: lockoutTime\nlockoutTime: 0\n", 34, "0000208F")]
    public async Task The_service_account_may_do_what_is_delegated_and_nothing_else(string dn, string modification, int code, string words)
    {
        var answer = await Ldap.ModifyAsync(Modify(dn, modification));
        Assert.Contains(words, answer.Expect(code).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.Changes.Entries);
    }

    [Fact]
    public async Task Whoever_knows_the_old_password_may_change_it()
    {
        var (old, password) = (Directory.InitialPasswordOf("100000"), NewPassword());
        (await Ldap.AsAsync("ldapmodify", @"CORP\100000", old, [], Change(old, password))).Expect(0);
        (await Ldap.WhoAmIAsync(@"CORP\100000", password)).Expect(0);
        Assert.Equal([("100000", "unicodePwd")], Directory.Changes.Entries.Select(change => (change.By, change.Attribute)));

        var wrong = await Ldap.AsAsync("ldapmodify", @"CORP\100000", password, [], Change(old, NewPassword()));
        Assert.Contains("00000056: AtrErr", wrong.Expect(19).Error, StringComparison.Ordinal);
        var again = await Ldap.AsAsync("ldapmodify", @"CORP\100000", password, [], Change(password, old));
        Assert.Contains("0000052D: AtrErr", again.Expect(19).Error, StringComparison.Ordinal);
        var bare = Modify(MainDn, $"delete: unicodePwd\nunicodePwd: {old}\n-\nadd: unicodePwd\nunicodePwd: {password}\n");
        Assert.Contains("0000001F", (await Ldap.AsAsync("ldapmodify", @"CORP\100000", password, [], bare)).Expect(53).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.840.113556.1.4.2239")]
    [InlineData("1.2.840.113556.1.4.2066")]
    public async Task The_history_counts_only_when_the_policy_hints_control_asks_for_it(string control)
    {
        var old = Directory.InitialPasswordOf("100000");
        (await Ldap.ModifyAsync(Reset(MainDn, NewPassword()))).Expect(0);
        var hinted = await Ldap.ModifyAsync(Controlled(Reset(MainDn, old), control, "MAMCAQE="));
        Assert.Contains("0000052D: SvcErr", hinted.Expect(53).Error, StringComparison.Ordinal);
        (await Ldap.ModifyAsync(Controlled(Reset(MainDn, old), control, "MAMCAQA="))).Expect(0);
        var malformed = await Ldap.ModifyAsync(Controlled(Reset(MainDn, old), control, "AAAA"));
        Assert.Contains("00000057: LdapErr", malformed.Expect(2).Error, StringComparison.Ordinal);
    }

    // RFC 2849: a change record's controls stand between its name and its type.
    private static string Controlled(string ldif, string control, string value) =>
        ldif.Replace("changetype:", $"control: {control} true:: {value}\nchangetype:", StringComparison.Ordinal);

    private static string Change(string old, string password) => Modify(MainDn,
        $"delete: unicodePwd\nunicodePwd:: {Quoted(old)}\n-\nadd: unicodePwd\nunicodePwd:: {Quoted(password)}\n");
}
