namespace Bot.Runtime.Generators.Read;

/// <summary>Finds the name that was meant.</summary>
internal static class Suggestion
{
    /// <summary>Words that suggest the nearest name; empty when none is near.</summary>
    public static string For(string name, IEnumerable<string> names, string before = " Did you mean '", string after = "'?") =>
        Nearest(name, names) is { } nearest ? before + nearest + after : string.Empty;

    private static string? Nearest(string name, IEnumerable<string> names)
    {
        // A third of it may be wrong; letters of the other case are nearly right.
        var near = names
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(name.Length, candidate.Name.Length) / 3.0))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Name;
    }

    // Levenshtein's, a change of case counting a tenth.
    private static double Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).Select(index => (double)index).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var (a, b) = (from[i - 1], to[j - 1]);
                var change = a == b ? 0 : char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? 0.1 : 1;
                var best = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[to.Length];
    }
}
