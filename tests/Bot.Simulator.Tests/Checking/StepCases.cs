using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Checking.BotCase;

namespace Bot.Simulator.Tests.Checking;

/// <summary>Steps, hooks and conditions that lead nowhere.</summary>
internal static class StepCases
{
    public static IEnumerable<BotCase> All =>
    [
        FirstStep("a step to an intent that is not there", BadgeBot.Step("StartIntent", intent: "OrderBadges"),
            "BOT301 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep.intent.name: the step goes to intent 'OrderBadges', which locale en_US does not have. Did you mean 'OrderBadge'? Name one of its intents, or add it."),
        FirstStep("a slot of another intent", BadgeBot.Step("ElicitSlot", "Floor"),
            "BOT300 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep.dialogAction.slotToElicit: the step asks for slot 'Floor', which intent 'ReturnBadge' does not have. Intent 'OrderBadge' has it: name that intent in the step if it is meant. Name one of its slots, or add it."),
        FirstStep("a slot of no intent", BadgeBot.Step("ElicitSlot", "Flor", intent: "OrderBadge"),
            "BOT300 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep.dialogAction.slotToElicit: the step asks for slot 'Flor', which intent 'OrderBadge' does not have. Did you mean 'Floor'? Name one of its slots, or add it."),
        FirstStep("no slot to elicit", BadgeBot.Step("ElicitSlot"),
            "BOT300 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep.dialogAction: the step is ElicitSlot and says no slotToElicit. Name a slot."),
        FirstStep("a hook that is not there", BadgeBot.Step("InvokeDialogCodeHook"),
            "BOT302 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep: the step calls a code hook, and there is none at this place. Add a codeHook beside it, or take another step."),
        FirstStep("a conditional that is not there", BadgeBot.Step("EvaluateConditional"),
            "BOT303 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep: the step evaluates a conditional, and there is none at this place. Add a conditional beside it, or take another step."),
        FirstStep("a confirmation that is not there", BadgeBot.Step("ConfirmIntent"),
            "BOT305 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep: the step goes to the confirmation of intent 'ReturnBadge', which is not active. Activate it with a prompt, or take another step."),
        FirstStep("a value for a slot that is not there", BadgeBot.Step("FulfillIntent", slots: """{"Floor":null}"""),
            "BOT306 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting.nextStep.intent.slots.Floor: the step sets slot 'Floor', which intent 'ReturnBadge' does not have. Name one of its slots."),
        FirstStep("an intent that starts itself", BadgeBot.Step("StartIntent", intent: "ReturnBadge"),
            "BOT307 Intents/ReturnBadge/Intent.json(1) $.initialResponseSetting: intent 'ReturnBadge' starts itself before the caller can say anything: the conversation runs in a circle. Ask for something on the way."),
        Edit("a hook that is not active", Order, intent => intent["initialResponseSetting"]!["codeHook"]!["isActive"] = false,
            "BOT302 Intents/OrderBadge/Intent.json(1) $.initialResponseSetting.nextStep: the step calls a code hook that is not active. Activate it, or take another step."),
        Edit("a conditional that is never evaluated", BadgeBot.Floor, slot => Capture(slot, BadgeBot.Step("ConfirmIntent"), JsonNode.Parse("""{"isActive":true,"conditionalBranches":[{"name":"a","condition":{"expressionString":"{Floor} = 1"}}],"defaultBranch":{}}""")),
            "BOT304 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional: the conditional is active, and the step beside it is ConfirmIntent, so it is never evaluated. Make the step EvaluateConditional, or deactivate the conditional."),
        Edit("a conditional that is not active", BadgeBot.Floor, slot => Capture(slot, BadgeBot.Step("EvaluateConditional"), JsonNode.Parse("""{"isActive":false,"conditionalBranches":[{"name":"a","condition":{"expressionString":"{Floor} = 1"}}],"defaultBranch":{}}""")),
            "BOT304 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional: the step beside the conditional evaluates it, and it is not active. Activate it, or take another step."),
        Edit("steps in a circle", BadgeBot.Floor, slot => Capture(slot, BadgeBot.Step("ElicitSlot", "StartDate"), null),
            "BOT307 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting: after slot 'Floor' the steps come back to it by way of StartDate, and a slot with a value is not asked for again: the conversation runs in a circle. Clear a slot, or go on elsewhere.",
            "BOT307 Intents/OrderBadge/Slots/StartDate/Slot.json(2) $.valueElicitationSetting: after slot 'StartDate' the steps come back to it by way of Floor, and a slot with a value is not asked for again: the conversation runs in a circle. Clear a slot, or go on elsewhere."),
        new("a required slot that no step asks for", Clean, folder => folder.Edit(Order, intent => intent["dialogCodeHook"]!["enabled"] = false).Edit(BadgeBot.BadgeCode, slot => Capture(slot, BadgeBot.Step("ElicitSlot", "Floor"), null)),
            "BOT309 Intents/OrderBadge/Intent.json(1) $.dialogCodeHook: steps of intent 'OrderBadge' call its code hook, and dialogCodeHook is not enabled, so Lex goes on as if the Lambda had agreed. Enable it, or take other steps.",
            "BOT308 Intents/OrderBadge/Slots/StartDate/Slot.json(1) $: slot 'StartDate' is required, and no step of intent 'OrderBadge' asks for it. Add an ElicitSlot, or make it optional."),
        Edit("a hook that nobody calls", Return, intent => intent["dialogCodeHook"] = JsonNode.Parse("""{"enabled":true}"""),
            "BOT309 Intents/ReturnBadge/Intent.json(1) $.dialogCodeHook: dialogCodeHook of intent 'ReturnBadge' is enabled, and no step of it calls the code hook, so the Lambda is not asked during the dialog. Add such a step, or switch it off."),
        Edit("no branches", BadgeBot.Floor, slot => Capture(slot, BadgeBot.Step("EvaluateConditional"), JsonNode.Parse("""{"isActive":true,"conditionalBranches":[]}""")),
            "BOT322 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional: the conditional has 0 branches, and Lex takes 1 to 4. Add one, or remove the conditional.",
            "BOT322 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional: the conditional has no defaultBranch, so nothing happens where no condition is true. Add one."),
        Edit("many branches and one without a condition", BadgeBot.Floor, slot => Capture(slot, BadgeBot.Step("EvaluateConditional"), JsonNode.Parse("""{"isActive":true,"conditionalBranches":[{"name":"a"},{"name":"b","condition":{"expressionString":"[a] = 1"}},{"name":"c","condition":{"expressionString":"[a] = 2"}},{"name":"d","condition":{"expressionString":"[a] = 3"}},{"name":"e","condition":{"expressionString":"[a] = 4"}}],"defaultBranch":{}}""")),
            "BOT322 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional: the conditional has 5 branches, and Lex takes 1 to 4. Join some with OR, or nest them.",
            "BOT322 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0]: the branch has no condition.expressionString, so it can never be taken. Add one, or remove the branch."),
        Condition("a condition on a slot that is not there", "{Flor} = \"First\"",
            "BOT321 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition names slot 'Flor', which intent 'OrderBadge' does not have. Did you mean 'Floor'? Name one of its slots."),
        Condition("a condition that breaks off", "{Floor} =",
            "BOT320 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition '{Floor} =' breaks at character 10: expected a constant. Correct it."),
        Condition("a condition with a sign of another language", "{Floor} == \"First\"",
            "BOT320 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition '{Floor} == \"First\"' breaks at character 12: expected AND, OR or the end. Correct it."),
        Condition("an open parenthesis", "({Floor} = \"First\" OR [a] = 1",
            "BOT320 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition '({Floor} = \"First\" OR [a] = 1' breaks at character 30: expected ')'. Correct it."),
        Condition("a constant on the left", "\"First\" = {Floor}",
            "BOT320 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition '\"First\" = {Floor}' breaks at character 1: expected a {slot}, [sessionAttribute], ((requestAttribute)), $. path or function. Correct it."),
        Condition("a long condition", "[a] = \"" + new string('x', 1024) + "\"",
            "BOT320 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureConditional.conditionalBranches[0].condition.expressionString: the condition has 1032 characters, and Lex takes 1024. Shorten it."),
    ];
}
