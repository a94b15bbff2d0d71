using CsCheck;
using Intents.Limits;
using Intents.SharedState;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests.Limits;

/// <summary>One count, at random times, beside the plain rule over all tries there were.</summary>
public sealed class AttemptCounterTests
{
    private const string Key = "a-key";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly long Day = (long)TimeSpan.FromDays(1).TotalMilliseconds;

    private static readonly Gen<Limit> Few = Gen.Select(Gen.Int[1, 8], Gen.OneOf(Gen.Int[1, 100], Gen.Int[3000, 90000], Gen.Int[86400, 604800]))
        .Select((count, seconds) => new Limit(count, TimeSpan.FromSeconds(seconds)));

    private static readonly Gen<Limit> Many = Gen.Select(Gen.Int[61, 90], Gen.Int[1, 7200]).Select((count, seconds) => new Limit(count, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task Few_tries_are_admitted_exactly_when_the_window_before_them_has_room() =>
        await WithTimes(Few, 40).SampleAsync(async (limit, times) =>
        {
            var counter = new Count(limit, grows: false);
            foreach (var time in times)
                Assert.Equal(counter.InWindow(time, counter.Window) < limit.Count, await counter.TryTakeAsync(time));
            counter.AssertNoWindowHasMore(counter.Window);
        });

    [Fact]
    public async Task Many_tries_are_never_admitted_beyond_the_limit_nor_refused_with_room_in_a_sixtieth_more_than_the_window() =>
        await WithTimes(Many, 400).SampleAsync(async (limit, times) =>
        {
            var counter = new Count(limit, grows: false);
            foreach (var time in times)
            {
                if (!await counter.TryTakeAsync(time))
                    Assert.InRange(counter.InWindow(time, counter.Window + ((counter.Window + 59) / 60)), limit.Count, times.Length);
            }
            counter.AssertNoWindowHasMore(counter.Window);
        });

    [Fact]
    public async Task Using_a_limit_up_blocks_for_the_window_then_twice_as_long_up_to_a_day_until_a_day_without_a_block() =>
        await WithTimes(Few, 60).SampleAsync(async (limit, times) =>
        {
            var counter = new Count(limit, grows: true);
            var blocks = 0;
            var blockedUntil = 0L;
            foreach (var time in times)
            {
                var isAllowed = time >= blockedUntil;
                Assert.Equal(isAllowed, await counter.TryTakeAsync(time));
                if (isAllowed && counter.InWindow(time, counter.Window) == limit.Count)
                {
                    blocks = time >= blockedUntil + Day ? 0 : blocks;
                    blockedUntil = time + (long)Math.Max(counter.Window, Math.Min(Day, counter.Window * Math.Pow(2, blocks++)));
                }
            }
            counter.AssertNoWindowHasMore(counter.Window);
        });

    [Fact]
    public async Task Instances_whose_clocks_differ_admit_no_more_than_the_limit_in_a_window_less_what_they_differ_by() =>
        await Gen.Select(WithTimes(Few, 40), Gen.Int[0, 3].Array[40], Gen.Bool).SampleAsync(async (run, instances, grows) =>
        {
            var (limit, times) = run;
            var counter = new Count(limit, grows);
            long[] skews = [0, -counter.Window / 20, counter.Window / 20, counter.Window / 30];
            for (var index = 0; index < times.Length; index++)
                await counter.TryTakeAsync(times[index], skews[instances[index]]);
            counter.AssertNoWindowHasMore(counter.Window - (counter.Window / 10) - 1);
        });

    /// <summary>Otherwise the tests above would say nothing.</summary>
    [Fact]
    public async Task The_random_times_use_most_limits_up()
    {
        var refused = 0;
        var runs = 0;
        await Gen.OneOf(WithTimes(Few, 40), WithTimes(Many, 400)).SampleAsync(
            async (limit, times) =>
            {
                var counter = new Count(limit, grows: false);
                var isRefused = false;
                foreach (var time in times)
                    isRefused |= !await counter.TryTakeAsync(time);
                Interlocked.Add(ref refused, isRefused ? 1 : 0);
                Interlocked.Increment(ref runs);
            },
            iter: 200);

        Assert.InRange(refused, runs / 2, runs);
    }

    [Fact]
    public async Task A_refusal_writes_nothing()
    {
        var records = new WatchedRecords(new MemoryRecords(TimeProvider.System));
        var counter = new AttemptCounter(records, TimeProvider.System);
        Assert.True(await counter.TryTakeAsync("grows", new(1, TimeSpan.FromDays(1)), grows: true, CancellationToken.None));
        Assert.True(await counter.TryTakeAsync("slides", new(1, TimeSpan.FromDays(1)), grows: false, CancellationToken.None));
        Assert.Equal(2, records.Writes.Count);

        for (var more = 0; more < 10; more++)
        {
            Assert.False(await counter.TryTakeAsync("grows", new(1, TimeSpan.FromDays(1)), grows: true, CancellationToken.None));
            Assert.False(await counter.TryTakeAsync("slides", new(1, TimeSpan.FromDays(1)), grows: false, CancellationToken.None));
        }

        Assert.Equal(2, records.Writes.Count);
        Assert.Equal(22, records.Reads);
    }

    [Fact]
    public async Task A_record_has_at_most_61_slots()
    {
        var clock = new FakeTimeProvider(Start);
        var records = new WatchedRecords(new MemoryRecords(clock));
        var counter = new AttemptCounter(records, clock);
        for (var number = 0; number < 2000; number++)
        {
            Assert.True(await counter.TryTakeAsync(Key, new(100_000, TimeSpan.FromHours(1)), grows: false, CancellationToken.None));
            clock.Advance(TimeSpan.FromSeconds(7));
        }

        // Two numbers before the slots.
        Assert.Equal(63, records.Writes.Max(write => write.Content.Split(' ').Length));
    }

    [Fact]
    public async Task Who_always_finds_somebody_else_first_is_refused_after_a_bounded_number_of_writes()
    {
        var records = new WatchedRecords(new MemoryRecords(TimeProvider.System)) { IsAlwaysLate = true };
        var counter = new AttemptCounter(records, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<SharedRecordsException>(
            async () => await counter.TryTakeAsync(Key, new(5, TimeSpan.FromHours(1)), grows: true, CancellationToken.None));

        Assert.Equal(
            "Others changed the same count 16 times while this try was to be counted: it is taken for one too many. If this is no attack, look at who calls this often.", failure.Message);
        Assert.Equal(16, records.Writes.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0 x")]
    [InlineData("-1 0")]
    [InlineData("99999999999 0")]
    [InlineData("0 0 1")]
    [InlineData("0 0 1:")]
    [InlineData("0 0 1:2:3")]
    [InlineData("0 0  1:2")]
    [InlineData("0 0 1:1000001")]
    [InlineData("{\"code\":\"hash\"}")]
    public async Task A_record_of_somebody_else_refuses(string content)
    {
        var records = new MemoryRecords(TimeProvider.System);
        await records.TryWriteAsync(Key, content, DateTimeOffset.MaxValue, expected: null, CancellationToken.None);
        var counter = new AttemptCounter(records, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<SharedRecordsException>(
            async () => await counter.TryTakeAsync(Key, new(5, TimeSpan.FromHours(1)), grows: true, CancellationToken.None));

        Assert.Equal(
            "A count of tries is not in the form this version writes: something else writes to the table of ATTEMPTS_TABLE. Give the function a table of its own.", failure.Message);
    }

    /// <summary>Times of tries: enough of them close together to use a limit up, and a pause of a window or of days now and then.</summary>
    private static Gen<(Limit Limit, long[] Times)> WithTimes(Gen<Limit> limits, int most) =>
        Gen.Select(limits, Gen.Int[1, 6]).SelectMany((limit, haste) =>
        {
            var window = (long)limit.Window.TotalMilliseconds;
            var gap = Gen.Frequency(
                (4 * limit.Count, Gen.Long[0, Math.Max(1, 3 * window / (limit.Count * haste))]), (limit.Count, Gen.Const(0L)), (1, Gen.Const(window)), (1, Gen.Long[0, 2 * Day]));
            return gap.Array[most / 2, most].Select(gaps =>
            {
                var time = Start.ToUnixTimeMilliseconds();
                return (limit, gaps.Select(length => time += length).ToArray());
            });
        });

    /// <summary>A counter, and what it admitted.</summary>
    private sealed class Count
    {
        private readonly FakeTimeProvider _clock = new(Start - TimeSpan.FromDays(8)) { AutoAdvanceAmount = TimeSpan.Zero };
        private readonly List<long> _admitted = [];
        private readonly Limit _limit;
        private readonly bool _grows;
        private readonly MemoryRecords _records;

        public Count(Limit limit, bool grows)
        {
            _limit = limit;
            _grows = grows;
            _records = new(_clock);
        }

        public long Window => (long)_limit.Window.TotalMilliseconds;

        public async Task<bool> TryTakeAsync(long time, long skew = 0)
        {
            _clock.SetUtcNow(DateTimeOffset.FromUnixTimeMilliseconds(time));
            var own = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(time + skew));
            var isAdmitted = await new AttemptCounter(_records, own).TryTakeAsync(Key, _limit, _grows, CancellationToken.None);
            if (isAdmitted)
                _admitted.Add(time);
            return isAdmitted;
        }

        public int InWindow(long end, long window) => _admitted.Count(time => time > end - window && time <= end);

        public void AssertNoWindowHasMore(long window) => Assert.All(_admitted, end => Assert.InRange(InWindow(end, window), 1, _limit.Count));
    }
}
