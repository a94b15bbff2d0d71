using System.Diagnostics;
using System.Globalization;
using AnswerTimes;
using Bot.Cli;
using Bot.Cli.Calls;

// How long the answer to the facts takes, by what is true of the caller: if two kinds can be told apart by their times, the desk tells who has an account.
// dotnet run --project bench/AnswerTimes -c Release [-- ROUNDS [ANSWER_FLOOR_MS [BOOTSTRAP]]]
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var floor = args.Length > 1 ? args[1] : "0";
var settings = new Dictionary<string, string>
{
    ["ANSWER_FLOOR_MS"] = floor,
    ["LIMIT_ACCOUNT"] = "1000000/1h",
    ["LIMIT_CALLER"] = "1000000/1h",
    ["LIMIT_WITHHELD"] = "1000000/1h",
    ["LIMIT_OVERALL"] = "1000000/1h",
    ["SMS_LIMIT_NUMBER"] = "1000000/24h",
    ["SMS_LIMIT_PREFIX"] = "1000000/24h",
    ["SMS_LIMIT_DAY"] = "1000000/24h",
};
await using var desk = await LocalDesk.OpenAsync(Checkout.Around(AppContext.BaseDirectory), new() { Settings = settings, Lambda = args.Length > 2 ? args[2] : null }, CancellationToken.None);
var kinds = Caller.All;
var times = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());
for (var round = -10; round < rounds; round++)
{
    // One of each kind in turn, so that what the machine does meanwhile is spread over all of them.
    foreach (var kind in kinds)
    {
        var request = kind.Event();
        var started = Stopwatch.GetTimestamp();
        var result = await desk.Function!.InvokeAsync(request, CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (!result.IsSuccess)
            throw new InvalidOperationException($"{kind.Name}: {result}");
        // The first rounds warm up.
        if (round >= 0)
            times[kind.Name].Add(elapsed);
    }
}

var reference = times[kinds[0].Name];
Console.WriteLine($"{rounds} answers each, ANSWER_FLOOR_MS={floor}; milliseconds. 'told apart' is the chance to name the slower of one answer of this kind and one of '{kinds[0].Name}': 0.50 is a guess.");
Console.WriteLine($"{"caller",-34}{"median",9}{"p95",9}{"told apart",12}");
foreach (var (name, list) in times)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{Quantile(list, 0.5),9:0.00}{Quantile(list, 0.95),9:0.00}{ToldApart(list, reference),12:0.00}"));

static double Quantile(List<double> values, double share)
{
    var sorted = values.Order().ToArray();
    return sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
}

// The area under the ROC curve (Mann-Whitney's U over the number of pairs), the larger side of it.
static double ToldApart(List<double> one, List<double> other)
{
    var slower = one.Sum(value => other.Sum(against => value > against ? 1.0 : value == against ? 0.5 : 0.0)) / ((double)one.Count * other.Count);
    return Math.Max(slower, 1 - slower);
}
