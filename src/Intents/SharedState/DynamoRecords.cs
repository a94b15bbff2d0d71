using System.Globalization;
using System.Security.Cryptography;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Intents.SharedState;

/// <summary>The records of all instances: items of a DynamoDB table.</summary>
/// <remarks>
/// The table has the partition key <c>Key</c> (S) and no sort key. An item has <c>Content</c> (S), <c>Version</c> (S) and <c>Expires</c> (N, seconds since 1970,
/// rounded up), which is the table's time-to-live attribute: DynamoDB deletes within days, so the time is compared here as well. Reads are strongly consistent.
/// Source: Amazon DynamoDB, PutItem (ConditionExpression), GetItem (ConsistentRead), Time to Live.
/// </remarks>
public sealed class DynamoRecords : ISharedRecords, IDisposable
{
    /// <summary>The attribute that is the table's partition key, of type S; there is no sort key.</summary>
    public const string PartitionKey = "Key";

    private const int VersionSize = 12;

    // Two tries of this length leave the caller who waits for them time to hear why. The SDK's own defaults are 100 seconds and ten retries.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromMilliseconds(500);

    private static readonly Dictionary<string, string> ReadNames = new() { ["#content"] = "Content", ["#version"] = "Version", ["#expires"] = "Expires" };

    private readonly DynamoOptions _options;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;
    private readonly Lazy<AmazonDynamoDBClient> _client;

    /// <summary>The records of a table; it is not asked for anything yet.</summary>
    /// <param name="options">Where the table is.</param>
    /// <param name="clock">What says whose time is over.</param>
    public DynamoRecords(DynamoOptions options, TimeProvider clock)
        : this(options, clock, Timeout)
    {
    }

    /// <summary>With another time for one try, for tests on a machine that is busy with them.</summary>
    internal DynamoRecords(DynamoOptions options, TimeProvider clock, TimeSpan timeout)
    {
        _options = options;
        _clock = clock;
        _timeout = timeout;
        // A turn that asks for no record does not pay for the client.
        _client = new(() => new(Configuration(options, timeout)));
    }

    /// <inheritdoc />
    public async ValueTask<SharedRecord?> ReadAsync(string key, CancellationToken cancel)
    {
        var request = new GetItemRequest
        {
            TableName = _options.Table,
            Key = KeyOf(key),
            ConsistentRead = true,
            ProjectionExpression = "#content, #version, #expires",
            ExpressionAttributeNames = ReadNames,
        };
        var answer = await AskAsync("read from", (client, patience) => client.GetItemAsync(request, patience), cancel).ConfigureAwait(false);
        if (answer.Item is not { Count: > 0 } item)
            return null;
        if (Text(item, "Content") is not { } content || Text(item, "Version") is not { } version || Seconds(item) is not { } expires)
        {
            throw new SharedRecordsException(
                $"An item of DynamoDB's table '{_options.Table}' has no Content (S), Version (S) or Expires (N): something else writes to it. Give the function a table of its own, as ATTEMPTS_TABLE.");
        }
        return expires > Now() ? new SharedRecord(content, version) : null;
    }

