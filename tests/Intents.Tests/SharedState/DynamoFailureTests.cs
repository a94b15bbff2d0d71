using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Intents.SharedState;
using Intents.Tests.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests.SharedState;

/// <summary>What is said when DynamoDB refuses, and what it is asked: a stand-in answers.</summary>
[Collection(AwsEnvironment.Collection)]
public sealed class DynamoFailureTests : IAsyncLifetime
{
    private const string Region = AwsEnvironment.Region;

    private readonly FakeTimeProvider _clock = new(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
    private CloudListener _dynamoDb = null!;
    private DynamoRecords _records = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Unreached => $"Check that the function reaches DynamoDB at {_dynamoDb.Url}: in a VPC without a way out it needs an endpoint for it, and its role credentials.";

    public async ValueTask InitializeAsync()
    {
        _dynamoDb = await CloudListener.StartAsync();
        _records = new(new("tries", Region, _dynamoDb.Url), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _records.Dispose();
        await _dynamoDb.DisposeAsync();
    }

    [Theory]
    [InlineData("AccessDeniedException", "Allow the function's role dynamodb:GetItem and dynamodb:PutItem on it, and on the key it is encrypted with kms:Decrypt.")]
    [InlineData("ValidationException", "Its partition key has to be Key (S), and it may have no sort key: create it anew.")]
    public async Task A_refusal_is_named_with_what_to_do_and_not_tried_again(string code, string advice)
    {
        _dynamoDb.Answer = _ => Error(code);

        Assert.Equal($"The function could not read from DynamoDB's table 'tries' ({code}, HTTP 400). {advice}", (await ReadFailureAsync()).Message);
        Assert.Single(_dynamoDb.Requests);
        Assert.Equal($"The function could not write to DynamoDB's table 'tries' ({code}, HTTP 400). {advice}", (await WriteFailureAsync()).Message);
        Assert.Equal(2, _dynamoDb.Requests.Count);
    }

    [Theory]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("ThrottlingException")]
    [InlineData("RequestLimitExceeded")]
    public async Task A_table_that_is_asked_too_much_is_asked_once_more_and_then_named(string code)
    {
        _dynamoDb.Answer = _ => Error(code);

        Assert.Equal(
            $"The function could not read from DynamoDB's table 'tries' ({code}, HTTP 400). It is asked more than its capacity allows: set its billing mode to PAY_PER_REQUEST, or raise its capacity or its limits.",
            (await ReadFailureAsync()).Message);
        Assert.Equal(2, _dynamoDb.Requests.Count);
    }

    [Fact]
    public async Task Credentials_that_are_not_taken_are_named()
    {
        _dynamoDb.Answer = _ => Error("UnrecognizedClientException");

        Assert.Equal($"The function could not read from DynamoDB's table 'tries' (UnrecognizedClientException, HTTP 400). {Unreached}", (await ReadFailureAsync()).Message);
    }

    [Fact]
    public async Task A_fault_of_DynamoDB_is_tried_once_more()
    {
        _dynamoDb.Answer = number => number == 1 ? new(500, """{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"No."}""", "application/x-amz-json-1.0") : Found("{}");

        Assert.Null(await _records.ReadAsync("key", Cancel));
        Assert.Equal(2, _dynamoDb.Requests.Count);
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_named_after_two_tries()
    {
        _dynamoDb.Answer = _ => CloudAnswer.Cut;

        Assert.Equal($"The function could not read from DynamoDB's table 'tries' (System.IO.IOException). {Unreached}", (await ReadFailureAsync()).Message);
        Assert.Equal(2, _dynamoDb.Requests.Count);
    }

    [Fact]
    public async Task A_DynamoDB_that_does_not_answer_is_given_up_before_the_caller_is()
    {
        _dynamoDb.Answer = _ => CloudAnswer.Silence;

        Assert.Equal($"The function could not write to DynamoDB's table 'tries' (no answer within 2 seconds). {Unreached}", (await WriteFailureAsync()).Message);
        Assert.Equal(2, _dynamoDb.Requests.Count);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_named()
    {
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var records = new DynamoRecords(new("tries", Region, new($"http://{nobody.LocalEndPoint}")), _clock);

        var failure = await Assert.ThrowsAsync<SharedRecordsException>(async () => await records.ReadAsync("key", Cancel));

        Assert.Equal(
            $"The function could not read from DynamoDB's table 'tries' (System.Net.Http.HttpRequestException). Check that the function reaches DynamoDB at http://{nobody.LocalEndPoint}/: "
            + "in a VPC without a way out it needs an endpoint for it, and its role credentials.",
            failure.Message);
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_it()
    {
        using var deadline = new CancellationTokenSource();
        _dynamoDb.Answer = _ =>
        {
            deadline.Cancel();
            return CloudAnswer.Silence;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _records.ReadAsync("key", deadline.Token));
    }

    [Theory]
    [InlineData("""{"Key":{"S":"key"}}""")]
    [InlineData("""{"Content":{"S":"x"},"Version":{"S":"1"},"Expires":{"S":"soon"}}""")]
    [InlineData("""{"Content":{"N":"1"},"Version":{"S":"1"},"Expires":{"N":"1"}}""")]
    public async Task An_item_of_somebody_else_is_not_taken_for_none(string item)
    {
        _dynamoDb.Answer = _ => Found($$"""{"Item":{{item}}}""");

        Assert.Equal(
            "An item of DynamoDB's table 'tries' has no Content (S), Version (S) or Expires (N): something else writes to it. Give the function a table of its own, as ATTEMPTS_TABLE.",
            (await ReadFailureAsync()).Message);
    }

    [Fact]
    public async Task A_read_is_strongly_consistent_and_signed_for_the_region()
    {
        _dynamoDb.Answer = _ => Found("{}");

        await _records.ReadAsync("key", Cancel);

        var request = Assert.Single(_dynamoDb.Requests);
        Assert.Equal("DynamoDB_20120810.GetItem", request.Headers["X-Amz-Target"]);
        Assert.Contains($"/{Region}/dynamodb/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        var body = JsonElement.Parse(request.Text);
        Assert.True(body.GetProperty("ConsistentRead").GetBoolean());
        Assert.Equal("tries", body.GetProperty("TableName").GetString());
    }

    /// <summary>The first answer is lost on the way; the second try is refused, by what the first has written.</summary>
    [Fact]
    public async Task A_write_whose_answer_was_lost_is_known_by_its_version()
    {
        _dynamoDb.Answer = number => number == 1 ? CloudAnswer.Cut : Conflict(WrittenVersion());

        Assert.True(await _records.TryWriteAsync("key", "content", _clock.GetUtcNow(), expected: "1", Cancel));
        Assert.Equal(2, _dynamoDb.Requests.Count);
    }

    [Fact]
    public async Task A_write_after_somebody_elses_is_refused()
    {
        _dynamoDb.Answer = _ => Conflict("theirs");

        Assert.False(await _records.TryWriteAsync("key", "content", _clock.GetUtcNow(), expected: "1", Cancel));
        Assert.Single(_dynamoDb.Requests);
    }

    private static CloudAnswer Error(string code) =>
        new(400, $$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"No."}""", "application/x-amz-json-1.0");

    private static CloudAnswer Found(string body) => new(200, body, "application/x-amz-json-1.0");

    private static CloudAnswer Conflict(string? version) => new(
        400,
        $$"""{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"No.","Item":{"Version":{"S":"{{version}}"} } }""",
        "application/x-amz-json-1.0");

    private string? WrittenVersion() =>
        JsonElement.Parse(_dynamoDb.Requests[0].Text).GetProperty("Item").GetProperty("Version").GetProperty("S").GetString();

    private async Task<SharedRecordsException> ReadFailureAsync() =>
        await Assert.ThrowsAsync<SharedRecordsException>(async () => await _records.ReadAsync("key", Cancel));

    private async Task<SharedRecordsException> WriteFailureAsync() =>
        await Assert.ThrowsAsync<SharedRecordsException>(async () => await _records.TryWriteAsync("key", "content", _clock.GetUtcNow(), expected: null, Cancel));
}
