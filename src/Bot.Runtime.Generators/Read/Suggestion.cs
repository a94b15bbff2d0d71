namespace Bot.Runtime.Generators.Read;

/// <summary>Finds the name that was meant.</summary>
internal static class Suggestion
{
    /// <summary>Words that suggest the nearest name; empty when none is near.</summary>
    public static string For(string name, IEnumerable<string> names, string before = " Did you mean '", string after = "'?") =>
        Nearest(name, names) is { } nearest ? before + nearest + after : string.Empty;

    private static string? Nearest(string name, IEnumerable<string> names)
    {
        // Two letters of five may be wrong; a letter of the other case is nearly right.
        var near = names
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(name.Length, candidate.Name.Length) * 0.4))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Name;
    }

    // Levenshtein's with neighbours that changed places, a change of case counting a tenth.
    private static double Distance(string from, string to)
    {
        var distance = new double[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }
                var best = Math.Min(Math.Min(distance[i - 1, j] + 1, distance[i, j - 1] + 1), distance[i - 1, j - 1] + Change(from[i - 1], to[j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    best = Math.Min(best, distance[i - 2, j - 2] + 1);
                distance[i, j] = best;
            }
        }
        return distance[from.Length, to.Length];
    }

    private static double Change(char from, char to) => from == to ? 0 : char.ToUpperInvariant(from) == char.ToUpperInvariant(to) ? 0.1 : 1;
}
