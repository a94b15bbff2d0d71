using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Whether the steps of an intent come to an end, and to each required slot.</summary>
internal static class PathRules
{
    public static void Check(LocaleUnderCheck locale)
    {
        if (!locale.Model.UsesConversationFlow)
            return;
        foreach (var (tree, intent) in locale.Intents)
        {
            CheckReachable(locale, tree, intent);
            foreach (var slot in intent.Slots)
                CheckCircle(tree, intent, slot);
            CheckStarts(locale, tree, intent);
        }
    }

    // A step that says nothing goes to the next required slot, and a Lambda goes where it likes; with neither, only named slots are asked for.
    private static void CheckReachable(LocaleUnderCheck locale, IntentTree tree, Intent intent)
    {
        var sites = StepSite.Of(tree).ToArray();
        if (intent.DialogCodeHookEnabled || intent.InitialResponse is null || sites.Any(GoesByPriority))
            return;
        var asked = locale.Tree.Intents.SelectMany(StepSite.Of)
            .Where(site => site.Type is NextStepType.ElicitSlot)
            .Select(site => site.Step?.Object("dialogAction")?.Text("slotToElicit"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var slot in intent.Slots.Where(slot => slot.IsRequired && !asked.Contains(slot.Name)))
        {
            tree.Slots.First(named => named.Name == slot.Name).Json.Report(
                BotRules.Reachable, $"slot '{slot.Name}' is required, and no step of intent '{intent.Name}' asks for it. Add an ElicitSlot, or make it optional.");
        }
    }

    private static bool GoesByPriority(StepSite site) =>
        site is { Type: null, StepKey: "nextStep" or "captureNextStep" or "successNextStep" }
        && (site.Slot is not null || site.Owner.Place.Path.StartsWith("$.initialResponseSetting", StringComparison.Ordinal));

    // A slot that has its value is skipped, so steps that only pass from one filled slot to the next never stop.
    private static void CheckCircle(IntentTree tree, Intent intent, Slot start)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var slot = start;
        while (passed.Add(slot.Name))
        {
            if (slot.Capture is not { Capture.NextStep: { Type: NextStepType.ElicitSlot, SlotValues.IsEmpty: true, SlotToElicit: { } next } step } || step.IntentName is { Length: > 0 } other && other != intent.Name
                || intent.FindSlot(next) is not { } following)
                return;
            slot = following;
        }

        if (slot.Name != start.Name)
            return;
        tree.Slots.First(named => named.Name == start.Name).Json.At("valueElicitationSetting").Report(
            BotRules.Circle, $"after slot '{start.Name}' the steps come back to it{(passed.Count > 1 ? " by way of " + string.Join(", ", passed.Skip(1)) : string.Empty)}, and a slot with a value is not asked for again: the conversation runs in a circle. Clear a slot, or go on elsewhere.");
    }

    private static void CheckStarts(LocaleUnderCheck locale, IntentTree tree, Intent intent)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var at = intent;
        while (passed.Add(at.Name))
        {
            if (at.InitialResponse?.Continuation.NextStep is not { Type: NextStepType.StartIntent } step)
                return;
            if (step.IntentName is { Length: > 0 } name)
            {
                if (locale.Model.FindIntent(name) is not { } next)
                    return;
                at = next;
            }
        }

        if (at.Name == intent.Name)
            tree.Json.At("initialResponseSetting").Report(BotRules.Circle, $"intent '{intent.Name}' starts itself{(passed.Count > 1 ? " by way of " + string.Join(", ", passed.Skip(1)) : string.Empty)} before the caller can say anything: the conversation runs in a circle. Ask for something on the way.");
    }
}
