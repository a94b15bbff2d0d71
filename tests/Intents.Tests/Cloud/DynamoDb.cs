using Amazon.DynamoDBv2;
using Bot.Simulator.Cloud;
using Intents.SharedState;
using Lab;

namespace Intents.Tests.Cloud;

/// <summary>A DynamoDB that is somebody else's, started for the first test that asks for a table.</summary>
public sealed class DynamoDb : IAsyncDisposable
{
    // The tests beside these, and a thousand tries at once, may make it slow to answer.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private LocalDynamoDb? _server;
    private OneAtATime? _door;
    private AmazonDynamoDBClient? _client;

    internal AmazonDynamoDBClient Client => _client!;

    /// <summary>The records of a table, with time to answer.</summary>
    internal static DynamoRecords Open(DynamoOptions options, TimeProvider clock) => new(options, clock, Timeout);

    /// <summary>A new table, as docs/settings.md makes it.</summary>
    internal async Task<DynamoOptions> CreateTableAsync(CancellationToken cancel)
    {
        var options = await MissingTableAsync(cancel);
        await CreateTableAsync(options.Table, "Key", cancel);
        return options;
    }

    /// <summary>A table with another key.</summary>
    internal Task CreateTableAsync(string name, string partitionKey, CancellationToken cancel) => _server!.CreateTableAsync(name, partitionKey, AwsEnvironment.Region, cancel);

    /// <summary>A table that nobody made.</summary>
    internal async Task<DynamoOptions> MissingTableAsync(CancellationToken cancel)
    {
        Assert.SkipUnless(
            LocalDynamoDb.IsInstalled, "Neither moto_server (pip install 'moto[server]') nor dynalite (npm install --global dynalite) is on this machine, and apt has neither. The same tests ran over MemoryRecords.");
        if (_client is null)
        {
            _server = await LocalDynamoDb.StartAsync(cancel);
            _door = await OneAtATime.StartAsync(_server.Url);
            _client = new(new AmazonDynamoDBConfig { ServiceURL = _door.Url.ToString(), AuthenticationRegion = AwsEnvironment.Region });
        }
        return new($"tries-{Guid.NewGuid():N}", AwsEnvironment.Region, _door!.Url);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_door is not null)
            await _door.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
