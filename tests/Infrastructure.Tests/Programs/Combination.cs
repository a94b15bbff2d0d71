namespace Infrastructure.Tests.Programs;

/// <summary>Settings that somebody may well have, each different from the others in more than one way.</summary>
internal static class Combination
{
    // An authority's certificate whose key was thrown away.
    private const string CaPem = """
        -----BEGIN CERTIFICATE-----
        MIIBmTCCAT+gAwIBAgIUNNqqg4nwoBV44MTJmZVWLmZsRE4wCgYIKoZIzj0EAwIw
        ITEfMB0GA1UEAwwWQW4gYXV0aG9yaXR5IGZvciB0ZXN0czAgFw0yNjExMjMwNjA5
        NTNaGA8yMTI2MTAzMDA2MDk1M1owITEfMB0GA1UEAwwWQW4gYXV0aG9yaXR5IGZv
        ciB0ZXN0czBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCwW9FXMuwaYSXvQIRBT
        1vHdm+S1pNe1RfVNE/qrEdqPpSb4sIbNg3frpbhdT3EcKMLCBUm6AyNM9kjKTxnM
        BXujUzBRMB0GA1UdDgQWBBSccynVJws5p+hvf+zg6FWRgFx2ozAfBgNVHSMEGDAW
        gBSccynVJws5p+hvf+zg6FWRgFx2ozAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49
        BAMCA0gAMEUCIFXM3WH244zPRu8oyWBZcdHB/P6mz0AadJwZre29GPhhAiEA0PgG
        itnCvTcovhBrafZ2bHhA7rkCSy5f4aFJdMrfPQo=
        -----END CERTIFICATE-----
        """;

    public static IReadOnlyDictionary<string, StackConfig> All { get; } = new Dictionary<string, StackConfig>
    {
        // The least: everything is made, AWS by NAT, a code.
        ["new-vpc-nat-new-connect"] = StackConfig.With(),
        // Everything that can be switched on.
        ["new-vpc-nat-peering-and-everything"] = StackConfig.With(
            ("peerVpcId", "vpc-0a1b2c3d4e5f60718"), ("peerRouteTableIds", "rtb-0a1b2c3d4e5f60718,rtb-1a1b2c3d4e5f60718"),
            ("dnsServers", "10.1.2.10,10.1.3.10"), ("dnsDomain", "corp.example.com"),
            ("notices", "true"), ("conversationLogs", "true"), ("tracing", "true"), ("alarmMail", "on-call@example.com"), ("smsMonthlySpend", "50"),
            ("tags", "team=identity,cost-center=4711"), ("adCa", CaPem), ("smsCountries", "+61,+64"), ("smsSenderId", "ServiceDesk"), ("limitAccount", "3/1h"),
            ("adPrivilegedGroups", "S-1-5-21-1004336348-1177238915-682003330-1201"), ("callerNumber", "prefer"), ("memorySize", "1024")),
        ["new-vpc-endpoints-transit-gateway-arm64"] = StackConfig.With(
            ("egress", "endpoints"), ("transitGatewayId", "tgw-0a1b2c3d4e5f60718"), ("dns", "dhcp"), ("dnsServers", "10.1.2.10"), ("vpcCidr", "10.77.0.0/20"),
            ("architecture", "arm64"), ("artifacts", MadeArtifacts.ForArm64)),
        ["existing-vpc-endpoints-existing-connect-facts"] = StackConfig.With(
            ("vpcId", "vpc-0a1b2c3d4e5f60718"), ("subnetIds", "subnet-0a1b2c3d4e5f60718,subnet-1a1b2c3d4e5f60718"), ("routeTableIds", "rtb-0a1b2c3d4e5f60718"), ("egress", "endpoints"),
            ("connectAlias", null), ("connectInstanceId", "11111111-2222-3333-4444-555555555555"), ("phoneNumberId", "66666666-7777-8888-9999-000000000000"), ("verification", "facts")),
        ["existing-vpc-nat-new-connect-toll-free-mail"] = StackConfig.With(
            ("vpcId", "vpc-0a1b2c3d4e5f60718"), ("subnetIds", "subnet-0a1b2c3d4e5f60718"), ("phoneCountry", "AU"), ("phoneType", "TOLL_FREE"), ("timeZone", "Australia/Sydney"),
            ("openDays", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY"), ("openFrom", "07:30"), ("openTo", "19:00"), ("alarmMail", "on-call@example.com"), ("notices", "true")),
        // A second stack beside the first, in another region, whose things may go.
        ["dev-stack-unprotected-facts-and-no-mail"] = StackConfig.With(
            ("aws:region", "us-east-1"), ("name", "resetbot-dev"), ("protect", "false"), ("connectAlias", "example-service-desk-dev"), ("verification", "facts"), ("logLevel", "DEBUG"),
            ("logRetentionDays", "7"), ("reservedConcurrency", "2"), ("vpcCidr", "10.0.0.0/16"), ("adUrl", "ldaps://dc1.corp.example.com:3269")),
    };
}
