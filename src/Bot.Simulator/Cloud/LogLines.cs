namespace Bot.Simulator.Cloud;

/// <summary>The lines that a function wrote, in the order they were read.</summary>
internal sealed class LogLines
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public event Action<string>? Written;

    public int Count
    {
        get
        {
            lock (_gate)
                return _lines.Count;
        }
    }

    public IReadOnlyList<string> Since(int index)
    {
        lock (_gate)
            return _lines.GetRange(index, _lines.Count - index);
    }

    public void Add(string line)
    {
        lock (_gate)
            _lines.Add(line);
        Written?.Invoke(line);
    }

    public async Task ReadAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
                Add(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe went away with the process; what was in it has been read.
        }
    }
}
