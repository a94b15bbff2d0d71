using System.Text.Json.Nodes;
using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Definitions;

public sealed class StepTests
{
    [Theory]
    [InlineData("""{ "initialResponseSetting": { "nextStep": STEP } }""")]
    [InlineData("""{ "initialResponseSetting": { "codeHook": { "postCodeHookSpecification": { "timeoutNextStep": STEP } } } }""")]
    [InlineData("""{ "initialResponseSetting": { "conditional": { "conditionalBranches": [{ "nextStep": STEP }] } } }""")]
    [InlineData("""{ "intentConfirmationSetting": { "declinationConditional": { "defaultBranch": { "nextStep": STEP } } } }""")]
    [InlineData("""{ "fulfillmentCodeHook": { "enabled": true, "postFulfillmentStatusSpecification": { "successNextStep": STEP } } }""")]
    [InlineData("""{ "intentClosingSetting": { "nextStep": STEP } }""")]
    public void A_step_goes_to_an_intent_that_is_there(string json) => InIntent(json, """{ "dialogAction": { "type": "StartIntent" }, "intent": { "name": "Unlok", "slots": { "Nothing": null } } }""").Reports((
        "RB0025",
        "\"Unlok\"",
        "A next step of the intent 'Unlock' goes to the intent 'Unlok', which the definition does not have: a caller who got there would be cut off. Did you mean 'Unlock'? Correct the name."));

    [Fact]
    public void A_step_asks_for_a_slot_that_is_there() => InIntent(
        """{ "initialResponseSetting": { "nextStep": STEP } }""",
        """{ "dialogAction": { "type": "ElicitSlot", "slotToElicit": "DBO" }, "intent": { "name": null, "slots": {} } }""").Reports((
            "RB0025",
            "\"DBO\"",
            "A next step of the intent 'Unlock' asks for the slot 'DBO', which the definition does not have: a caller who got there would be cut off. Did you mean 'DOB'? Correct the name."));

    [Fact]
    public void A_step_asks_for_a_slot_of_the_intent_it_names() => InIntent(
        """{ "initialResponseSetting": { "nextStep": STEP } }""",
        """{ "dialogAction": { "type": "ElicitSlot", "slotToElicit": "DOB" }, "intent": { "name": "FallbackIntent" } }""").Reports((
            "RB0025",
            "\"DOB\"",
            "A next step of the intent 'Unlock' asks for the slot 'DOB', which the definition does not have: a caller who got there would be cut off. Correct the name."));

    [Fact]
    public void A_step_fills_slots_that_are_there() => InIntent(
        """{ "intentConfirmationSetting": { "declinationNextStep": STEP } }""",
        """{ "dialogAction": { "type": "ElicitSlot", "slotToElicit": "DOB" }, "intent": { "name": "Unlock", "slots": { "DOB": null, "UserId": { "value": { "interpretedValue": "1" } } } } }""").Reports((
            "RB0025",
            "\"UserId\"",
            "A next step of the intent 'Unlock' fills the slot 'UserId', which the definition does not have: a caller who got there would be cut off. Correct the name."));

    [Fact]
    public void A_step_of_a_slot_is_one_of_its_intent() => new BotProject()
        .Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date", change: slot =>
            slot["valueElicitationSetting"]!["slotCaptureSetting"] = JsonNode.Parse("""{ "captureNextStep": { "dialogAction": { "type": "ElicitSlot", "slotToElicit": "Month" }, "intent": null } }""")))
        .Handler("Unlock").Root()
        .Generate().Reports((
            "RB0025",
            "\"Month\"",
            "A next step of the intent 'Unlock' asks for the slot 'Month', which the definition does not have: a caller who got there would be cut off. Correct the name."));

    [Fact]
    public void A_step_that_names_nothing_is_no_problem() => InIntent("""{ "initialResponseSetting": { "nextStep": STEP, "conditional": null } }""", """{ "dialogAction": null, "intent": { "name": null, "slots": null } }""").Compiles();

    private static GeneratorRun InIntent(string json, string step) => new BotProject()
        .Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date").With(into =>
        {
            foreach (var (name, value) in JsonNode.Parse(json.Replace("STEP", step, StringComparison.Ordinal))!.AsObject())
                into[name] = value?.DeepClone();
        }))
        .Handler("Unlock").Root()
        .Generate();
}
