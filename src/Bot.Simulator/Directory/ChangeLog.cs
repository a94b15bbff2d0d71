namespace Bot.Simulator.Directory;

/// <summary>What was changed in the directory since it started; binds are not changes.</summary>
public sealed class ChangeLog
{
    private readonly Lock _gate = new();
    private readonly List<DirectoryChange> _entries = [];

    /// <summary>Raised for each change, after it was made and before the client is told. Raised on a thread of the pool.</summary>
    public event Action<DirectoryChange>? Made;

    /// <summary>All changes, oldest first.</summary>
    public IReadOnlyList<DirectoryChange> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    internal void Add(DirectoryChange change)
    {
        lock (_gate)
            _entries.Add(change);
        Made?.Invoke(change);
    }
}
