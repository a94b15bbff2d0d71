using System.Globalization;
using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Connect.Playing;

/// <summary>Where a flow goes one way or another by what it knows.</summary>
internal static class BranchActions
{
    private const int MostRounds = 100;

    public static Outcome Compare(FlowAction action, FlowCall call)
    {
        var reference = action.Parameters.Text("ComparisonValue") ?? string.Empty;
        var value = call.References.Resolve(reference);
        return Outcome.Matching(
            action,
            condition => condition.Operator is Operators.KeyExists
                ? call.References.Exists(reference, condition.Operand)
                : FlowComparison.Holds(value, condition.Operator, call.References.Resolve(condition.Operand)),
            Unknown(action));
    }

    public static Outcome CheckHours(FlowAction action, FlowCall call)
    {
        if (action.Parameters.Text("HoursOfOperationId") is not null && call.Parameter(action, "HoursOfOperationId") is not { Length: > 0 })
            return Outcome.Error(action, "the reference of the hours of operation has no value");
        var open = call.Options.Hours?.IsOpenAt(call.Options.Clock.GetUtcNow()) ?? call.Options.IsOpen();
        return Outcome.Result(action, open ? "True" : "False");
    }

    public static Outcome Loop(FlowAction action, FlowCall call)
    {
        if (call.Number(action.Parameters, "LoopCount", 0, MostRounds) is not { } rounds)
            return Outcome.Error(action, $"its LoopCount is '{action.Parameters.Text("LoopCount")}', not a number from 0 to {MostRounds}");
        var loops = call.Contact.Frames.Peek().Loops;
        var done = loops.GetValueOrDefault(action.Identifier);
        loops[action.Identifier] = done < rounds ? done + 1 : 0;
        return Outcome.Result(action, done < rounds ? "ContinueLooping" : "DoneLooping", done < rounds ? $"round {done + 1} of {rounds}" : null);
    }

    public static Outcome Distribute(FlowAction action, FlowCall call) => Number(action, call.Options.Percentage);

    public static Outcome LoadMetrics(FlowAction action, FlowCall call)
    {
        call.Contact.HasMetrics = true;
        return Outcome.NextAction(action);
    }

    public static Outcome CheckMetrics(FlowAction action, FlowCall call)
    {
        var metrics = call.Options.Metrics;
        return action.Parameters.Text("MetricType") switch
        {
            "NumberOfAgentsAvailable" => Number(action, metrics.AgentsAvailable),
            "NumberOfAgentsStaffed" => Number(action, metrics.AgentsStaffed),
            "NumberOfAgentsOnline" => Number(action, metrics.AgentsOnline),
            "NumberOfContactsInQueue" => Number(action, metrics.ContactsInQueue),
            "OldestContactInQueueAgeSeconds" => Number(action, metrics.OldestContactAgeSeconds),
            var other => Outcome.Error(action, $"its MetricType is '{other}', which is none of Connect's"),
        };
    }

    private static Outcome Number(FlowAction action, int value) =>
        Outcome.Matching(action, condition => FlowComparison.Holds(value.ToString(CultureInfo.InvariantCulture), condition.Operator, condition.Operand), $"it is {value}");

    private static string? Unknown(FlowAction action) => action.Conditions.FirstOrDefault(condition => !FlowComparison.Knows(condition.Operator)) is { } unknown
        ? $"there is no operator {unknown.Operator}, so that its condition never holds"
        : null;
}
