using Intents.Limits;
using Intents.SharedState;
using Intents.Tests.Cloud;

namespace Intents.Tests.Limits;

/// <summary>A thousand tries at once, over several instances of the function.</summary>
[Collection(AwsEnvironment.Collection)]
public sealed class ParallelTriesTests(DynamoDb dynamoDb)
{
    private const int Tries = 1000;
    private const int Instances = 8;

    // So many instances that answer one call each. Whoever is overtaken was so by one who was admitted, so that nobody is more than ten times for one count.
    private const int AtOnce = 48;

    private static readonly LimitOptions Options = new()
    {
        Account = new(5, TimeSpan.FromHours(1)),
        Caller = new(10, TimeSpan.FromHours(1)),
        Overall = new(300, TimeSpan.FromHours(1)),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_DynamoDB_exactly_the_limit_is_admitted()
    {
        var table = await dynamoDb.CreateTableAsync(Cancel);
        var stores = Enumerable.Range(0, Instances).Select(_ => DynamoDb.Open(table, TimeProvider.System)).ToArray();
        try
        {
            await AssertExactlyTheLimitAsync(stores);
        }
        finally
        {
            Array.ForEach(stores, store => store.Dispose());
        }
    }

    [Fact]
    public async Task In_memory_exactly_the_limit_is_admitted()
    {
        var store = new MemoryRecords(TimeProvider.System);

        await AssertExactlyTheLimitAsync([.. Enumerable.Repeat(store, Instances)]);
    }

    private static async Task AssertExactlyTheLimitAsync(ISharedRecords[] stores)
    {
        var instances = stores.Select(store => new AttemptLimits(store, Options, new KeyedHash("a secret of these tests"u8.ToArray()), TimeProvider.System)).ToArray();
        var verdicts = new string?[Tries];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel };

        await Parallel.ForAsync(0, Tries, parallel, async (number, cancel) =>
            verdicts[number] = (await instances[number % Instances].TakeAttemptAsync("100000", "+61491570006", cancel)).RefusedBy ?? "admitted");

        Assert.Equal(
            [("accountLimit", 5), ("admitted", 5), ("callerLimit", Tries - 10)],
            verdicts.GroupBy(verdict => verdict!).Select(group => (group.Key, group.Count())).Order());
    }
}
