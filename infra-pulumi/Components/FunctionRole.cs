using Infrastructure.Policies;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Iam;

namespace Infrastructure.Components;

/// <summary>What the function may do in AWS: decrypt its one secret, send texts, count tries, write its log, and have an address in the VPC. Nothing else.</summary>
internal sealed class FunctionRole : ComponentResource
{
    // Lambda itself makes the function's network interfaces, with the function's role.
    private static readonly string[] NetworkInterfaces =
    [
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
    ];

    private readonly StackSettings _settings;

    public FunctionRole(StackSettings settings, string functionName)
    {
        _settings = settings;
        FunctionName = functionName;
        Role = new("functionRole", new()
        {
            Name = $"{settings.Name}-function",
            Description = $"{settings.Name}: what the function may do",
            AssumeRolePolicy = PolicyDocument.TakenOnBy("lambda.amazonaws.com"),
        });
    }

    public Role Role { get; }

    public string FunctionName { get; }

    /// <summary>Gives the role its policy, when what it is about is known.</summary>
    public RolePolicy Allow(Account account, Secrets secrets, Attempts attempts, LogGroup logGroup, Output<string>? noticesTopic)
    {
        var statements = new List<Statement>
        {
            new()
            {
                Sid = "DecryptThePassword",
                Actions = ["kms:Decrypt"],
                Resources = [secrets.PasswordKey.Arn],
                Conditions = [new("StringEquals", "kms:EncryptionContext:LambdaFunctionName", FunctionName)],
            },
            // A phone number has no ARN, and every topic has one.
            new() { Sid = "TextPhoneNumbersAlone", Actions = ["sns:Publish"], NotResources = [Output.Format($"arn:{account.Partition}:sns:*:*:*")] },
            new() { Sid = "CountTries", Actions = ["dynamodb:GetItem", "dynamodb:PutItem"], Resources = [attempts.Table.Arn] },
            new() { Sid = "WriteTheLog", Actions = ["logs:CreateLogStream", "logs:PutLogEvents"], Resources = [Output.Format($"{logGroup.Arn}:*")] },
            // These take no resource before there is one (Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC"), …
            new() { Sid = "HaveAnAddressInTheVpc", Actions = NetworkInterfaces, Resources = ["*"] },
            // … and are Lambda's to use, not the code's.
            new()
            {
                Sid = "NotForTheCodeItself",
                IsDenied = true,
                Actions = NetworkInterfaces,
                Resources = ["*"],
                Conditions = [new("ArnEquals", "lambda:SourceFunctionArn", account.Arn("lambda", $"function:{FunctionName}"))],
            },
        };
        if (noticesTopic is not null)
            statements.Add(new() { Sid = "TellTheTopic", Actions = ["sns:Publish"], Resources = [noticesTopic] });
        if (_settings.Function.IsTraced)
            statements.Add(new() { Sid = "Trace", Actions = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Resources = ["*"] });
        return new("functionRolePolicy", new() { Name = "what-the-function-does", Role = Role.RoleName, Policy = new PolicyDocument([.. statements]).ToJson() });
    }
}
