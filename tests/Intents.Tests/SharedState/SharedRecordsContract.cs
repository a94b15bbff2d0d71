using System.Globalization;
using CsCheck;
using Intents.SharedState;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests.SharedState;

/// <summary>What every store of shared records does.</summary>
public abstract class SharedRecordsContract
{
    private const string Key = "a-key";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>2 March 2026, 09:30 UTC.</summary>
    protected FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    /// <summary>How many random runs are made.</summary>
    protected abstract int Runs { get; }

    private DateTimeOffset InAnHour => Clock.GetUtcNow() + Hour;

    [Fact]
    public async Task What_was_never_written_is_none()
    {
        var records = await OpenAsync(Clock);

        Assert.Null(await records.ReadAsync(Key, Cancel));
    }

    [Fact]
    public async Task What_was_written_is_read()
    {
        var records = await OpenAsync(Clock);

        Assert.True(await records.TryWriteAsync(Key, "first", InAnHour, expected: null, Cancel));
        var first = await records.ReadAsync(Key, Cancel);
        Assert.Equal("first", first?.Content);
        Assert.True(await records.TryWriteAsync(Key, "second", InAnHour, first?.Version, Cancel));
        var second = await records.ReadAsync(Key, Cancel);

        Assert.Equal("second", second?.Content);
        Assert.NotEqual(first?.Version, second?.Version);
        Assert.Equal(second, await records.ReadAsync(Key, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":[\"\\\"\", 'x']}\n\t#key :now")]
    [InlineData("Zoë O’Donnell 🙂 \u0001")]
    public async Task Any_text_is_kept(string content)
    {
        var records = await OpenAsync(Clock);

        Assert.True(await records.TryWriteAsync(Key, content, InAnHour, expected: null, Cancel));

        Assert.Equal(content, (await records.ReadAsync(Key, Cancel))?.Content);
    }

    [Fact]
    public async Task Keys_are_each_their_own_and_case_matters()
    {
        var records = await OpenAsync(Clock);

        Assert.True(await records.TryWriteAsync("key", "lower", InAnHour, expected: null, Cancel));
        Assert.True(await records.TryWriteAsync("KEY", "upper", InAnHour, expected: null, Cancel));

        Assert.Equal("lower", (await records.ReadAsync("key", Cancel))?.Content);
        Assert.Equal("upper", (await records.ReadAsync("KEY", Cancel))?.Content);
    }

    [Fact]
    public async Task Of_two_who_found_none_the_second_has_to_look_again()
    {
        var records = await OpenAsync(Clock);

        Assert.True(await records.TryWriteAsync(Key, "one", InAnHour, expected: null, Cancel));
        Assert.False(await records.TryWriteAsync(Key, "two", InAnHour, expected: null, Cancel));

        Assert.Equal("one", (await records.ReadAsync(Key, Cancel))?.Content);
    }

    [Fact]
    public async Task Of_two_who_read_the_same_the_second_has_to_look_again_even_if_it_writes_the_same()
    {
        var records = await OpenAsync(Clock);
        await records.TryWriteAsync(Key, "start", InAnHour, expected: null, Cancel);
        var read = await records.ReadAsync(Key, Cancel);

        Assert.True(await records.TryWriteAsync(Key, "start", InAnHour, read?.Version, Cancel));
        Assert.False(await records.TryWriteAsync(Key, "start", InAnHour, read?.Version, Cancel));
    }

    [Fact]
    public async Task A_record_that_is_not_there_cannot_be_changed()
    {
        var records = await OpenAsync(Clock);

        Assert.False(await records.TryWriteAsync(Key, "one", InAnHour, expected: "1", Cancel));

        Assert.Null(await records.ReadAsync(Key, Cancel));
    }

    [Fact]
    public async Task A_record_is_there_until_its_time_is_over()
    {
        var records = await OpenAsync(Clock);
        await records.TryWriteAsync(Key, "old", InAnHour, expected: null, Cancel);

        Clock.Advance(Hour - TimeSpan.FromSeconds(1));
        var last = await records.ReadAsync(Key, Cancel);
        Assert.Equal("old", last?.Content);
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await records.ReadAsync(Key, Cancel));
        Assert.False(await records.TryWriteAsync(Key, "late", InAnHour, last?.Version, Cancel));
        Assert.True(await records.TryWriteAsync(Key, "new", InAnHour, expected: null, Cancel));
        var fresh = await records.ReadAsync(Key, Cancel);
        Assert.Equal("new", fresh?.Content);
        Assert.NotEqual(last?.Version, fresh?.Version);
    }

