using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Infrastructure.Settings;
using Lab;

namespace Infrastructure.Tests.Settings;

/// <summary>A setting that is missing or wrong is named before anything is made, with what to do.</summary>
public sealed partial class SettingsTests
{
    [Fact]
    public void Everything_that_is_missing_is_said_at_once()
    {
        var problems = StackConfig.With(("aws:region", null), ("adUrl", null), ("adBaseDn", null), ("adUser", null), ("adPassword", null), ("adCidrs", null), ("connectAlias", null)).Problems();

        Assert.Equal(["aws:region", "adUrl", "adBaseDn", "adUser", "adCidrs", "connectAlias", "adPassword"], problems.Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.All(problems, problem => Assert.Contains("pulumi config set ", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws:region", "sydney", "aws:region: 'sydney' is no region. Write it like us-east-1.")]
    [InlineData("name", "Reset Bot", "name: 'Reset Bot' is no name for resources (2 to 24 small letters, digits and hyphens). Write it like resetbot.")]
    [InlineData("tags", "team", "tags: 'team' is no NAME=VALUE. Write them like team=identity,cost-center=4711.")]
    [InlineData("protect", "yes", "protect: is 'yes'. Set it to one of: true, false.")]
    [InlineData("architecture", "arm", "architecture: is 'arm'. Set it to one of: x86_64, arm64.")]
    [InlineData("architecture", "arm64", "architecture: is arm64, and the function in ARTIFACTS/function.zip is compiled for x86_64. Set the one, or publish the other: pulumi config set architecture x86_64")]
    [InlineData("memorySize", "64", "memorySize: is '64'. Set it to megabytes, a whole number from 128 to 10240.")]
    [InlineData("memorySize", "half", "memorySize: is 'half'. Set it to megabytes, a whole number from 128 to 10240.")]
    [InlineData("reservedConcurrency", "-1", "reservedConcurrency: is '-1'. Set it to calls at once (0 reserves none), a whole number from 0 to 1000.")]
    [InlineData("logRetentionDays", "10", "logRetentionDays: CloudWatch Logs keeps nothing for 10 days. Set it to one of: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.")]
    [InlineData("adUrl", "ldap://dc1.corp.example.com", "adUrl: AD_URL")]
    [InlineData("limitAccount", "many", "limitAccount: LIMIT_ACCOUNT")]
    [InlineData("smsCountries", "Australia", "smsCountries: SMS_COUNTRIES")]
    [InlineData("adCa", "no-such-file.pem", "adCa: There is no file no-such-file.pem beside Pulumi.yaml. Name one with the authority's certificate as PEM, or set its text.")]
    [InlineData("vpcId", "my-vpc", "vpcId: 'my-vpc' is no VPC. Write it like vpc-0a1b2c3d4e5f60718.")]
    [InlineData("vpcId", "vpc-0a1b2c3d4e5f60718", "subnetIds: is not set, and vpcId is vpc-0a1b2c3d4e5f60718. Name private subnets of it: pulumi config set subnetIds subnet-0a1b2c3d4e5f60718,subnet-1a1b2c3d4e5f60718")]
    [InlineData("subnetIds", "subnet-0a1b2c3d4e5f60718", "vpcId: is not set, and subnetIds is. Name their VPC, or take subnetIds away: pulumi config rm subnetIds")]
    [InlineData("vpcCidr", "10.64.0.0/28", "vpcCidr: is 10.64.0.0/28. Four subnets are made of it: set it to a /16 to /24 that begins where it says, such as 10.64.0.0/24.")]
    [InlineData("vpcCidr", "10.64.0.7/24", "vpcCidr: is 10.64.0.7/24. Four subnets are made of it: set it to a /16 to /24 that begins where it says, such as 10.64.0.0/24.")]
    [InlineData("vpcCidr", "10.64", "vpcCidr: '10.64' is no range of addresses. Write it like 10.64.0.0/24.")]
    [InlineData("adCidrs", "10.1.2.10/24", "adCidrs: 10.1.2.10/24 is an address in the middle of a range. One address ends in /32; a range begins where it says, such as 10.1.2.0/24.")]
    [InlineData("adCidrs", "dc1", "adCidrs: 'dc1' is no range of addresses. Write them like 10.1.2.10/32,10.1.3.10/32.")]
    [InlineData("dnsServers", "10.1.2.10", "dnsDomain: dnsServers and dnsDomain go together: whom to ask, and for which names. Set both, or neither.")]
    [InlineData("dns", "dhcp", "dnsServers: is not set, and dns is 'dhcp'. Name the servers that everything in the VPC asks: pulumi config set dnsServers 10.1.2.10,10.1.3.10")]
    [InlineData("egress", "internet", "egress: is 'internet'. Set it to one of: nat, endpoints.")]
    [InlineData("connectAlias", "a desk", "connectAlias: 'a desk' is no alias of a Connect instance. Write it like example-service-desk.")]
    [InlineData("connectInstanceId", "11111111-2222-3333-4444-555555555555", "connectAlias: and connectInstanceId are a new instance and an existing one. Set one of them.")]
    [InlineData("phoneNumberId", "+61200000000", "phoneNumberId: '+61200000000' is no id of a claimed number. Write it like 11111111-2222-3333-4444-555555555555.")]
    [InlineData("phoneCountry", "Australia", "phoneCountry: 'Australia' is no country. Write it like AU.")]
    [InlineData("timeZone", "Sydney", "timeZone: 'Sydney' is no time zone. Write it like Australia/Sydney.")]
    [InlineData("openDays", "Monday", "openDays: 'Monday' is no day. Write them like MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY.")]
    [InlineData("openFrom", "8am", "openFrom: '8am' is no time of the day. Write it like 08:00.")]
    [InlineData("alarmMail", "on-call", "alarmMail: 'on-call' is no mail address. Write it like on-call@example.com.")]
    [InlineData("smsMonthlySpend", "much", "smsMonthlySpend: is 'much'. Set it to US dollars a month, a whole number from 1 to 100000.")]
    [InlineData("adPassword", "12345678901234", "adPassword: reads as a number, a truth value or JSON, which Pulumi's YAML host would make of it. Give the service account another password, with letters in it.")]
    [InlineData("adPassword", "true", "adPassword: reads as a number, a truth value or JSON, which Pulumi's YAML host would make of it. Give the service account another password, with letters in it.")]
    public void A_setting_that_is_wrong_is_named_with_its_value_and_what_to_do(string key, string value, string problem) =>
        Assert.Contains(StackConfig.With((key, value)).Problems(), line => line.Replace(MadeArtifacts.ForX64, "ARTIFACTS", StringComparison.Ordinal).StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("existing", "dhcp", null, null, "dns: is 'dhcp', which would change the name servers of everything else in an existing VPC. Set it to 'resolver'.")]
    [InlineData("existing", null, "vpc-1a1b2c3d4e5f60718", null, "vpcId: is set: the way to the domain controllers is the existing VPC's own. Take peerVpcId and transitGatewayId away.")]
    [InlineData(null, null, "vpc-1a1b2c3d4e5f60718", "tgw-0a1b2c3d4e5f60718", "transitGatewayId: and peerVpcId are two ways to the same addresses. Set one of them.")]
    public void Settings_that_do_not_go_together_are_named(string? vpc, string? dns, string? peer, string? gateway, string problem) => Assert.Contains(problem, StackConfig.With(
        ("vpcId", vpc is null ? null : "vpc-0a1b2c3d4e5f60718"), ("subnetIds", vpc is null ? null : "subnet-0a1b2c3d4e5f60718"), ("dns", dns), ("dnsServers", dns is null ? null : "10.1.2.10"),
        ("peerVpcId", peer), ("transitGatewayId", gateway)).Problems());

    [Fact]
    public void Without_a_way_to_the_table_of_tries_one_is_asked_for() => Assert.Contains(
        StackConfig.With(("vpcId", "vpc-0a1b2c3d4e5f60718"), ("subnetIds", "subnet-0a1b2c3d4e5f60718"), ("egress", "endpoints")).Problems(),
        problem => problem.StartsWith("routeTableIds: is not set, and egress is 'endpoints': the table of tries is reached by a gateway endpoint, which is a route.", StringComparison.Ordinal));

    [Fact]
    public void Where_nothing_is_reserved_the_function_takes_what_the_account_has_left() =>
        Assert.Null(StackConfig.With(("reservedConcurrency", "0")).Program()["resources"]!["function"]!["properties"]!["reservedConcurrentExecutions"]);

    [Fact]
    public void What_was_not_published_is_asked_for()
    {
        var problems = StackConfig.With(("artifacts", MadeArtifacts.None)).Problems();

        Assert.Equal(
            [$"{MadeArtifacts.None}/function.zip: is not there. Make it: ./resetbot publish", $"{MadeArtifacts.None}/ServiceDesk.zip: is not there. Make it: ./resetbot publish"], problems);
    }

    [Fact]
    public void An_authority_that_leaves_no_room_for_the_other_variables_is_refused() =>
        Assert.Contains(
            StackConfig.With(("adCa", $"-----BEGIN CERTIFICATE-----\n{new string('A', 4000)}\n-----END CERTIFICATE-----")).Problems(),
            problem => problem.StartsWith("adCa: The function's variables have 4", StringComparison.Ordinal) && problem.EndsWith("Give adCa one authority alone, the root's.", StringComparison.Ordinal));

    [Fact]
    public void No_problem_repeats_the_password() =>
        Assert.DoesNotContain(StackConfig.With(("memorySize", "x"), ("adPassword", "{\"a\":\"Secret-in-JSON\"}")).Problems(), problem => problem.Contains("Secret-in-JSON", StringComparison.Ordinal));

    [Fact]
    public void A_file_that_adCa_names_is_sent_as_its_text()
    {
        var file = Path.GetTempFileName();
        try
        {
            var certificate = Certificate(DateTimeOffset.UnixEpoch.AddYears(130));
            File.WriteAllText(file, certificate + "\n");
            var variables = StackConfig.With(("adCa", file)).Program()["resources"]!["function"]!["properties"]!["environment"]!["variables"]!;

            Assert.Equal(certificate, (string?)variables["AD_CA"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void An_authority_whose_certificate_ran_out_or_is_none_is_named()
    {
        Assert.Contains("adCa: The certificate of CN=Corp CA ran out on 2001-01-01. Give the authority's new one.", StackConfig.With(("adCa", Certificate(new(2001, 1, 1, 12, 0, 0, TimeSpan.Zero)))).Problems());
        Assert.Contains(
            "adCa: is framed as a certificate and is none. Export it again, as Base-64 encoded X.509 (.CER).",
            StackConfig.With(("adCa", "-----BEGIN CERTIFICATE-----\nQW4gYXV0aG9yaXR5\n-----END CERTIFICATE-----")).Problems());
    }

    [Theory]
    [InlineData("AD_URL", "adUrl")]
    [InlineData("AD_ATTR_BIRTH_DATE", "adAttrBirthDate")]
    [InlineData("SMS_LIMIT_DAY", "smsLimitDay")]
    public void A_variable_of_the_function_has_a_setting(string variable, string setting) => Assert.Equal(setting, FunctionSettings.SettingOf(variable));

    [Fact]
    public void Every_setting_is_documented_and_every_documented_one_is_read()
    {
        var page = File.ReadAllText(Path.Combine(PublishedBootstrap.RepositoryRoot, "docs", "deploy-settings.md"));
        var documented = Rows().Matches(page).SelectMany(row => Ticked().Matches(row.Groups[1].Value).Select(name => name.Groups[1].Value)).ToList();

        Assert.Equal(ReadSettings().Order(StringComparer.Ordinal), documented.Where(name => name != "aws:region").Order(StringComparer.Ordinal));
    }

    private static string Certificate(DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=Corp CA", key, HashAlgorithmName.SHA256).CreateSelfSigned(until.AddYears(-10), until);
        return certificate.ExportCertificatePem();
    }

    private static IReadOnlySet<string> ReadSettings()
    {
        Recorder.Keys = null;
        Pulumi.Deployment.Compile<Recorder>("servicedesk", new("dev", StackConfig.With().Settings, StackConfig.Folder));
        return Recorder.Keys!;
    }

    [GeneratedRegex("^\\| ((?:`[A-Za-z:]+`(?:, )?)+) \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();

    private sealed class Recorder : Pulumi.Stack
    {
        public Recorder()
        {
            var reader = new ConfigReader(new Pulumi.Config());
            StackSettings.Read(reader, StackConfig.Folder);
            Keys = reader.Read;
        }

        public static IReadOnlySet<string>? Keys { get; set; }
    }
}
