using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>A place of an intent from which the conversation goes on.</summary>
/// <param name="Owner">The object that holds the next step and the conditional.</param>
/// <param name="StepKey">The key of the next step.</param>
/// <param name="ConditionalKey">The key of the conditional.</param>
/// <param name="Hook">The code hook that InvokeDialogCodeHook calls from here; null where there is none.</param>
/// <param name="Slot">The slot it follows; null outside of slots.</param>
internal sealed record StepSite(DefinitionElement Owner, string StepKey, string ConditionalKey, DefinitionElement? Hook, string? Slot)
{
    private static readonly string[] Outcomes = ["success", "failure", "timeout"];

    /// <summary>The next step, if one is written.</summary>
    public DefinitionElement? Step => Owner.Object(StepKey);

    /// <summary>Where it goes; null means the next slot by priority.</summary>
    public NextStepType? Type => Step?.Object("dialogAction")?.Choice<NextStepType>("type");

    /// <summary>The conditional, if there is one.</summary>
    public DefinitionElement? Conditional => Owner.Object(ConditionalKey);

    /// <summary>All places of an intent, those in branches of conditionals and after code hooks included.</summary>
    public static IEnumerable<StepSite> Of(IntentTree intent)
    {
        foreach (var site in OfSetting(intent.Json.Object("initialResponseSetting"), null, ("nextStep", "conditional")))
            yield return site;
        foreach (var slot in intent.Slots)
        {
            var capture = slot.Json.Object("valueElicitationSetting", "slotValueElicitationSetting")?.Object("slotCaptureSetting");
            foreach (var site in OfSetting(capture, slot.Name, ("captureNextStep", "captureConditional"), ("failureNextStep", "failureConditional")))
                yield return site;
        }

        var confirmation = intent.Json.Object("intentConfirmationSetting");
        (string, string)[] answers = [("confirmationNextStep", "confirmationConditional"), ("declinationNextStep", "declinationConditional"), ("failureNextStep", "failureConditional")];
        foreach (var site in OfSetting(confirmation, null, answers))
            yield return site;
        foreach (var site in AfterCall(intent.Json.Object("fulfillmentCodeHook")?.Object("postFulfillmentStatusSpecification"), null, null))
            yield return site;
        foreach (var site in OfSetting(intent.Json.Object("intentClosingSetting"), null, ("nextStep", "conditional")))
            yield return site;
    }

    private static IEnumerable<StepSite> OfSetting(DefinitionElement? setting, string? slot, params (string Step, string Conditional)[] keys)
    {
        if (setting is not { } owner)
            yield break;
        var hook = owner.Object("codeHook");
        foreach (var (step, conditional) in keys)
        {
            foreach (var site in WithBranches(new StepSite(owner, step, conditional, hook, slot)))
                yield return site;
        }

        foreach (var site in AfterCall(hook?.Object("postCodeHookSpecification"), hook, slot))
            yield return site;
    }

    private static IEnumerable<StepSite> AfterCall(DefinitionElement? after, DefinitionElement? hook, string? slot) => after is { } owner
        ? Outcomes.SelectMany(outcome => WithBranches(new StepSite(owner, outcome + "NextStep", outcome + "Conditional", hook, slot)))
        : [];

    private static IEnumerable<StepSite> WithBranches(StepSite site)
    {
        yield return site;
        if (site.Conditional is not { } conditional)
            yield break;
        foreach (var branch in conditional.Objects("conditionalBranches"))
            yield return new StepSite(branch, "nextStep", "conditional", site.Hook, site.Slot);
        if (conditional.Object("defaultBranch") is { } otherwise)
            yield return new StepSite(otherwise, "nextStep", "conditional", site.Hook, site.Slot);
    }
}
