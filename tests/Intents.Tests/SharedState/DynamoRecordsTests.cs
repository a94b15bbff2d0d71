using Intents.SharedState;
using Intents.Tests.Cloud;

namespace Intents.Tests.SharedState;

[Collection(AwsEnvironment.Collection)]
public sealed class DynamoRecordsTests(DynamoDb dynamoDb) : SharedRecordsContract, IDisposable
{
    private DynamoOptions? _options;
    private DynamoRecords? _records;

    protected override int Runs => 25;

    public void Dispose() => _records?.Dispose();

    [Fact]
    public async Task A_record_whose_time_is_over_is_none_though_DynamoDB_has_it_still()
    {
        var records = await OpenAsync(Clock);
        await records.TryWriteAsync("key", "old", Clock.GetUtcNow() + TimeSpan.FromMilliseconds(1500), expected: null, Cancel);

        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await records.ReadAsync("key", Cancel));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await records.ReadAsync("key", Cancel));
        var item = (await dynamoDb.Client.GetItemAsync(_options!.Table, new() { ["Key"] = new() { S = "key" } }, Cancel)).Item;
        Assert.Equal(["Content", "Expires", "Key", "Version"], item.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("old", item["Content"].S);
        // 2 March 2026, 09:30:02 UTC: a part of a second counts as a whole one.
        Assert.Equal("1772443802", item["Expires"].N);
    }

    [Fact]
    public async Task A_record_that_another_instance_wrote_is_read_and_its_version_counts()
    {
        var records = await OpenAsync(Clock);
        using var another = DynamoDb.Open(_options!, Clock);

        Assert.True(await another.TryWriteAsync("key", "theirs", Clock.GetUtcNow() + TimeSpan.FromHours(1), expected: null, Cancel));
        var read = await records.ReadAsync("key", Cancel);
        Assert.True(await another.TryWriteAsync("key", "theirs again", Clock.GetUtcNow() + TimeSpan.FromHours(1), read?.Version, Cancel));

        Assert.Equal("theirs", read?.Content);
        Assert.False(await records.TryWriteAsync("key", "ours", Clock.GetUtcNow() + TimeSpan.FromHours(1), read?.Version, Cancel));
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_named_with_the_command_that_creates_it()
    {
        _options = await dynamoDb.MissingTableAsync(Cancel);
        _records = DynamoDb.Open(_options, Clock);

        var failure = await Assert.ThrowsAsync<SharedRecordsException>(async () => await _records.ReadAsync("key", Cancel));

        Assert.Equal(
            $"The function could not read from DynamoDB's table '{_options.Table}' (ResourceNotFoundException, HTTP 400). Create it in ap-southeast-2: "
            + $"aws dynamodb create-table --region ap-southeast-2 --table-name {_options.Table} --billing-mode PAY_PER_REQUEST "
            + "--attribute-definitions AttributeName=Key,AttributeType=S --key-schema AttributeName=Key,KeyType=HASH; then switch its time to live on, for the attribute Expires.",
            failure.Message);
        failure = await Assert.ThrowsAsync<SharedRecordsException>(async () => await _records.TryWriteAsync("key", "x", Clock.GetUtcNow(), null, Cancel));
        Assert.StartsWith($"The function could not write to DynamoDB's table '{_options.Table}' (ResourceNotFoundException, HTTP 400).", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_another_key_is_refused_with_what_it_needs()
    {
        _options = await dynamoDb.MissingTableAsync(Cancel);
        await dynamoDb.CreateTableAsync(_options.Table, "id", Cancel);
        _records = DynamoDb.Open(_options, Clock);

        var failure = await Assert.ThrowsAsync<SharedRecordsException>(async () => await _records.TryWriteAsync("key", "x", Clock.GetUtcNow(), null, Cancel));

        Assert.Equal(
            $"The function could not write to DynamoDB's table '{_options.Table}' (ValidationException, HTTP 400). Its partition key has to be Key (S), and it may have no sort key: create it anew.",
            failure.Message);
    }

    protected override async ValueTask<ISharedRecords> OpenAsync(TimeProvider clock)
    {
        _options = await dynamoDb.CreateTableAsync(Cancel);
        return _records = DynamoDb.Open(_options, clock);
    }
}
