using Intents.Delivery;
using Intents.Limits;
using Intents.SharedState;
using Microsoft.Extensions.Time.Testing;

namespace Intents.Tests.Limits;

public sealed class AttemptLimitsTests
{
    private const string Allowed = "allowed";
    private const string UserId = "zodonnell";
    private const string Number = "+61491570158";

    private static readonly byte[] Secret = "a secret of these tests"u8.ToArray();

    private readonly FakeTimeProvider _clock = new(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
    private readonly WatchedRecords _records;

    public AttemptLimitsTests() => _records = new(new MemoryRecords(_clock));

    private LimitOptions Options { get; set; } = new()
    {
        Account = new(2, TimeSpan.FromHours(1)),
        Caller = new(3, TimeSpan.FromHours(1)),
        Withheld = new(4, TimeSpan.FromHours(1)),
        Overall = new(10, TimeSpan.FromHours(1)),
        TextsToNumber = new(2, TimeSpan.FromDays(1)),
        TextsToPrefix = new(4, TimeSpan.FromDays(1)),
        TextsOverall = new(6, TimeSpan.FromDays(1)),
    };

    private AttemptLimits Limits => new(_records, Options, new KeyedHash(Secret), _clock);

    [Fact]
    public async Task An_account_is_tried_as_often_as_its_limit_says_from_whatever_number() =>
        Assert.Equal([Allowed, Allowed, "accountLimit", "accountLimit"], await TryAsync((UserId, Number), (UserId, "+61491570156"), (UserId, "+61491570157"), (UserId, null)));

    [Fact]
    public async Task A_number_tries_as_often_as_its_limit_says_for_whatever_account() =>
        Assert.Equal([Allowed, Allowed, Allowed, "callerLimit"], await TryAsync(("a", Number), ("b", Number), ("c", "+61 491 570 158"), ("d", Number)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anonymous")]
    [InlineData("0491570158")]
    [InlineData("sip:caller@example.com")]
    public async Task Numbers_that_are_none_share_one_limit(string? number) =>
        Assert.Equal([Allowed, Allowed, Allowed, Allowed, "withheldLimit"], await TryAsync(("a", number), ("b", null), ("c", "unknown"), ("d", number), ("e", number)));

    [Fact]
    public async Task All_callers_together_try_as_often_as_the_limit_says()
    {
        var tries = Enumerable.Range(0, 11).Select(number => ($"user{number}", (string?)$"+6149157{number:0000}"));

        Assert.Equal([.. Enumerable.Repeat(Allowed, 10), "overallLimit"], await TryAsync([.. tries]));
    }

    [Fact]
    public async Task A_refusal_counts_against_nothing_behind_it()
    {
        await TryAsync(("a", Number), ("b", Number), ("c", Number));
        var writes = _records.Writes.Count;

        Assert.Equal(["callerLimit", "callerLimit"], await TryAsync((UserId, Number), (UserId, Number)));

        Assert.Equal(writes, _records.Writes.Count);
        Assert.Equal([Allowed, Allowed, "accountLimit"], await TryAsync((UserId, null), (UserId, null), (UserId, null)));
    }

    [Theory]
    [InlineData("zodonnell", "ZODonnell")]
    [InlineData("zodonnell", "  zodonnell\t")]
    [InlineData("müller", "MÜLLER")]
    public async Task A_user_ID_is_the_same_in_whatever_case_and_blanks(string one, string other) =>
        Assert.Equal([Allowed, Allowed, "accountLimit"], await TryAsync((one, null), (other, null), (other, null)));

    [Fact]
    public async Task A_block_lasts_for_the_window_and_the_next_one_twice_as_long()
    {
        Assert.Equal([Allowed, Allowed, "accountLimit"], await TryAsync((UserId, null), (UserId, null), (UserId, null)));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(["accountLimit"], await TryAsync((UserId, null)));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([Allowed, Allowed, "accountLimit"], await TryAsync((UserId, null), (UserId, null), (UserId, null)));
        _clock.Advance(TimeSpan.FromMinutes(119));
        Assert.Equal(["accountLimit"], await TryAsync((UserId, null)));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([Allowed], await TryAsync((UserId, null)));
    }

    [Fact]
    public async Task Who_proved_who_they_are_begins_anew_with_account_and_number()
    {
        Assert.Equal([Allowed, Allowed], await TryAsync((UserId, Number), (UserId, Number)));

        await Limits.ForgiveAsync(" ZOdonnell", Number, CancellationToken.None);

        Assert.Equal([Allowed, Allowed, "accountLimit", "callerLimit"], await TryAsync((UserId, Number), (UserId, Number), (UserId, Number), (UserId, Number)));
    }

    [Fact]
    public async Task Nothing_is_forgiven_to_all_who_withhold_their_number_nor_to_all_callers()
    {
        await TryAsync(("a", null), ("b", null), ("c", null), (UserId, null));

        await Limits.ForgiveAsync(UserId, null, CancellationToken.None);

        Assert.Equal(["withheldLimit"], await TryAsync((UserId, null)));
        Options = Options with { Withheld = new(100, TimeSpan.FromHours(1)) };
        var tries = Enumerable.Range(0, 7).Select(number => ($"user{number}", (string?)null));
        Assert.Equal([.. Enumerable.Repeat(Allowed, 6), "overallLimit"], await TryAsync([.. tries]));
    }

    [Fact]
    public async Task Forgiving_who_never_tried_writes_nothing()
    {
        await Limits.ForgiveAsync(UserId, Number, CancellationToken.None);

        Assert.Empty(_records.Writes);
    }

    [Fact]
    public async Task Texts_are_limited_by_number_then_country_then_day()
    {
        Assert.Equal([Allowed, Allowed, "textNumberLimit"], await TextAsync("+61491570006", "+61491570006", "+61491570006"));
        Assert.Equal([Allowed, Allowed, "textPrefixLimit"], await TextAsync("+61491570156", "+61491570157", "+61491570158"));
        Assert.Equal([Allowed, Allowed, "textDayLimit"], await TextAsync("+12025550100", "+12025550101", "+442079460000"));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Allowed], await TextAsync("+61491570006"));
    }

    [Fact]
    public async Task A_text_to_another_country_is_refused_without_asking_the_store()
    {
        Options = Options with { TextCountries = new HashSet<string> { "61", "1" } };
        _records.IsDown = true;

        Assert.Equal(["textCountry", "textCountry"], await TextAsync("+442079460000", "+6491570006"));

        _records.IsDown = false;
        Assert.Equal([Allowed, Allowed], await TextAsync("+61491570006", "+12025550100"));
    }

    [Fact]
    public async Task Nothing_that_is_recorded_says_who_called_or_is_texted()
    {
        await TryAsync((UserId, Number), ("100000", null), (UserId, Number));
        await TextAsync(Number);
        await Limits.ForgiveAsync(UserId, Number, CancellationToken.None);

        Assert.NotEmpty(_records.Writes);
        Assert.All(_records.Writes, write =>
        {
            Assert.Matches("^[a-zA-Z]+/[A-Za-z0-9_-]{43}$", write.Key);
            Assert.Matches("^[0-9 :]*$", write.Content);
            Assert.DoesNotContain(Number[3..], write.Content, StringComparison.Ordinal);
            Assert.DoesNotContain("100000", write.Content, StringComparison.Ordinal);
        });
        // The account that tried twice has one key, and so on: account (2), caller, withheld, overall, and three for the text.
        Assert.Equal(8, _records.Writes.Select(write => write.Key).Distinct().Count());
    }

    [Fact]
    public async Task Functions_with_other_secrets_count_for_themselves_in_one_table()
    {
        await TryAsync((UserId, null), (UserId, null));

        var other = new AttemptLimits(_records, Options, new KeyedHash("another secret"u8.ToArray()), _clock);

        Assert.True((await other.TakeAttemptAsync(UserId, null, CancellationToken.None)).IsAllowed);
        Assert.Equal(["accountLimit"], await TryAsync((UserId, null)));
    }

    [Fact]
    public async Task With_the_store_down_nobody_may_go_on()
    {
        _records.IsDown = true;

        await Assert.ThrowsAsync<SharedRecordsException>(async () => await Limits.TakeAttemptAsync(UserId, Number, CancellationToken.None));
        await Assert.ThrowsAsync<SharedRecordsException>(async () => await Limits.TakeAttemptAsync(UserId, null, CancellationToken.None));
        await Assert.ThrowsAsync<SharedRecordsException>(async () => await Limits.ForgiveAsync(UserId, Number, CancellationToken.None));
        await Assert.ThrowsAsync<SharedRecordsException>(async () => await Limits.TakeTextAsync(PhoneNumber.Parse(Number)!, CancellationToken.None));
    }

    [Fact]
    public void The_limits_that_ship_are_the_documented_ones()
    {
        var shipped = new LimitOptions();

        Assert.Equal(
            ["5/1h", "10/1h", "30/1h", "300/1h", "6/1d", "500/1d", "1000/1d"],
            new[] { shipped.Account, shipped.Caller, shipped.Withheld, shipped.Overall, shipped.TextsToNumber, shipped.TextsToPrefix, shipped.TextsOverall }.Select(limit => limit.ToString()));
        Assert.Null(shipped.TextCountries);
    }

    private async Task<List<string>> TryAsync(params (string UserId, string? Number)[] tries)
    {
        var verdicts = new List<string>();
        foreach (var (userId, number) in tries)
            verdicts.Add((await Limits.TakeAttemptAsync(userId, number, CancellationToken.None)).RefusedBy ?? Allowed);
        return verdicts;
    }

    private async Task<List<string>> TextAsync(params string[] numbers)
    {
        var verdicts = new List<string>();
        foreach (var number in numbers)
            verdicts.Add((await Limits.TakeTextAsync(PhoneNumber.Parse(number)!, CancellationToken.None)).RefusedBy ?? Allowed);
        return verdicts;
    }
}
