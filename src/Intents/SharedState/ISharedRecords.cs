namespace Intents.SharedState;

/// <summary>
/// Small records that all instances of the function share: how often somebody tried, which code was used, which request is done. Each is changed by
/// compare-and-set, so that of two who change it at once one has to look again. There is no other lock.
/// </summary>
public interface ISharedRecords
{
    /// <summary>Reads a record, with everything that was ever written to it before.</summary>
    /// <param name="key">Its key. It holds no name and no number: what comes from a caller is hashed with a key before.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The record; null when there is none, or its time is over.</returns>
    /// <exception cref="SharedRecordsException">The store cannot be asked.</exception>
    ValueTask<SharedRecord?> ReadAsync(string key, CancellationToken cancel);

    /// <summary>Writes a record, if it still is what it was when it was read.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="content">What it will say.</param>
    /// <param name="expires">When its time is over.</param>
    /// <param name="expected">The version that was read; null if there was no record.</param>
    /// <param name="cancel">Gives up; whether it was written is then unknown.</param>
    /// <returns>Whether it was written; false when somebody else was first.</returns>
    /// <exception cref="SharedRecordsException">The store cannot be asked; whether it was written is unknown.</exception>
    ValueTask<bool> TryWriteAsync(string key, string content, DateTimeOffset expires, string? expected, CancellationToken cancel);
}
