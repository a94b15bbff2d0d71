using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Bot.Cli.Doctor.Checks;

/// <summary>Whether the table in which attempts are counted is there, with the key and the expiry that the function uses.</summary>
internal sealed class AttemptsTableCheck : IDoctorCheck
{
    private const string Key = "Key";
    private const string Expires = "Expires";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public string Name => "attempts-table";

    public string Why => "Attempts that are not counted across all copies of the function are as good as not limited.";

    public IReadOnlyList<string> Needs => ["settings"];

    public async ValueTask<IReadOnlyList<Judgement>> RunAsync(DoctorContext context, CancellationToken cancel)
    {
        if (!context.HasCloud)
            return [Judgement.Skipped("AWS_REGION is not set, and the password was given: only the directory is looked at.")];
        if (context.Variable("ATTEMPTS_TABLE") is not { } table)
            return [NotSet(context.Settings.Kms.Region)];
        var region = context.Settings.Kms.Region;
        try
        {
            using var dynamo = await ClientAsync(context).ConfigureAwait(false);
            var description = (await dynamo.DescribeTableAsync(new DescribeTableRequest { TableName = table }, cancel).ConfigureAwait(false)).Table;
            if (JudgeKey(table, description, region) is { } wrong)
                return [wrong];
            var expiry = await dynamo.DescribeTimeToLiveAsync(new DescribeTimeToLiveRequest { TableName = table }, cancel).ConfigureAwait(false);
            return [JudgeExpiry(table, expiry.TimeToLiveDescription, region)];
        }
        catch (ResourceNotFoundException)
        {
            return [Judgement.Fail($"There is no table {table} in {region}", Create(table, region))];
        }
        catch (AmazonDynamoDBException e) when (e.ErrorCode is "AccessDeniedException")
        {
            return [Judgement.Warn($"Unknown: the description of {table} may not be read", "Allow dynamodb:DescribeTable and dynamodb:DescribeTimeToLive on it to who runs this.")];
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return [Judgement.Fail(
                $"DynamoDB in {region} did not answer ({(e as AmazonServiceException)?.ErrorCode ?? "no connection"})",
                "Look at the way to it: credentials, and in a VPC a gateway endpoint for DynamoDB. aws dynamodb list-tables --region " + region)];
        }
    }

    /// <summary>Judges a table's key; null when it is right.</summary>
    public static Judgement? JudgeKey(string table, TableDescription description, string region)
    {
        var keys = description.KeySchema ?? [];
        var isRight = keys is [{ AttributeName: Key }] && keys[0].KeyType == KeyType.HASH
            && (description.AttributeDefinitions ?? []).Any(definition => definition.AttributeName == Key && definition.AttributeType == ScalarAttributeType.S);
        return isRight ? null : Judgement.Fail(
            $"The key of {table} is {string.Join(" and ", keys.Select(key => key.AttributeName))}, where the function uses '{Key}', a string, alone",
            $"A table's key cannot be changed; make another and set ATTEMPTS_TABLE to it: {Create("ANOTHER-NAME", region)}");
    }

    /// <summary>Judges a table's expiry.</summary>
    public static Judgement JudgeExpiry(string table, TimeToLiveDescription? expiry, string region)
    {
        var isOn = expiry is not null && expiry.AttributeName == Expires
            && (expiry.TimeToLiveStatus == TimeToLiveStatus.ENABLED || expiry.TimeToLiveStatus == TimeToLiveStatus.ENABLING);
        return isOn
            ? Judgement.Ok($"{table} in {region}, its key is '{Key}', old records go by '{Expires}'")
            : Judgement.Warn($"{table} is right but keeps old records for ever: nothing expires by '{Expires}'", Expire(table, region));
    }

    private static Judgement NotSet(string region) => Judgement.Warn(
        "ATTEMPTS_TABLE is not set: each copy of the function counts for itself, in memory", $"{Create("resetbot-attempts", region)}; then set ATTEMPTS_TABLE=resetbot-attempts");

    private static string Create(string table, string region) =>
        $"aws dynamodb create-table --region {region} --table-name {table} --attribute-definitions AttributeName={Key},AttributeType=S --key-schema AttributeName={Key},KeyType=HASH --billing-mode PAY_PER_REQUEST"
        + $"; {Expire(table, region)}";

    private static string Expire(string table, string region) =>
        $"aws dynamodb update-time-to-live --region {region} --table-name {table} --time-to-live-specification Enabled=true,AttributeName={Expires}";

    private static async ValueTask<AmazonDynamoDBClient> ClientAsync(DoctorContext context)
    {
        var configuration = new AmazonDynamoDBConfig { Timeout = Limit, MaxErrorRetry = 1 };
        if ((context.Variable("AWS_ENDPOINT_URL_DYNAMODB") ?? context.Variable("AWS_ENDPOINT_URL")) is { } endpoint)
        {
            configuration.ServiceURL = endpoint;
            configuration.AuthenticationRegion = context.Settings.Kms.Region;
        }
        else
        {
            configuration.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(context.Settings.Kms.Region);
        }

        return new(await context.Credentials().ConfigureAwait(false), configuration);
    }
}
