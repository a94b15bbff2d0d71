namespace Bot.Simulator.Checking;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Spelling
{
    /// <summary>" Did you mean 'Date'?" for a name close to the word; what there is to choose from where none is close and the choice is small.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> names)
    {
        var nearest = names.OrderBy(name => Distance(word, name)).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
        if (nearest is not null && Distance(word, nearest) <= Math.Max(1, word.Length / 3))
            return $" Did you mean '{nearest}'?";
        return names.Count is > 0 and <= 12 ? $" There is {string.Join(", ", names)}." : string.Empty;
    }

    // Levenshtein's distance, letters in either case being the same.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