    [Fact]
    public async Task A_record_whose_time_is_over_as_it_is_written_is_forgotten()
    {
        var records = await OpenAsync(Clock);
        await records.TryWriteAsync(Key, "old", InAnHour, expected: null, Cancel);
        var read = await records.ReadAsync(Key, Cancel);

        Assert.True(await records.TryWriteAsync(Key, "", Clock.GetUtcNow(), read?.Version, Cancel));

        Assert.Null(await records.ReadAsync(Key, Cancel));
    }

    [Fact]
    public async Task Twenty_writers_at_once_lose_nothing()
    {
        var records = await OpenAsync(Clock);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => IncrementAsync(records), Cancel)));

        Assert.Equal("20", (await records.ReadAsync(Key, Cancel))?.Content);
    }

    /// <summary>Random steps, beside a dictionary that takes the same ones.</summary>
    [Fact]
    public async Task It_does_what_a_dictionary_with_versions_would()
    {
        var records = await OpenAsync(Clock);
        var run = 0;
        var steps = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[-30, 120], Gen.Int[0, 60]).Array[1, 12];

        await steps.SampleAsync(
            async all =>
            {
                var prefix = $"{Interlocked.Increment(ref run)}-";
                var expected = new Dictionary<string, (string Content, DateTimeOffset Expires)>();
                var versions = new Dictionary<string, List<string>>();
                foreach (var (key, action, lifetime, pause) in all)
                    await StepAsync(records, expected, versions, prefix + key, action, TimeSpan.FromSeconds(lifetime), TimeSpan.FromSeconds(pause));
            },
            iter: Runs,
            threads: 1);
    }

    /// <summary>An empty store.</summary>
    protected abstract ValueTask<ISharedRecords> OpenAsync(TimeProvider clock);

    private static async Task IncrementAsync(ISharedRecords records)
    {
        while (true)
        {
            var record = await records.ReadAsync(Key, Cancel);
            var next = int.Parse(record?.Content ?? "0", CultureInfo.InvariantCulture) + 1;
            if (await records.TryWriteAsync(Key, next.ToString(CultureInfo.InvariantCulture), DateTimeOffset.MaxValue.AddYears(-1), record?.Version, Cancel))
                return;
        }
    }

    // Action 0 waits, 1 names no version, 2 one that was, the others the one that is.
    private async Task StepAsync(
        ISharedRecords records,
        Dictionary<string, (string Content, DateTimeOffset Expires)> model,
        Dictionary<string, List<string>> versions,
        string key,
        int action,
        TimeSpan lifetime,
        TimeSpan pause)
    {
        if (action == 0)
            Clock.Advance(pause);
        var now = Clock.GetUtcNow();
        var isThere = model.TryGetValue(key, out var entry) && entry.Expires > now;
        var record = await records.ReadAsync(key, Cancel);
        Assert.Equal(isThere ? entry.Content : null, record?.Content);
        if (action == 0)
            return;
        var past = versions.TryGetValue(key, out var known) ? known : versions[key] = [];
        var version = action == 1 ? null : action == 2 && past.Count > 1 ? past[^2] : record?.Version;
        var content = $"{now:O} {action}";
        var written = await records.TryWriteAsync(key, content, now + lifetime, version, Cancel);
        Assert.Equal(isThere ? version is not null && version == record?.Version : version is null, written);
        if (!written)
            return;
        model[key] = (content, now + lifetime);
        if (await records.ReadAsync(key, Cancel) is { } after)
            past.Add(after.Version);
    }
}
