using System.Globalization;

namespace Load;

/// <summary>How long things took.</summary>
internal static class Report
{
    public static void Print(LoadDesk desk, TimeSpan took)
    {
        var turns = desk.Functions.Results.Select(result => result.Duration.TotalMilliseconds).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{turns.Count} turns, {turns.Count / took.TotalSeconds:0} a second, {desk.Inbox.Messages.Count} texts"));
        Console.WriteLine($"{"",-34}{"turns",7}{"median ms",12}{"p95 ms",12}{"max ms",12}");
        Line("every turn, in the function", turns);
        var audits = desk.Audits().ToLookup(
            audit => $"{audit.GetProperty("decision").GetString()} {audit.GetProperty("reason").GetString()}",
            audit => audit.GetProperty("AttemptLatency").GetDouble());
        foreach (var decision in audits.OrderBy(decision => decision.Key, StringComparer.Ordinal))
            Line(decision.Key, [.. decision]);
        foreach (var warning in desk.Warnings())
            Console.WriteLine($"{warning.Count()} × {warning.Key}: {warning.First().GetProperty("message").GetString()}");
    }

    private static void Line(string name, List<double> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-34}{times.Count,7}{Quantile(times, 0.5),12:0.0}{Quantile(times, 0.95),12:0.0}{times.Max(),12:0.0}"));

    private static double Quantile(List<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