    /// <inheritdoc />
    public async ValueTask<bool> TryWriteAsync(string key, string content, DateTimeOffset expires, string? expected, CancellationToken cancel)
    {
        // Random: a version that comes again after a record's time is over would let through who read the old one.
        var version = RandomNumberGenerator.GetHexString(2 * VersionSize, lowercase: true);
        var request = new PutItemRequest
        {
            TableName = _options.Table,
            Item = new(KeyOf(key))
            {
                ["Content"] = new() { S = content },
                ["Version"] = new() { S = version },
                ["Expires"] = new() { N = Number(RoundedUp(expires)) },
            },
            ExpressionAttributeValues = new() { [":now"] = new() { N = Number(Now()) } },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        if (expected is null)
        {
            request.ConditionExpression = "attribute_not_exists(#key) OR #expires <= :now";
            request.ExpressionAttributeNames = new() { ["#key"] = PartitionKey, ["#expires"] = "Expires" };
        }
        else
        {
            request.ConditionExpression = "#version = :version AND #expires > :now";
            request.ExpressionAttributeNames = new() { ["#version"] = "Version", ["#expires"] = "Expires" };
            request.ExpressionAttributeValues[":version"] = new() { S = expected };
        }
        try
        {
            await AskAsync("write to", (client, patience) => client.PutItemAsync(request, patience), cancel).ConfigureAwait(false);
            return true;
        }
        catch (ConditionalCheckFailedException exception)
        {
            // A first try whose answer got lost has written this very version, and the SDK's second try finds it.
            return exception.Item is { } item && Text(item, "Version") == version;
        }
    }

    /// <summary>Lets go of the connections.</summary>
    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private async Task<T> AskAsync<T>(string what, Func<AmazonDynamoDBClient, CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // What is bounded is the caller's wait.
        patience.CancelAfter((2 * _timeout) + PauseBetweenTries);
        try
        {
            return await ask(_client.Value, patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception, cancel))
        {
            throw new SharedRecordsException($"The function could not {what} DynamoDB's table '{_options.Table}' ({Describe(exception)}). {Advice(exception)}", exception);
        }
    }

    private static bool IsFailure(Exception exception, CancellationToken cancel) => exception switch
    {
        ConditionalCheckFailedException => false,
        OperationCanceledException => !cancel.IsCancellationRequested,
        TimeoutException or Amazon.Runtime.AmazonServiceException or Amazon.Runtime.AmazonClientException or HttpRequestException or IOException => true,
        _ => false,
    };

    private string Describe(Exception exception) => exception switch
    {
        Amazon.Runtime.AmazonServiceException { ErrorCode: { Length: > 0 } code } service => $"{code}, HTTP {(int)service.StatusCode}",
        TimeoutException or OperationCanceledException => $"no answer within {_timeout.TotalSeconds:0} seconds",
        _ => Bot.Runtime.Telemetry.Redaction.TypeName(exception),
    };

    private string Advice(Exception exception) => (exception as Amazon.Runtime.AmazonServiceException)?.ErrorCode switch
    {
        "ResourceNotFoundException" =>
            $"Create it in {_options.Region}: aws dynamodb create-table --region {_options.Region} --table-name {_options.Table} --billing-mode PAY_PER_REQUEST "
            + $"--attribute-definitions AttributeName={PartitionKey},AttributeType=S --key-schema AttributeName={PartitionKey},KeyType=HASH; then switch its time to live on, for the attribute Expires.",
        "AccessDeniedException" => "Allow the function's role dynamodb:GetItem and dynamodb:PutItem on it, and on the key it is encrypted with kms:Decrypt.",
        "ValidationException" => "Its partition key has to be Key (S), and it may have no sort key: create it anew.",
        "ProvisionedThroughputExceededException" or "ThrottlingException" or "RequestLimitExceeded" =>
            "It is asked more than its capacity allows: set its billing mode to PAY_PER_REQUEST, or raise its capacity or its limits.",
        _ => $"Check that the function reaches DynamoDB{(_options.Endpoint is { } endpoint ? $" at {endpoint}" : $" in {_options.Region}")}: in a VPC without a way out it needs an endpoint for it, and its role credentials.",
    };

    private static AmazonDynamoDBConfig Configuration(DynamoOptions options, TimeSpan timeout)
    {
        // Beside its tries the SDK sends again, up to ten times and uncounted, what it takes for a pooled connection that the server has
        // closed; a time-out can look like one. The second try is there for that, too.
        var configuration = new AmazonDynamoDBConfig { Timeout = timeout, MaxErrorRetry = 1, MaxStaleConnectionRetries = 0 };
        if (options.Endpoint is { } endpoint)
        {
            configuration.ServiceURL = endpoint.AbsoluteUri;
            configuration.AuthenticationRegion = options.Region;
        }
        else
        {
            configuration.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }
        return configuration;
    }

    private static Dictionary<string, AttributeValue> KeyOf(string key) => new() { [PartitionKey] = new() { S = key } };

    private static string? Text(Dictionary<string, AttributeValue> item, string name) => item.TryGetValue(name, out var value) ? value.S : null;

    private static long? Seconds(Dictionary<string, AttributeValue> item) =>
        item.TryGetValue("Expires", out var value) && long.TryParse(value.N, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    // Whole seconds are compared with whole seconds: what ends in a second that has begun is over.
    private long Now() => _clock.GetUtcNow().ToUnixTimeSeconds();

    private static long RoundedUp(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() + 999) / 1000;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
