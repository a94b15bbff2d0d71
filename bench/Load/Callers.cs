using System.Globalization;
using Bot.Simulator.Cloud;
using Lab.Samba;

namespace Load;

/// <summary>The people of a run: half have forgotten their password, a fifth are locked out, and the rest are up to something.</summary>
internal static class Callers
{
    private const int FirstUserId = 200_000;
    private const int FirstNumber = 570_000;

    public static IReadOnlyList<LoadCall> Make(int calls, Inbox inbox)
    {
        var victim = Person(calls);
        return [.. Enumerable.Range(0, calls).Select(i => (i % 20) switch
        {
            < 10 => new LoadCall(CallKind.Reset, Person(i), Number(i), inbox),
            < 14 => new LoadCall(CallKind.Unlock, Person(i), Number(i), inbox),
            < 17 => new LoadCall(CallKind.Guesser, victim, Number(i), inbox),
            _ => new LoadCall(CallKind.Insider, Person(i), Number(calls + 1), inbox),
        })];
    }

    private static LabUser Person(int i) => new((FirstUserId + i).ToString(CultureInfo.InvariantCulture)) { Mobile = Number(i) };

    private static string Number(int i) => string.Create(CultureInfo.InvariantCulture, $"+61491{FirstNumber + i}");
}
