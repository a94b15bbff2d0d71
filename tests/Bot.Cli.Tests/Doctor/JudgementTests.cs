using ActiveDirectory.Accounts;
using Bot.Cli.Doctor;
using Bot.Cli.Doctor.Checks;
using Bot.Cli.Doctor.Cloud;
using Bot.Cli.Doctor.Examined;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Tests.Doctor;

/// <summary>What is made of what was seen, without a network.</summary>
public sealed class JudgementTests
{
    private const string Account = @"CORP\svc-resetbot";
    private const string Unit = "OU=Staff,DC=corp,DC=example,DC=com";
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("20260115093000.0Z", CheckStatus.Ok, "dc1:636 and this machine are 0 s apart")]
    [InlineData("20260115092900.0Z", CheckStatus.Ok, "dc1:636 and this machine are 60 s apart")]
    [InlineData("20260115093101Z", CheckStatus.Warn, "dc1:636 and this machine are 61 s apart")]
    [InlineData("20260115092500.0Z", CheckStatus.Warn, "dc1:636 and this machine are 300 s apart")]
    [InlineData("20260115092459.0Z", CheckStatus.Fail, "dc1:636 and this machine are 301 s apart")]
    [InlineData("20260115103000.0Z", CheckStatus.Fail, "dc1:636 and this machine are 3600 s apart")]
    [InlineData("half past nine", CheckStatus.Warn, "dc1:636 does not tell the time")]
    [InlineData(null, CheckStatus.Warn, "dc1:636 does not tell the time")]
    public void Clocks_may_be_a_minute_apart_and_no_more_than_five(string? currentTime, CheckStatus status, string detail)
    {
        var judgement = ClockCheck.Judge("dc1:636", currentTime, Now);

        Assert.Equal((status, detail), (judgement.Status, judgement.Detail));
        Assert.Equal(status is not CheckStatus.Ok, judgement.Fix?.Contains("w32tm", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData(30, CheckStatus.Ok, "The certificate of dc1:636 runs out on 2026-02-14, in 30 days")]
    [InlineData(29, CheckStatus.Warn, "The certificate of dc1:636 runs out on 2026-02-13, in 29 days")]
    [InlineData(0, CheckStatus.Warn, "The certificate of dc1:636 runs out on 2026-01-15, in 0 days")]
    public void A_certificate_is_to_be_renewed_a_month_before_its_end(int days, CheckStatus status, string detail)
    {
        var judgement = CertificateExpiryCheck.Judge("dc1:636", Now.AddDays(days), Now);

        Assert.Equal((status, detail), (judgement.Status, judgement.Detail));
        Assert.Equal(status is CheckStatus.Warn, judgement.Fix is not null);
    }

    [Fact]
    public void Two_controllers_are_two_hosts_and_not_two_ports()
    {
        Assert.Equal(CheckStatus.Ok, ControllersCheck.Judge(["dc1", "dc2"]).Status);
        Assert.Equal(CheckStatus.Warn, ControllersCheck.Judge(["dc1", "DC1"]).Status);
        Assert.Equal("dc1 is the only one", ControllersCheck.Judge(["dc1"]).Detail);
    }

    [Fact]
    public void Each_reason_of_a_refused_logon_has_its_command()
    {
        Assert.Contains("Unlock-ADAccount svc", BindCheck.Fix(AdReason.AccountLockedOut, "svc@corp.example.com"), StringComparison.Ordinal);
        Assert.Equal("Enable-ADAccount svc", BindCheck.Fix(AdReason.AccountDisabled, @"CORP\svc"));
        Assert.Equal("Clear-ADAccountExpiration svc", BindCheck.Fix(AdReason.AccountExpired, "svc@corp.example.com"));
        Assert.Contains("-ChangePasswordAtLogon $false", BindCheck.Fix(AdReason.PasswordMustChange, "svc@corp.example.com"), StringComparison.Ordinal);
        Assert.Contains("-Clear logonHours,userWorkstations", BindCheck.Fix(AdReason.LogonHours, "svc@corp.example.com"), StringComparison.Ordinal);
        Assert.Contains("Set-ADAccountPassword svc -Reset", BindCheck.Fix(AdReason.BadCredentials, "svc@corp.example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_that_cannot_be_looked_up_is_not_said_to_be_lacking()
    {
        var judgement = RightCheck.Judge(ObjectRight.WriteLockoutTime, null, Account, Unit, null);

        Assert.Equal(CheckStatus.Warn, judgement.Status);
        Assert.Contains("cannot be told", judgement.Detail, StringComparison.Ordinal);
        Assert.EndsWith($"dsacls \"{Unit}\" /I:S /G \"{Account}:RPWP;lockoutTime;user\"", judgement.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S-1-5-21-1-2-3-512", "belongs to Domain Admins")]
    [InlineData("S-1-5-32-548", "belongs to Account Operators")]
    [InlineData("S-1-5-21-1-2-3-519", "belongs to Enterprise Admins")]
    public void A_service_account_in_a_group_that_rules_the_domain_has_too_much(string sid, string excess) =>
        Assert.Equal([excess], ExcessRights.Of(new HashSet<string> { sid }, null, ["pwdLastSet", "lockoutTime"], ["mobile"]));

    [Fact]
    public void What_is_needed_is_not_too_much() =>
        Assert.Empty(ExcessRights.Of(new HashSet<string> { "S-1-5-21-1-2-3-1512", "S-1-1-0" }, new([], false), ["PwdLastSet", "lockoutTime"], ["mobile"]));

    [Fact]
    public void Whoever_may_write_the_phone_number_may_have_every_password() => Assert.Equal(
        ["may write Mobile: it could have somebody's password texted to itself", "may write 1 attributes beside pwdLastSet and lockoutTime (Mobile)"],
        ExcessRights.Of(new HashSet<string>(), null, ["Mobile"], ["mobile", "telephoneNumber"]));

    [Theory]
    [InlineData(AttributeProblem.NotInSchema, CheckStatus.Fail, "AD_ATTR_BIRTH_DATE is dob, which is not in the schema")]
    [InlineData(AttributeProblem.NotOfUsers, CheckStatus.Fail, "AD_ATTR_BIRTH_DATE is dob, which is in the schema and not among the attributes of a user")]
    [InlineData(AttributeProblem.NotReadable, CheckStatus.Fail, @"AD_ATTR_BIRTH_DATE: CORP\svc-resetbot may not read dob")]
    [InlineData(AttributeProblem.Unknown, CheckStatus.Warn, "AD_ATTR_BIRTH_DATE: whether dob may be read cannot be told from this user, who has none")]
    [InlineData(AttributeProblem.None, CheckStatus.Ok, "AD_ATTR_BIRTH_DATE: dob may be read; this user has none")]
    public void A_fact_that_cannot_be_read_says_why(AttributeProblem problem, CheckStatus status, string detail)
    {
        var judgement = FactsCheck.Judge(new("dob", problem), "AD_ATTR_BIRTH_DATE", Account, Unit);

        Assert.Equal((status, detail), (judgement.Status, judgement.Detail));
    }

    [Fact]
    public void A_confidential_attribute_needs_a_second_right()
    {
        var id = Guid.NewGuid();
        var attribute = new SchemaAttribute("dob", [id], IsConfidential: true);
        var read = new AccessControlEntry(false, AceFlags.None, AccessRights.ReadProperty, null, null, "S-1-5-11");
        HashSet<string> token = ["S-1-5-11"];

        Assert.False(attribute.IsReadable(new([read], false), token));
        Assert.True(attribute.IsReadable(new([read, read with { Mask = AccessRights.ControlAccess, ObjectType = id }], false), token));
        Assert.Equal(
            $@"dsacls ""{Unit}"" /I:S /G ""{Account}:RP;dob;user""; it is confidential, which needs besides: dsacls ""{Unit}"" /I:S /G ""{Account}:CA;dob;user""",
            FactsCheck.Judge(new("dob", AttributeProblem.NotReadable, IsConfidential: true), "AD_ATTR_BIRTH_DATE", Account, Unit).Fix);
    }

    [Fact]
    public void One_phone_attribute_is_enough_and_none_is_not()
    {
        AttributeState good = new("mobile", AttributeProblem.None, IsFilled: true), hidden = new("pager", AttributeProblem.NotReadable);

        Assert.Equal((CheckStatus.Ok, "mobile can be read"), Of(good));
        Assert.Equal((CheckStatus.Warn, "pager may not be read, mobile can be read"), Of(hidden, good));
        Assert.Equal((CheckStatus.Fail, "pager may not be read"), Of(hidden));

        static (CheckStatus, string) Of(params AttributeState[] states) =>
            (PhoneCheck.Judge(states, Account, Unit).Status, PhoneCheck.Judge(states, Account, Unit).Detail);
    }

    [Theory]
    [InlineData(null, 0, null, CheckStatus.Warn)]
    [InlineData(0, 0, null, CheckStatus.Warn)]
    [InlineData(0, 0, false, CheckStatus.Warn)]
    [InlineData(0, 0, true, CheckStatus.Ok)]
    [InlineData(2, 0, true, CheckStatus.Ok)]
    [InlineData(2, 0, false, CheckStatus.Warn)]
    [InlineData(2, 1, true, CheckStatus.Warn)]
    public void A_password_settings_container_is_well_when_what_is_in_it_can_be_read(int? seen, int unreadable, bool? isDelegated, CheckStatus status)
    {
        var judgement = PasswordSettingsCheck.Judge("CN=PSC", seen, unreadable, isDelegated, Account);

        Assert.Equal(status, judgement.Status);
        Assert.Equal(status is CheckStatus.Ok ? null : $"dsacls \"CN=PSC\" /I:T /G \"{Account}:GR\"", judgement.Fix);
    }

    [Fact]
    public void Policies_groups_counters_and_controls_that_cannot_be_read_say_what_to_do()
    {
        Assert.Equal("8 characters or more, of three kinds; 24 old ones are remembered; 5 wrong ones lock the account", PasswordPolicyCheck.Judge(8, 1, 24, 5, "DC=x", Account).Detail);
        Assert.Equal("8 characters or more; 0 old ones are remembered; wrong ones never lock an account", PasswordPolicyCheck.Judge(8, 0, null, 0, "DC=x", Account).Detail);
        Assert.Equal(CheckStatus.Warn, PasswordPolicyCheck.Judge(null, 1, 24, 5, "DC=x", Account).Status);
        Assert.Equal("Add-ADGroupMember 'Windows Authorization Access Group' svc-resetbot", GroupsCheck.Judge("u", 0, Account).Fix);
        Assert.Equal(CheckStatus.Fail, GroupsCheck.Judge("u", 0, Account).Status);
        Assert.Equal($"dsacls \"DC=x\" /G \"{Account}:CA;Monitor Active Directory Replication\"", ReplicationMetadataCheck.Judge("u", null, Account, "DC=x").Fix);
        Assert.Equal($"dsacls \"{Unit}\" /I:S /G \"{Account}:RP;msDS-KeyVersionNumber;user\"", KeyVersionCheck.Judge("u", null, Account, Unit).Fix);
        Assert.Equal(CheckStatus.Ok, PolicyHintsCheck.Judge("dc1", ["1.2.840.113556.1.4.2239"], null).Status);
        Assert.Equal(CheckStatus.Ok, PolicyHintsCheck.Judge("dc1", ["1.2.840.113556.1.4.2066"], null).Status);
        Assert.Equal(CheckStatus.Warn, PolicyHintsCheck.Judge("dc1", ["1.2.840.113556.1.4.801"], null).Status);
        Assert.Equal(CheckStatus.Ok, PolicyHintsCheck.Judge("dc1", ["1.2.840.113556.1.4.801"], "Samba Team (https://www.samba.org)").Status);
    }

    [Theory]
    [InlineData(true, "<R><entry><key>SubscriptionsConfirmed</key><value>1</value></entry></R>", CheckStatus.Ok, "arn:aws:sns:eu-west-1:111122223333:told has 1 confirmed subscription")]
    [InlineData(true, "<R><entry><key>SubscriptionsConfirmed</key><value>0</value></entry></R>", CheckStatus.Warn, "Nobody has subscribed to arn:aws:sns:eu-west-1:111122223333:told, or nobody has confirmed it")]
    [InlineData(false, "<R><Code>NotFound</Code></R>", CheckStatus.Fail, "There is no topic arn:aws:sns:eu-west-1:111122223333:told")]
    [InlineData(false, "<R><Code>AuthorizationError</Code></R>", CheckStatus.Warn, "Unknown: SNS answered AuthorizationError")]
    public void A_topic_is_judged_by_who_listens_to_it(bool isSuccess, string xml, CheckStatus status, string detail)
    {
        var judgement = NoticesCheck.Judge(SnsQuestion.Read(isSuccess, xml), "arn:aws:sns:eu-west-1:111122223333:told", "eu-west-1");

        Assert.Equal((status, detail), (judgement.Status, judgement.Detail));
        Assert.Equal(status is CheckStatus.Ok, judgement.Fix is null);
    }

    [Theory]
    [InlineData(true, "<R><IsInSandbox>false</IsInSandbox></R>", CheckStatus.Ok, "The account is out of the sandbox in eu-west-1")]
    [InlineData(true, "<R><IsInSandbox>true</IsInSandbox></R>", CheckStatus.Warn, "The account is in the sandbox in eu-west-1")]
    [InlineData(false, "<R><Code>AuthorizationError</Code></R>", CheckStatus.Warn, "Unknown: SNS answered AuthorizationError")]
    [InlineData(false, "<html><br>", CheckStatus.Warn, "Unknown: SNS answered an answer that is no XML")]
    [InlineData(true, "<R/>", CheckStatus.Warn, "Unknown: SNS answered without IsInSandbox")]
    public void The_sandbox_is_told_from_what_SNS_answers(bool isSuccess, string xml, CheckStatus status, string detail)
    {
        var judgement = SmsSandboxCheck.Judge(SnsQuestion.Read(isSuccess, xml), "eu-west-1");

        Assert.Equal((status, detail), (judgement.Status, judgement.Detail));
    }

    [Theory]
    [InlineData("<entry><key>MonthlySpendLimit</key><value>50</value></entry>", CheckStatus.Ok, "50 US dollars a month")]
    [InlineData("<entry><key>MonthlySpendLimit</key><value>1</value></entry>", CheckStatus.Warn, "1 US dollars a month, which is a few dozen texts")]
    [InlineData("<entry><key>DefaultSMSType</key><value>Transactional</value></entry>", CheckStatus.Warn, "No limit is set, so that the account's quota counts: 1 US dollar when it is new")]
    public void The_spend_limit_is_told_from_what_SNS_answers(string entry, CheckStatus status, string detail)
    {
        var judgement = SmsSpendCheck.Judge(SnsQuestion.Read(true, $"<R><attributes>{entry}</attributes></R>"), "eu-west-1");

        Assert.Equal((status, detail), (judgement.Status, judgement.Detail));
    }

    [Fact]
    public void What_may_not_be_asked_of_SNS_is_unknown()
    {
        var judgement = SmsSpendCheck.Judge(SnsQuestion.Read(false, "<E><Error><Code>AuthorizationError</Code></Error></E>"), "eu-west-1");

        Assert.Equal((CheckStatus.Warn, "Unknown: SNS answered AuthorizationError"), (judgement.Status, judgement.Detail));
        Assert.StartsWith("Allow sns:GetSMSAttributes", judgement.Fix, StringComparison.Ordinal);
    }
}
