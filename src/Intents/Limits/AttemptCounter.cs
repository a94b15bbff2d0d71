using System.Security.Cryptography;
using Intents.SharedState;

namespace Intents.Limits;

/// <summary>Counts tries in shared records: read, decide, write if nobody else did; otherwise once more.</summary>
/// <param name="records">Where they are.</param>
/// <param name="clock">When a try is.</param>
internal sealed class AttemptCounter(ISharedRecords records, TimeProvider clock)
{
    // An instance answers one turn at a time, so that as many contend as there are instances which count for the same key at this moment.
    private const int MostWrites = 16;
    private const int ShortestPause = 10;
    private const int LongestPause = 320;

    /// <summary>Counts a try, if it is within the limit. One that is not is not written: who is blocked costs a read.</summary>
    /// <param name="key">The record.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="grows">Whether using it up blocks, and for longer each time.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="SharedRecordsException">The records cannot be read or written, or others always were first.</exception>
    public async ValueTask<bool> TryTakeAsync(string key, Limit limit, bool grows, CancellationToken cancel)
    {
        for (var write = 1; ; write++)
        {
            var record = await records.ReadAsync(key, cancel).ConfigureAwait(false);
            var history = record is { Content: var content } ? AttemptHistory.Parse(content, limit, grows) ?? throw Unreadable() : new(limit, grows);
            if (!history.TryTake(clock.GetUtcNow().ToUnixTimeMilliseconds()))
                return false;
            var expires = DateTimeOffset.FromUnixTimeMilliseconds(history.Expires);
            if (await records.TryWriteAsync(key, history.ToString(), expires, record?.Version, cancel).ConfigureAwait(false))
                return true;
            await PauseAsync(write, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets all tries.</summary>
    /// <param name="key">The record.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SharedRecordsException">The records cannot be read or written, or others always were first.</exception>
    public async ValueTask ForgetAsync(string key, CancellationToken cancel)
    {
        for (var write = 1; ; write++)
        {
            // A record whose time is over is none.
            if (await records.ReadAsync(key, cancel).ConfigureAwait(false) is not { } record
                || await records.TryWriteAsync(key, "", clock.GetUtcNow(), record.Version, cancel).ConfigureAwait(false))
            {
                return;
            }
            await PauseAsync(write, cancel).ConfigureAwait(false);
        }
    }

    private static async Task PauseAsync(int write, CancellationToken cancel)
    {
        if (write == MostWrites)
        {
            throw new SharedRecordsException(
                $"Others changed the same count {MostWrites} times while this try was to be counted: it is taken for one too many. If this is no attack, look at who calls this often.");
        }
        var longest = Math.Min(ShortestPause << Math.Min(write, 5), LongestPause);
        await Task.Delay(RandomNumberGenerator.GetInt32(longest), cancel).ConfigureAwait(false);
    }

    private static SharedRecordsException Unreadable() => new(
        "A count of tries is not in the form this version writes: something else writes to the table of ATTEMPTS_TABLE. Give the function a table of its own.");
}
