using System.Globalization;

namespace Intents.SharedState;

/// <summary>The records of this instance alone: for one machine, and for a function without ATTEMPTS_TABLE. Another instance has its own, and a new one none.</summary>
/// <param name="clock">What says whose time is over.</param>
public sealed class MemoryRecords(TimeProvider clock) : ISharedRecords
{
    // Beyond this many, those whose time is over are dropped; what is left is bounded by what can be asked in the longest window.
    private const int ManyRecords = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Content, long Version, DateTimeOffset Expires)> _records = new(StringComparer.Ordinal);
    private long _versions;
    private int _sweepAt = ManyRecords;

    /// <inheritdoc />
    public ValueTask<SharedRecord?> ReadAsync(string key, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(Current(key) is { } record ? new SharedRecord(record.Content, Text(record.Version)) : null);
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> TryWriteAsync(string key, string content, DateTimeOffset expires, string? expected, CancellationToken cancel)
    {
        lock (_lock)
        {
            var version = Current(key) is { } record ? Text(record.Version) : null;
            if (version != expected)
                return new(false);
            _records[key] = (content, ++_versions, expires);
            Sweep();
            return new(true);
        }
    }

    private (string Content, long Version, DateTimeOffset Expires)? Current(string key) =>
        _records.TryGetValue(key, out var record) && record.Expires > clock.GetUtcNow() ? record : null;

    private void Sweep()
    {
        if (_records.Count <= _sweepAt)
            return;
        var now = clock.GetUtcNow();
        foreach (var (key, record) in _records)
        {
            if (record.Expires <= now)
                _records.Remove(key);
        }
        _sweepAt = Math.Max(ManyRecords, 2 * _records.Count);
    }

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
