using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Bot.Cli.Doctor;
using Bot.Cli.Doctor.Checks;
using Bot.Simulator.Cloud;
using Intents;

namespace Bot.Cli.Tests.Doctor;

/// <summary>The table check against somebody else's DynamoDB.</summary>
public sealed class AttemptsTableTests
{
    private static readonly BasicAWSCredentials Dummies = new("DUMMY", "dummy");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_is_missing_then_has_the_wrong_key_then_no_expiry_then_is_right()
    {
        Assert.SkipUnless(LocalDynamoDb.IsInstalled, "Neither moto_server nor dynalite is on this machine, which a DynamoDB needs.");
        await using var local = await LocalDynamoDb.StartAsync(Cancel);
        using var client = new AmazonDynamoDBClient(Dummies, new AmazonDynamoDBConfig { ServiceURL = local.Url.ToString(), AuthenticationRegion = "eu-west-1" });

        var missing = await JudgeAsync(local, "attempts");
        await CreateAsync(client, "sessions", "Id");
        var wrongKey = await JudgeAsync(local, "sessions");
        await CreateAsync(client, "attempts", "Key");
        var endless = await JudgeAsync(local, "attempts");
        await client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest { TableName = "attempts", TimeToLiveSpecification = new() { AttributeName = "Expires", Enabled = true } }, Cancel);
        var right = await JudgeAsync(local, "attempts");

        const string expire = "aws dynamodb update-time-to-live --region eu-west-1 --table-name attempts --time-to-live-specification Enabled=true,AttributeName=Expires";
        Assert.Equal((CheckStatus.Fail, "There is no table attempts in eu-west-1"), (missing.Status, missing.Detail));
        Assert.EndsWith(expire, missing.Fix, StringComparison.Ordinal);
        Assert.Equal((CheckStatus.Fail, "The key of sessions is Id, where the function uses 'Key', a string, alone"), (wrongKey.Status, wrongKey.Detail));
        Assert.Equal(Judgement.Warn("attempts is right but keeps old records for ever: nothing expires by 'Expires'", expire), endless);
        Assert.Equal(Judgement.Ok("attempts in eu-west-1, its key is 'Key', old records go by 'Expires'"), right);
    }

    [Fact]
    public async Task A_DynamoDB_that_is_not_there_is_a_failure()
    {
        var judgement = await JudgeAsync(new Uri("http://127.0.0.1:1/"), "attempts");

        Assert.Equal((CheckStatus.Fail, "DynamoDB in eu-west-1 did not answer (no connection)"), (judgement.Status, judgement.Detail));
    }

    private static Task<Judgement> JudgeAsync(LocalDynamoDb local, string table) => JudgeAsync(local.Url, table);

    private static async Task<Judgement> JudgeAsync(Uri endpoint, string table)
    {
        var variables = new Dictionary<string, string> { ["ATTEMPTS_TABLE"] = table, ["AWS_ENDPOINT_URL_DYNAMODB"] = endpoint.ToString() };
        await using var context = new DoctorContext(new(), variables.GetValueOrDefault, TimeProvider.System)
        {
            Credentials = () => Task.FromResult<AWSCredentials>(Dummies),
            Settings = Settings.Read(name => name switch
            {
                "AD_URL" => "ldaps://dc1.corp.example.com",
                "AD_BASE_DN" => "DC=corp,DC=example,DC=com",
                "AD_USER" => "svc@corp.example.com",
                "AD_PASSWORD" => "bm9uZQ==",
                "AWS_LAMBDA_FUNCTION_NAME" => "resetbot",
                "AWS_REGION" => "eu-west-1",
                _ => null,
            }),
        };
        return Assert.Single(await new AttemptsTableCheck().RunAsync(context, Cancel));
    }

    private static Task<CreateTableResponse> CreateAsync(AmazonDynamoDBClient client, string table, string key) => client.CreateTableAsync(
        new CreateTableRequest
        {
            TableName = table,
            AttributeDefinitions = [new(key, ScalarAttributeType.S)],
            KeySchema = [new(key, KeyType.HASH)],
            BillingMode = BillingMode.PAY_PER_REQUEST,
        },
        Cancel);
}
