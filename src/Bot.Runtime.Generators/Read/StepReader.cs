using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Read;

/// <summary>Finds the next steps of a dialog, wherever they are: after responses, hooks and confirmations, and in the branches of conditions.</summary>
internal static class StepReader
{
    public static EquatableArray<StepTarget> Read(JsonValue? json)
    {
        var targets = new List<StepTarget>();
        if (json is not null)
            Find(json, targets);
        return new([.. targets]);
    }

    private static void Find(JsonValue value, List<StepTarget> targets)
    {
        foreach (var item in value.Items)
            Find(item, targets);
        foreach (var member in value.Members)
        {
            // Every one of them is called nextStep or …NextStep.
            if (member.Key.EndsWith("nextStep", StringComparison.OrdinalIgnoreCase))
                Read(member.Value, targets);
            else
                Find(member.Value, targets);
        }
    }

    private static void Read(JsonValue step, List<StepTarget> targets)
    {
        var intent = DefinitionReader.NamedOf(step["intent"]?["name"]);
        if (intent is not null)
            targets.Add(new(StepTargetKind.Intent, null, intent));
        if (DefinitionReader.NamedOf(step["dialogAction"]?["slotToElicit"]) is { } slot)
            targets.Add(new(StepTargetKind.ElicitedSlot, intent?.Text, slot));
        foreach (var filled in step["intent"]?["slots"]?.Members ?? [])
            targets.Add(new(StepTargetKind.FilledSlot, intent?.Text, new(filled.Key, filled.Value.NamePlace)));
    }
}
