namespace Infrastructure.Tests.Typings;

public sealed class TypingsCheckTests(CheckedPrograms programs) : IClassFixture<CheckedPrograms>
{
    public static TheoryData<string> Faults => [.. PlantedFaults.All.Select(fault => fault.Name)];

    [Fact]
    public void A_correct_program_has_no_problem() => Assert.Empty(programs.ProblemsOf("correct"));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_where_it_is_and_nothing_else(string name)
    {
        var fault = PlantedFaults.All.Single(fault => fault.Name == name);

        Assert.Equal([new(name, fault.Resource, fault.Path, fault.Message)], programs.ProblemsOf(name));
    }

    [Fact]
    public void Removing_a_property_is_found_if_it_is_one_of_those_that_are_required()
    {
        var found = programs.Removals
            .Where(removal => programs.ProblemsOf($"without {removal}").Any(problem =>
                (problem.Resource, problem.Path) == (removal.Resource, removal.Path) && problem.Message.Contains("and missing", StringComparison.Ordinal)))
            .Select(removal => removal.ToString());

        Assert.Equal(Required, found);
    }

    [Fact]
    public void Removing_any_other_property_is_no_problem()
    {
        var wrong = programs.Removals.Where(removal => !Required.Contains(removal.ToString())).SelectMany(removal => programs.ProblemsOf($"without {removal}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_problem_reads_as_program_resource_path_and_what_is_wrong() =>
        Assert.Equal(
            "missing nested property: versions.properties.versioningConfiguration.status: "
            + "is required by BucketVersioningVersioningConfiguration, and missing: it should be a string",
            Assert.Single(programs.ProblemsOf("missing nested property")).ToString());

    [Fact]
    public async Task A_program_that_is_no_JSON_is_named_by_its_file()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TypingsCheck.RunAsync(new Dictionary<string, string> { ["text"] = "Hello." }, TestContext.Current.CancellationToken));

        Assert.Contains("0.json is no JSON program: ", error.Message, StringComparison.Ordinal);
    }

    // Written down by hand, in the order of the program: the typings are not held against themselves.
    private static readonly string[] Required =
    [
        "nativeProvider.properties.region",
        "versions.properties.bucket",
        "versions.properties.versioningConfiguration",
        "versions.properties.versioningConfiguration.status",
        "botZip.properties.bucket",
        "reading.properties.vpcId",
        "wall.properties.egress[0].protocol",
        "wall.properties.egress[0].fromPort",
        "wall.properties.egress[0].toPort",
        "librarian.properties.assumeRolePolicy",
        "sealedKey.properties.keyId",
        "loans.properties.attributes[0].name",
        "loans.properties.attributes[0].type",
        "loans.properties.serverSideEncryption.enabled",
        "clerk.properties.role",
        "clerk.properties.loggingConfig.logFormat",
        "clerk.properties.tracingConfig.mode",
        "clerk.properties.vpcConfig.subnetIds",
        "clerk.properties.vpcConfig.securityGroupIds",
        "bot.properties.roleArn",
        "bot.properties.dataPrivacy",
        "bot.properties.dataPrivacy.childDirected",
        "bot.properties.idleSessionTtlInSeconds",
        "bot.properties.botFileS3Location.s3Bucket",
        "bot.properties.botFileS3Location.s3ObjectKey",
        "edition.properties.botId",
        "edition.properties.botVersionLocaleSpecification",
        "edition.properties.botVersionLocaleSpecification[0].localeId",
        "edition.properties.botVersionLocaleSpecification[0].botVersionLocaleDetails",
        "edition.properties.botVersionLocaleSpecification[0].botVersionLocaleDetails.sourceBotVersion",
        "botAlias.properties.botId",
        "botAlias.properties.botAliasLocaleSettings[0].localeId",
        "botAlias.properties.botAliasLocaleSettings[0].botAliasLocaleSetting",
        "botAlias.properties.botAliasLocaleSettings[0].botAliasLocaleSetting.enabled",
        "botAlias.properties.botAliasLocaleSettings[0].botAliasLocaleSetting.codeHookSpecification.lambdaCodeHook",
        "botAlias.properties.botAliasLocaleSettings[0].botAliasLocaleSetting.codeHookSpecification.lambdaCodeHook.codeHookInterfaceVersion",
        "botAlias.properties.botAliasLocaleSettings[0].botAliasLocaleSetting.codeHookSpecification.lambdaCodeHook.lambdaArn",
        "desk.properties.identityManagementType",
        "desk.properties.inboundCallsEnabled",
        "desk.properties.outboundCallsEnabled",
        "deskBot.properties.instanceId",
        "deskBot.properties.integrationType",
        "deskBot.properties.integrationArn",
        "hours.properties.instanceId",
        "hours.properties.timeZone",
        "hours.properties.configs",
        "hours.properties.configs[0].day",
        "hours.properties.configs[0].startTime",
        "hours.properties.configs[0].startTime.hours",
        "hours.properties.configs[0].startTime.minutes",
        "hours.properties.configs[0].endTime",
        "hours.properties.configs[0].endTime.hours",
        "hours.properties.configs[0].endTime.minutes",
    ];
}
