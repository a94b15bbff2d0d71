namespace Bot.Simulator.Definition;

/// <summary>The text of a JSON file, which knows on which line each of its values is.</summary>
internal sealed class JsonSource(ReadOnlyMemory<byte> json)
{
    private Dictionary<string, int>? _lines;

    /// <summary>The line (from 1) on which the value of a path starts; 1 if there is no such value.</summary>
    public int LineOf(string path) => (_lines ??= JsonLine.All(json.Span)).GetValueOrDefault(path, 1);
}
