namespace Conversations.Happenings;

/// <summary>A row of docs/what-happens-when.md.</summary>
/// <param name="Step">The step of a recovery.</param>
/// <param name="What">What happens at it.</param>
/// <param name="Directory">What the directory holds afterwards.</param>
/// <param name="Hears">The message that the caller hears.</param>
/// <param name="PutThroughAs">The reason for which a person takes over.</param>
/// <param name="Log">The event in the log.</param>
/// <param name="NextTry">What a new call does when what was broken is mended.</param>
public sealed record Happening(string Step, string What, string Directory, string Hears, string PutThroughAs, string Log, string NextTry)
{
    /// <summary>Names the row.</summary>
    public string Name => $"{Step}: {What}";

    /// <summary>Reads the table.</summary>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<Happening> Read(string document) =>
    [
        .. document.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| step", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => cells.Length == 7
                ? new Happening(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6])
                : throw new InvalidOperationException($"A row of the table has {cells.Length} cells where 7 are wanted: {string.Join(" | ", cells)}")),
    ];
}
