using System.Text.Json.Nodes;

namespace Infrastructure.Tests.Programs;

/// <summary>Nobody may do more than is written here.</summary>
public sealed class PolicyTests
{
    private const string Everything = "*";

    // What each role may do at most, by the statement's name: the actions, and what they are about. A reference is known by its resource.
    private static readonly Dictionary<string, (string[] Actions, string[] About)> Known = new()
    {
        ["DecryptThePassword"] = (["kms:Decrypt"], ["${passwordKey.arn}"]),
        ["TextPhoneNumbersAlone"] = (["sns:Publish"], ["not arn:${partition.partition}:sns:*:*:*"]),
        ["CountTries"] = (["dynamodb:GetItem", "dynamodb:PutItem"], ["${attemptsTable.arn}"]),
        ["WriteTheLog"] = (["logs:CreateLogStream", "logs:PutLogEvents"], ["${functionLogs.arn}:*"]),
        // EC2 takes no resource for these before there is one.
        ["HaveAnAddressInTheVpc"] = (["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"], [Everything]),
        ["TellTheTopic"] = (["sns:Publish"], ["${noticesTopic.arn}"]),
        // X-Ray and Polly's speech have no resources.
        ["Trace"] = (["xray:PutTraceSegments", "xray:PutTelemetryRecords"], [Everything]),
        ["Speak"] = (["polly:SynthesizeSpeech"], [Everything]),
        ["WriteTheConversationLog"] = (["logs:CreateLogStream", "logs:PutLogEvents"], ["${conversationLogs.arn}:*"]),
    };

    public static TheoryData<string> Names => [.. Combination.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_role_may_do_what_is_known_and_nothing_more(string name)
    {
        var policies = Resources(name, "aws:iam:RolePolicy").ToList();

        Assert.Equal(["functionRolePolicy", "botRolePolicy"], policies.Select(policy => policy.Name));
        foreach (var statement in policies.SelectMany(policy => Statements(policy.Properties["policy"]!)).Where(statement => (string?)statement["Effect"] == "Allow"))
        {
            var sid = (string)statement["Sid"]!;
            Assert.True(Known.ContainsKey(sid), $"The statement '{sid}' is not known here. If it has to be, write here what it may do.");
            Assert.Equal(Known[sid].Actions, Texts(statement["Action"]));
            Assert.Equal(Known[sid].About, Texts(statement["Resource"]).Concat(Texts(statement["NotResource"]).Select(text => "not " + text)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_password_is_decrypted_by_the_function_alone_and_for_itself_alone(string name)
    {
        var function = (string)Resources(name, "aws:lambda:Function").Single().Properties["name"]!;
        var inRole = Statements(Resource(name, "functionRolePolicy")["policy"]!).Single(statement => (string?)statement["Sid"] == "DecryptThePassword");
        var inKey = Statements(Resource(name, "passwordKey")["policy"]!).Where(statement => (string?)statement["Sid"] != "TheAccountsAdministrators").ToList();

        Assert.Equal(function, (string?)inRole["Condition"]!["StringEquals"]!["kms:EncryptionContext:LambdaFunctionName"]);
        var alone = Assert.Single(inKey);
        Assert.Equal(["kms:Decrypt"], Texts(alone["Action"]));
        Assert.Equal("${functionRole.arn}", (string?)alone["Principal"]!["AWS"]);
        Assert.Equal(function, (string?)alone["Condition"]!["StringEquals"]!["kms:EncryptionContext:LambdaFunctionName"]);
        Assert.Equal(function, (string?)Resource(name, "servicePassword")["context"]!["LambdaFunctionName"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_network_interfaces_are_Lambdas_and_not_the_codes(string name)
    {
        var denied = Statements(Resource(name, "functionRolePolicy")["policy"]!).Single(statement => (string?)statement["Effect"] == "Deny");
        var function = (string)Resources(name, "aws:lambda:Function").Single().Properties["name"]!;

        Assert.Equal(Known["HaveAnAddressInTheVpc"].Actions, Texts(denied["Action"]));
        Assert.EndsWith($":function:{function}", (string?)denied["Condition"]!["ArnEquals"]!["lambda:SourceFunctionArn"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lex_alone_calls_the_function_and_for_this_alias_alone(string name)
    {
        var permission = Assert.Single(Resources(name, "aws:lambda:Permission")).Properties;

        Assert.Equal(
            ("lambda:InvokeFunction", "lexv2.amazonaws.com", "${botAlias.arn}", "${callerIdentity.accountId}", "${functionAlias.name}"),
            ((string?)permission["action"], (string?)permission["principal"], (string?)permission["sourceArn"], (string?)permission["sourceAccount"], (string?)permission["qualifier"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_function_goes_to_the_directory_and_to_AWS_and_nowhere_else(string name)
    {
        var rules = Resources(name, "aws:vpc:SecurityGroupEgressRule").Where(rule => (string?)rule.Properties["securityGroupId"] == "${functionSecurityGroup.id}").ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            var port = (int)rule.Properties["fromPort"]!;
            Assert.Equal(port, (int)rule.Properties["toPort"]!);
            var to = (string?)rule.Properties["cidrIpv4"];
            Assert.True(
                port switch { 443 => to is null or "0.0.0.0/0", 53 or 636 or 3269 => to?.EndsWith("/32", StringComparison.Ordinal) is true, _ => false },
                $"{rule.Name}: port {port} to {to}");
        });
        // With endpoints there is no way out of the VPC at all.
        if (name.Contains("endpoints", StringComparison.Ordinal))
            Assert.DoesNotContain(rules, rule => (string?)rule.Properties["cidrIpv4"] == "0.0.0.0/0");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_key_a_topic_and_a_bucket_are_for_whom_they_are_for(string name)
    {
        var logs = Statements(Resource(name, "logKey")["policy"]!).Single(statement => (string?)statement["Sid"] == "CloudWatchLogs");
        Assert.StartsWith("logs.", (string?)logs["Principal"]!["Service"], StringComparison.Ordinal);
        Assert.NotNull(logs["Condition"]!["ArnLike"]!["kms:EncryptionContext:aws:logs:arn"]);

        var topic = Assert.Single(Statements(Resource(name, "alarmTopicPolicy")["policy"]!));
        Assert.Equal(("cloudwatch.amazonaws.com", "${callerIdentity.accountId}"), ((string?)topic["Principal"]!["Service"], (string?)topic["Condition"]!["StringEquals"]!["aws:SourceAccount"]));

        var bucket = Assert.Single(Statements(Resource(name, "definitionBucketPolicy")["policy"]!));
        Assert.Equal(("Deny", "false"), ((string?)bucket["Effect"], (string?)bucket["Condition"]!["Bool"]!["aws:SecureTransport"]));
        Assert.All(new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" }, key => Assert.True((bool)Resource(name, "definitionBucketPrivacy")[key]!));
    }

    private static IEnumerable<(string Name, JsonObject Properties)> Resources(string name, string type) =>
        Combination.All[name].Program()["resources"]!.AsObject().Where(resource => (string?)resource.Value!["type"] == type).Select(resource => (resource.Key, resource.Value!["properties"]!.AsObject()));

    private static JsonObject Resource(string name, string resource) => Combination.All[name].Program()["resources"]![resource]!["properties"]!.AsObject();

    private static IEnumerable<JsonObject> Statements(JsonNode policy) => policy["fn::toJSON"]!["Statement"]!.AsArray().Select(statement => statement!.AsObject());

    private static List<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => [.. list.Select(item => (string)item!)],
        null => [],
        _ => [(string)node!],
    };
}
