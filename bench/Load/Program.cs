using System.Diagnostics;
using System.Globalization;
using Load;

// Calls all at once over several processes of the published function, one table of tries and one domain controller: does everybody get what they should, and
// nobody more than the limits allow? Needs the domain controller's packages, and moto_server or dynalite.
// dotnet run --project bench/Load -c Release [-- CALLS [ANSWER_FLOOR_MS [PROCESSES]]]
var calls = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var floor = args.Length > 1 ? args[1] : "0";
var processes = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 4;

await using var desk = await LoadDesk.OpenAsync(processes, floor, CancellationToken.None);
var callers = Callers.Make(calls, desk.Inbox);
await Outcome.PrepareAsync(desk, callers, CancellationToken.None);
var started = Stopwatch.GetTimestamp();
await Task.WhenAll(callers.Select(caller => Task.Run(() => caller.PlayAsync(desk.Bot, CancellationToken.None))));
var took = Stopwatch.GetElapsedTime(started);

var problems = await Outcome.ProblemsAsync(desk, callers, CancellationToken.None);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calls} calls at once over {processes} processes, ANSWER_FLOOR_MS={floor}, {desk.DynamoDb}: {took.TotalSeconds:0.0} s"));
Report.Print(desk, took);
foreach (var problem in problems)
    Console.WriteLine($"WRONG: {problem}");
Console.WriteLine(problems.Count == 0 ? "Nothing lost, and no limit exceeded." : $"{problems.Count} problems.");
return problems.Count == 0 ? 0 : 1;
