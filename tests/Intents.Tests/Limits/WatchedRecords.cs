using System.Collections.Concurrent;
using Intents.SharedState;

namespace Intents.Tests.Limits;

/// <summary>Keeps what goes through to a store, and fails when a test says so.</summary>
internal sealed class WatchedRecords(ISharedRecords records) : ISharedRecords
{
    private int _reads;

    public ConcurrentQueue<(string Key, string Content, DateTimeOffset Expires)> Writes { get; } = new();

    public int Reads => _reads;

    /// <summary>Somebody else is always first.</summary>
    public bool IsAlwaysLate { get; set; }

    public bool IsDown { get; set; }

    public ValueTask<SharedRecord?> ReadAsync(string key, CancellationToken cancel)
    {
        Interlocked.Increment(ref _reads);
        return IsDown ? throw new SharedRecordsException("Down.") : records.ReadAsync(key, cancel);
    }

    public ValueTask<bool> TryWriteAsync(string key, string content, DateTimeOffset expires, string? expected, CancellationToken cancel)
    {
        Writes.Enqueue((key, content, expires));
        return IsDown ? throw new SharedRecordsException("Down.") : IsAlwaysLate ? new(false) : records.TryWriteAsync(key, content, expires, expected, cancel);
    }
}
