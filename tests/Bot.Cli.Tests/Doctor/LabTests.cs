using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Bot.Simulator.Cloud;
using Lab.Samba;

namespace Bot.Cli.Tests.Doctor;

/// <summary>The doctor, in a process of its own, against a real domain controller.</summary>
public sealed partial class LabTests(LabFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_the_lab_all_is_well_but_for_what_it_does_not_have()
    {
        var lab = await fixture.GetAsync();
        var before = await lab.Controller.ReadAttributeAsync(StaffDn(lab), "uSNChanged", Cancel);

        var report = await lab.ExamineAsync();

        Assert.True(report.ExitCode == 0, report.Output);
        Assert.Empty(report.With("fail").Concat(report.With("skipped")));
        // One controller is one, and no table is set.
        Assert.Equal(["controllers", "attempts-table"], report.With("warn"));
        Assert.Equal(28, report.With("ok").Count());
        Assert.Equal(before, await lab.Controller.ReadAttributeAsync(StaffDn(lab), "uSNChanged", Cancel));
    }

    [Fact]
    public async Task On_a_lab_that_has_everything_all_is_ok()
    {
        Assert.SkipUnless(LocalDynamoDb.IsInstalled, "Neither moto_server nor dynalite is on this machine, which a DynamoDB needs.");
        await using var first = await SambaDomainController.StartJoinableAsync(Cancel);
        await first.AddUserAsync(Laboratory.Staff, Cancel);
        await first.LetServiceReadPsosAsync(Cancel);
        await using var second = await first.JoinAsync(Cancel);
        await using var dynamo = await LocalDynamoDb.StartAsync(Cancel);
        await dynamo.CreateTableAsync("attempts", "Key", "ap-southeast-2", Cancel);
        await ExpireAsync(dynamo.Url);
        var lab = await fixture.GetAsync();
        var sid = await first.ReadSidAsync(await first.AddGroupAsync("Payroll", Cancel), Cancel);

        var report = await lab.ExamineAsync(variables =>
        {
            variables["AD_URL"] = $"{first.Url},{second.Url}";
            variables["AD_CA"] = first.CaPem + "\n" + second.CaPem;
            variables["AD_PRIVILEGED_GROUPS"] = sid;
            variables["ATTEMPTS_TABLE"] = "attempts";
            variables["AWS_ENDPOINT_URL_DYNAMODB"] = dynamo.Url.ToString();
        });

        Assert.True(report.ExitCode == 0, report.Output);
        Assert.Empty(report.With("warn").Concat(report.With("fail")).Concat(report.With("skipped")));
        Assert.Equal(("ok", $"{sid} is Payroll", null), report.The("privileged-groups"));
    }

    [Fact]
    public async Task A_privileged_group_that_is_not_there_or_is_none_is_named()
    {
        var lab = await fixture.GetAsync();
        var sid = await lab.Controller.ReadSidAsync(StaffDn(lab), Cancel);
        var other = sid[..sid.LastIndexOf('-')] + "-999999";

        var missing = await lab.ExamineAsync(variables => variables["AD_PRIVILEGED_GROUPS"] = other);
        var user = await lab.ExamineAsync(variables => variables["AD_PRIVILEGED_GROUPS"] = sid);

        Assert.Equal(("fail", $"Nothing in this domain has the SID {other}"), (missing.The("privileged-groups").Status, missing.The("privileged-groups").Detail));
        Assert.Equal(("fail", $"{sid} is 100200, which is no group"), (user.The("privileged-groups").Status, user.The("privileged-groups").Detail));
    }

    [Theory]
    [InlineData("right-reset-password", "Reset Password", "CA;Reset Password")]
    [InlineData("right-must-change", "Write pwdLastSet", "RPWP;pwdLastSet")]
    [InlineData("right-unlock", "Write lockoutTime", "RPWP;lockoutTime")]
    public async Task A_right_that_is_not_delegated_is_named_with_the_line_that_delegates_it(string check, string right, string permission)
    {
        var lab = await fixture.GetAsync();
        var unit = await lab.AddUnitAsync($"no-{check}", sid => string.Concat(
            new[] { ("right-reset-password", Delegation.ResetPassword(sid)), ("right-must-change", Delegation.WritePwdLastSet(sid)), ("right-unlock", Delegation.WriteLockoutTime(sid)) }
                .Where(each => each.Item1 != check).Select(each => each.Item2)));

        var report = await lab.ExamineAsync(null, "--ou", unit);

        Assert.Equal(1, report.ExitCode);
        Assert.Equal([check], report.With("fail"));
        Assert.Equal(
            ("fail", $@"CORP\svc-resetbot lacks '{right}' on user-no-{check}", $@"dsacls ""{unit}"" /I:S /G ""CORP\svc-resetbot:{permission};user"""), report.The(check));
    }

    [Fact]
    public async Task Where_nothing_is_delegated_all_three_lines_are_printed_as_the_settings_page_has_them()
    {
        var lab = await fixture.GetAsync();
        var unit = await lab.AddUnitAsync("Nothing", sid => $"(A;;RC;;;{sid})");

        var run = await lab.RunAsync(variables => variables["AD_BASE_DN"] = unit);

        Assert.Equal(1, run.ExitCode);
        // Its fourth line is for replPropertyMetaData, which everybody may read here.
        var documented = File.ReadLines(Repository.PathTo("docs", "settings.md")).Where(line => line.StartsWith("    dsacls", StringComparison.Ordinal)).Take(3)
            .Select(line => line.Trim().Replace("OU=Staff,DC=corp,DC=example,DC=com", unit, StringComparison.Ordinal)).ToList();
        Assert.Equal(3, documented.Count);
        Assert.All(documented, line => Assert.Contains($"        fix  {line}\n", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_right_that_is_denied_is_not_for_want_of_delegation()
    {
        var lab = await fixture.GetAsync();
        var unit = await lab.Controller.AddUnitAsync("Denied", Cancel);
        await lab.Controller.GrantAsync(unit, Delegation.All, Cancel);
        await lab.Controller.GrantAsync(unit, sid => Delegation.ResetPassword(sid).Replace("(OA;", "(OD;", StringComparison.Ordinal), Cancel);
        await lab.Controller.AddUserAsync(new LabUser("user-Denied") { Container = "OU=Denied" }, Cancel);

        var (status, detail, fix) = (await lab.ExamineAsync(null, "--ou", unit)).The("right-reset-password");

        Assert.Equal(("fail", @"'Reset Password' on user-Denied is denied to CORP\svc-resetbot or a group of it"), (status, detail));
        Assert.StartsWith($"Take the denying entry away: dsacls \"{unit}\" shows it.", fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_control_works_and_is_too_much()
    {
        var lab = await fixture.GetAsync();
        var unit = await lab.AddUnitAsync("Everything", sid => $"(A;CI;GA;;;{sid})");

        var report = await lab.ExamineAsync(null, "--ou", unit);

        Assert.Equal(0, report.ExitCode);
        var (status, detail, fix) = report.The("least-privilege");
        Assert.Equal("warn", status);
        Assert.Contains("has full control over a user", detail, StringComparison.Ordinal);
        Assert.Contains("may write mobile, telephoneNumber: it could have somebody's password texted to itself", detail, StringComparison.Ordinal);
        Assert.Contains("may write userAccountControl", detail, StringComparison.Ordinal);
        Assert.Contains($@"dsacls ""{unit}"" /R ""CORP\svc-resetbot""", fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_unit_without_users_the_rights_are_read_from_what_new_ones_inherit()
    {
        var lab = await fixture.GetAsync();
        var unit = await lab.Controller.AddUnitAsync("Empty", Cancel);
        await lab.Controller.GrantAsync(unit, sid => Delegation.ResetPassword(sid) + Delegation.WriteLockoutTime(sid), Cancel);

        var report = await lab.ExamineAsync(null, "--ou", unit);

        Assert.Equal("warn", report.The("sample-user").Status);
        Assert.Equal(["right-must-change"], report.With("fail"));
        Assert.Equal(("ok", $"'Reset Password' on new users under {unit}", null), report.The("right-reset-password"));
    }

    [Fact]
    public async Task A_password_settings_container_that_cannot_be_read_is_warned_of_until_it_can()
    {
        await using var controller = await SambaDomainController.StartAsync(Cancel);
        var lab = await fixture.GetAsync();
        await controller.AddUserAsync(Laboratory.Staff, Cancel);
        await controller.CreatePsoAsync("Strict", 16, Cancel, StaffDn(lab));

        var before = await lab.ExamineAsync(Elsewhere);
        await controller.LetServiceReadPsosAsync(Cancel);
        var after = await lab.ExamineAsync(Elsewhere);

        const string container = "CN=Password Settings Container,CN=System,DC=corp,DC=example,DC=com";
        Assert.Equal(
            (
                "warn", @"The container is there and cannot be read: reading it is not delegated to CORP\svc-resetbot, so that there may or may not be any in it",
                $@"dsacls ""{container}"" /I:T /G ""CORP\svc-resetbot:GR"""),
            before.The("password-settings"));
        Assert.Equal(("ok", "1 can be read", null), after.The("password-settings"));

        void Elsewhere(Dictionary<string, string> variables) => (variables["AD_URL"], variables["AD_CA"]) = (controller.Url, controller.CaPem);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_and_what_needs_it_is_skipped()
    {
        var lab = await fixture.GetAsync();
        await lab.Controller.AddUserAsync(new LabUser("svc-unlucky") { Container = "CN=Users" }, Cancel);

        var report = await lab.ExamineAsync(variables =>
            (variables["AD_USER"], variables["AD_PASSWORD"]) = ("svc-unlucky@corp.example.com", lab.Encrypted("no-such-password")));

        Assert.Equal(1, report.ExitCode);
        Assert.Equal(["bind"], report.With("fail"));
        var (_, detail, fix) = report.The("bind");
        Assert.EndsWith("does not let svc-unlucky@corp.example.com log on: 49 (InvalidCredentials), 0000052E BadCredentials. It was tried once.", detail, StringComparison.Ordinal);
        Assert.StartsWith("Check AD_USER: Get-ADUser svc-unlucky", fix, StringComparison.Ordinal);
        Assert.Equal(("skipped", "It needs 'bind' to be well.", null), report.The("base-dn"));
        Assert.Equal(("skipped", "It needs 'sample-user' to be well.", null), report.The("right-reset-password"));
        Assert.Equal("ok", report.The("sms-sandbox").Status);
        Assert.Equal("1", await lab.Controller.ReadAttributeAsync("CN=svc-unlucky,CN=Users,DC=corp,DC=example,DC=com", "badPwdCount", Cancel));
    }

    [Fact]
    public async Task An_attribute_that_the_schema_lacks_is_named_with_its_variable()
    {
        var lab = await fixture.GetAsync();

        var report = await lab.ExamineAsync(variables => (variables["AD_ATTR_BIRTH_DATE"], variables["AD_ATTR_PHONE"]) = ("dateOfBirht", "mobil,telephoneNumber"));

        Assert.Equal(["facts"], report.With("fail"));
        Assert.Contains("AD_ATTR_BIRTH_DATE is dateOfBirht, which is not in the schema", report.Output, StringComparison.Ordinal);
        Assert.Contains("AD_ATTR_MONTH_STARTED: monthStarted can be read", report.Output, StringComparison.Ordinal);
        Assert.Equal(("warn", "mobil is not in the schema, telephoneNumber may be read; this user has none", "correct mobil in AD_ATTR_PHONE"), report.The("phone"));
    }

    [Theory]
    [InlineData("OU=Stuff,DC=corp,DC=example,DC=com", "OU=Stuff,DC=corp,DC=example,DC=com is not there, or the service account may not see it. ")]
    [InlineData("OU=Sales+Staff,DC=corp,DC=example,DC=com", "The server answered 34 (InvalidDnSyntax)")]
    public async Task A_base_DN_that_is_not_there_is_answered_with_the_domain_that_is(string dn, string reason)
    {
        var lab = await fixture.GetAsync();

        var (status, detail, _) = (await lab.ExamineAsync(variables => variables["AD_BASE_DN"] = dn)).The("base-dn");

        Assert.Equal("fail", status);
        Assert.Contains(reason, detail, StringComparison.Ordinal);
        Assert.EndsWith(" The domain is DC=corp,DC=example,DC=com", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_who_is_not_there_is_said_not_to_be()
    {
        var lab = await fixture.GetAsync();

        Assert.Equal(
            ("fail", $"There is no user 'nobody' under {lab.Controller.StaffDn}", "Give --sample the sAMAccountName of a user there; without it one is picked."),
            (await lab.ExamineAsync(null, "--sample", "nobody")).The("sample-user"));
        Assert.Equal(("ok", "100200 is looked at, and not changed", null), (await lab.ExamineAsync(null, "--sample", "100200")).The("sample-user"));
    }

    [Fact]
    public async Task Every_name_a_DC_can_have_for_the_service_account_finds_its_rights()
    {
        var lab = await fixture.GetAsync();

        foreach (var user in new[] { @"CORP\svc-resetbot", $"CN=svc-resetbot,CN=Users,{lab.Controller.BaseDn}" })
        {
            var report = await lab.ExamineAsync(variables => variables["AD_USER"] = user);
            Assert.StartsWith(@"CORP\svc-resetbot, with ", report.The("service-account").Detail, StringComparison.Ordinal);
            Assert.Empty(report.With("fail"));
        }
    }

    [Fact]
    public async Task With_a_password_file_the_directory_is_looked_at_without_AWS()
    {
        var lab = await fixture.GetAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("password.txt", lab.Controller.ServicePassword + "\n");

        var report = await lab.ExamineAsync(
            variables =>
            {
                foreach (var name in variables.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
                    variables.Remove(name);
                variables.Remove("AD_PASSWORD");
            },
            "--password-file", file);

        Assert.Equal(0, report.ExitCode);
        Assert.Equal("ok", report.The("right-reset-password").Status);
        Assert.Equal(["aws-credentials", "kms", "sms-sandbox", "sms-spend", "notices", "attempts-table"], report.With("skipped"));
    }

    [Fact]
    public async Task What_people_read_has_a_line_a_check_and_no_colour_when_it_goes_into_a_file()
    {
        var lab = await fixture.GetAsync();

        var run = await lab.RunAsync(null);

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("\nok    bind                  svc-resetbot@corp.example.com logs on at ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nwarn  controllers           ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n        why  While the only domain controller restarts, every caller is put through to a person.\n        fix  Name a second one: AD_URL=", run.Output, StringComparison.Ordinal);
        Assert.Matches(Summary(), run.LastLine);
        // The page shows what is really printed.
        var page = await File.ReadAllTextAsync(Repository.PathTo("docs", "doctor.md"), Cancel);
        Assert.Contains($"```\n{Varying().Replace(run.Output, "…")}```\n", Varying().Replace(page, "…"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_secret_is_printed_whatever_happens()
    {
        var lab = await fixture.GetAsync();
        var wrong = "Wr0ng-and-secret";
        var ciphertext = lab.Encrypted(wrong);

        var outputs = new List<string>
        {
            (await lab.RunAsync(null)).Output,
            (await lab.RunAsync(null, "--json")).Output,
            (await lab.RunAsync(variables => (variables["AD_USER"], variables["AD_PASSWORD"]) = ("svc-nobody@corp.example.com", ciphertext))).Output,
            (await lab.RunAsync(variables => variables["AWS_LAMBDA_FUNCTION_NAME"] = "another")).Output,
            (await lab.RunAsync(variables => variables["AWS_SECRET_ACCESS_KEY"] = "an0ther-secret")).Output,
            (await lab.RunAsync(variables => variables["AD_PASSWORD"] = lab.Controller.ServicePassword)).Output,
        };

        var user = Laboratory.Staff;
        string[] secrets =
        [
            lab.Controller.ServicePassword, wrong, ciphertext, lab.Variables["AWS_SECRET_ACCESS_KEY"], lab.Variables["AWS_SESSION_TOKEN"], "an0ther-secret",
            user.BirthDate!, user.MonthStarted!, user.Mobile!, user.DisplayName!, user.Password,
        ];
        Assert.All(outputs, output => Assert.Contains("settings", output, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.All(outputs, output => Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"^\d+ ok, 2 to look at \(warn\), 0 failed, 0 skipped$")]
    private static partial Regex Summary();

    [GeneratedRegex(@"127(\.\d+){3}|\d{4}-\d\d-\d\d, in \d+|\d+ s apart")]
    private static partial Regex Varying();

    private static string StaffDn(Laboratory lab) => $"CN={Laboratory.Staff.UserId},{lab.Controller.StaffDn}";

    private static async Task ExpireAsync(Uri dynamo)
    {
        using var client = new AmazonDynamoDBClient(new BasicAWSCredentials("DUMMY", "dummy"), new AmazonDynamoDBConfig { ServiceURL = dynamo.ToString(), AuthenticationRegion = "ap-southeast-2" });
        await client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest { TableName = "attempts", TimeToLiveSpecification = new() { AttributeName = "Expires", Enabled = true } }, Cancel);
    }
}
