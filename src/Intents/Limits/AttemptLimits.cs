using Intents.Delivery;
using Intents.SharedState;

namespace Intents.Limits;

/// <summary>The limits, counted in shared records. Of who tried and who is texted the records have keyed hashes alone.</summary>
/// <param name="records">Where tries are counted.</param>
/// <param name="options">How many there may be.</param>
/// <param name="hash">What makes keys of user IDs and numbers.</param>
/// <param name="clock">When a try is.</param>
public sealed class AttemptLimits(ISharedRecords records, LimitOptions options, KeyedHash hash, TimeProvider clock) : IAttemptLimits
{
    // What is counted for all alike.
    private const string Everybody = "";

    private readonly AttemptCounter _counter = new(records, clock);

    /// <inheritdoc />
    public async ValueTask<LimitVerdict> TakeAttemptAsync(string userId, string? callerNumber, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(userId);
        var withinNumber = PhoneNumber.Parse(callerNumber) is { } number
            ? await TakeAsync(LimitReasons.Caller, options.Caller, grows: true, number.Reveal(), cancel).ConfigureAwait(false)
            : await TakeAsync(LimitReasons.Withheld, options.Withheld, grows: false, Everybody, cancel).ConfigureAwait(false);
        if (!withinNumber.IsAllowed)
            return withinNumber;
        var withinAccount = await TakeAsync(LimitReasons.Account, options.Account, grows: true, Normalized(userId), cancel).ConfigureAwait(false);
        return withinAccount.IsAllowed ? await TakeAsync(LimitReasons.Overall, options.Overall, grows: false, Everybody, cancel).ConfigureAwait(false) : withinAccount;
    }

    /// <inheritdoc />
    public async ValueTask ForgiveAsync(string userId, string? callerNumber, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(userId);
        await _counter.ForgetAsync(Key(LimitReasons.Account, options.Account, Normalized(userId)), cancel).ConfigureAwait(false);
        if (PhoneNumber.Parse(callerNumber) is { } number)
            await _counter.ForgetAsync(Key(LimitReasons.Caller, options.Caller, number.Reveal()), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<LimitVerdict> TakeTextAsync(PhoneNumber to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(to);
        var country = CallingCode.Of(to);
        if (options.TextCountries is { } countries && !countries.Contains(country))
            return new(LimitReasons.TextCountry);
        var withinNumber = await TakeAsync(LimitReasons.TextNumber, options.TextsToNumber, grows: false, to.Reveal(), cancel).ConfigureAwait(false);
        if (!withinNumber.IsAllowed)
            return withinNumber;
        var withinPrefix = await TakeAsync(LimitReasons.TextPrefix, options.TextsToPrefix, grows: false, country, cancel).ConfigureAwait(false);
        return withinPrefix.IsAllowed ? await TakeAsync(LimitReasons.TextDay, options.TextsOverall, grows: false, Everybody, cancel).ConfigureAwait(false) : withinPrefix;
    }

    private async ValueTask<LimitVerdict> TakeAsync(string reason, Limit limit, bool grows, string value, CancellationToken cancel) =>
        await _counter.TryTakeAsync(Key(reason, limit, value), limit, grows, cancel).ConfigureAwait(false) ? LimitVerdict.Allowed : new(reason);

    // The limit is part of it: the slots of a record are those of the limit it was written for.
    private string Key(string reason, Limit limit, string value) => $"{reason}/{hash.Of($"{reason} {limit}", value)}";

    // Active Directory compares without case. It also takes é for e: whoever looks an account up has to see that it has the very name that was counted.
    private static string Normalized(string userId) => userId.Trim().ToLowerInvariant();
}
