namespace Bot.Simulator.Checking;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Spelling
{
    private const int LongestName = 100;

    /// <summary>" Did you mean 'Date'?" for a name close to the word; what there is to choose from where none is close and the choice is small.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> names)
    {
        if (word.Length > LongestName)
            return string.Empty;

        // A word of a letter or two is close to everything, so of it only the case may differ.
        var most = word.Length < 3 ? 0 : Math.Max(1, word.Length / 3);
        var close = names.Where(name => name.Length <= LongestName).Select(name => (Name: name, Distance: Distance(word, name))).Where(name => name.Distance <= most).OrderBy(name => name.Distance).ThenBy(name => name.Name, StringComparer.Ordinal).Select(name => name.Name).FirstOrDefault();
        if (close is null && word.Length >= 3)
            close = names.FirstOrDefault(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (close is not null)
            return $" Did you mean '{close}'?";
        return names.Count is > 0 and <= 12 ? $" There is {string.Join(", ", names)}." : string.Empty;
    }

    // The changes it takes: a letter more, a letter less, another letter, two letters swapped. Letters in either case are the same.
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
