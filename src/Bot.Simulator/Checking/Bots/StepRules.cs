using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Where next steps lead.</summary>
internal static class StepRules
{
    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var (tree, intent) in locale.Intents)
        {
            foreach (var site in StepSite.Of(tree))
            {
                CheckConditional(site);
                if (site.Step is { } step && Target(locale, intent, step) is { } target)
                {
                    CheckAction(locale, site, step, target);
                    CheckValues(locale, step, target);
                }
            }
        }
    }

    // The intent that a step is in: the one it names, else the one it is written in.
    private static Intent? Target(LocaleUnderCheck locale, Intent intent, DefinitionElement step)
    {
        if (step.Object("intent") is not { } named || named.Text("name") is not { Length: > 0 } name)
            return intent;
        if (locale.Model.FindIntent(name) is { } target)
            return target;
        named.At("name").Report(BotRules.StepIntent, $"the step goes to intent '{name}', which locale {locale.LocaleId} does not have.{Spelling.Hint(name, [.. locale.Model.Intents.Select(other => other.Name)])} Name one of its intents, or add it.");
        return null;
    }

    private static void CheckAction(LocaleUnderCheck locale, StepSite site, DefinitionElement step, Intent target)
    {
        var action = step.Object("dialogAction") ?? step;
        var slot = action.Text("slotToElicit") ?? string.Empty;
        switch (site.Type)
        {
            case NextStepType.ElicitSlot when slot.Length == 0:
                action.Report(BotRules.StepSlot, "the step is ElicitSlot and says no slotToElicit. Name a slot.");
                break;
            case NextStepType.ElicitSlot when target.FindSlot(slot) is null && target.Slots.All(composite => composite.FindSubSlot(slot) is null):
                action.At("slotToElicit").Report(BotRules.StepSlot, $"the step asks for slot '{slot}', which intent '{target.Name}' does not have.{OtherWith(locale, slot) ?? Spelling.Hint(slot, LocaleUnderCheck.SlotNames(target))} Name one of its slots, or add it.");
                break;
            case NextStepType.InvokeDialogCodeHook when site.Hook is null:
                step.Report(BotRules.StepHook, "the step calls a code hook, and there is none at this place. Add a codeHook beside it, or take another step.");
                break;
            case NextStepType.InvokeDialogCodeHook when site.Hook?.Flag("isActive", "active") is false:
                step.Report(BotRules.StepHook, "the step calls a code hook that is not active. Activate it, or take another step.");
                break;
            case NextStepType.EvaluateConditional when site.Conditional is null:
                step.Report(BotRules.StepConditional, $"the step evaluates a conditional, and there is none at this place. Add a {site.ConditionalKey} beside it, or take another step.");
                break;
            case NextStepType.ConfirmIntent when target.Confirmation is not { IsActive: true, Prompt: not null }:
                step.Report(BotRules.StepConfirmation, $"the step goes to the confirmation of intent '{target.Name}', which {(target.Confirmation is { IsActive: true } ? "has no prompt" : "is not active")}. Activate it with a prompt, or take another step.");
                break;
        }
    }

    private static string? OtherWith(LocaleUnderCheck locale, string slot) =>
        locale.Model.Intents.FirstOrDefault(intent => intent.FindSlot(slot) is not null) is { } other ? $" Intent '{other.Name}' has it: name that intent in the step if it is meant." : null;

    private static void CheckValues(LocaleUnderCheck locale, DefinitionElement step, Intent target)
    {
        if (step.Object("intent")?.Object("slots") is not { } slots)
            return;
        foreach (var (name, value) in slots.Members())
        {
            if (!locale.IsSlot(target, name))
                value.Report(BotRules.StepSets, $"the step sets slot '{name}', which intent '{target.Name}' does not have.{Spelling.Hint(name, LocaleUnderCheck.SlotNames(target))} Name one of its slots.");
        }
    }

    private static void CheckConditional(StepSite site)
    {
        if (site.Conditional is { } conditional && (conditional.Flag("isActive", "active") ?? true) && site.Type is { } type and not NextStepType.EvaluateConditional && !conditional.Array("conditionalBranches").IsEmpty)
            conditional.Report(BotRules.ConditionalUsed, $"the conditional is active, and the step beside it is {type}, so it is never evaluated. Make the step EvaluateConditional, or deactivate the conditional.");
        else if (site is { Conditional: { } inactive, Type: NextStepType.EvaluateConditional } && inactive.Flag("isActive", "active") is false)
            inactive.Report(BotRules.ConditionalUsed, "the step beside the conditional evaluates it, and it is not active. Activate it, or take another step.");
    }
}
