using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Checking.BotCase;

namespace Bot.Simulator.Tests.Checking;

/// <summary>Utterances that Lex refuses or mistakes.</summary>
internal static class UtteranceCases
{
    public static IEnumerable<BotCase> All =>
    [
        Utterances("an unknown slot", ["return {Badge}"],
            "BOT101 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: 'return {Badge}' names slot 'Badge', which intent 'ReturnBadge' does not have. Name one of its slots, or add it."),
        Utterances("a slot in almost its letters", ["return my badge", "back from floor {floor}"],
            "BOT101 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[1].utterance: 'back from floor {floor}' names slot 'floor', which intent 'ReturnBadge' does not have. Name one of its slots, or add it."),
        Utterances("an open brace", ["return {my badge"],
            "BOT102 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: the braces in 'return {my badge' are not in pairs around the name of a slot. Write {SlotName}."),
        Utterances("empty braces", ["return {} badge"],
            "BOT102 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: the braces in 'return {} badge' are not in pairs around the name of a slot. Write {SlotName}."),
        Utterances("a sign that nobody says", ["return my #badge"],
            "BOT103 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: 'return my #badge' holds '#', which nobody says and Lex may refuse. Write it as a word, or remove it."),
        Utterances("an empty utterance", [" "],
            "BOT104 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: the utterance is empty. Write what people say, or remove it."),
        Utterances("a long utterance", [string.Concat(Enumerable.Repeat("badge ", 90))],
            "BOT104 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: the utterance 'badge badge badge badge badge badge badge badge badge badge …' has 540 characters, and Lex takes 1 to 500. Change it."),
        Utterances("the same twice", ["return my badge", "Return my badge!"],
            "BOT105 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[1].utterance: 'Return my badge!' is there twice. Remove one."),
        Utterances("an utterance of another intent", ["ORDER a badge."],
            "BOT106 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: 'ORDER a badge.' is an utterance of intent 'OrderBadge' too, so it is left to chance which of the two starts. Remove it from one of them, or tell them apart by input contexts."),
        new("slots of the same type in two intents", Clean, folder => folder.Edit(Order, intent => intent["sampleUtterances"]![0]!["utterance"] = "from {StartDate}").Edit(Return, intent => intent["sampleUtterances"]![0]!["utterance"] = "from {Day}").Edit(Return, intent => intent["slotPriorities"] = JsonNode.Parse("""[{"priority":1,"slotName":"Day"}]""")).Write(BadgeBot.Locale + "Intents/ReturnBadge/Slots/Day/Slot.json", """{"name":"Day","slotTypeName":"AMAZON.Date","valueElicitationSetting":{"slotConstraint":"Optional"}}"""),
            "BOT106 Intents/ReturnBadge/Intent.json(1) $.sampleUtterances[0].utterance: 'from {Day}' is an utterance of intent 'OrderBadge' too, so it is left to chance which of the two starts. Remove it from one of them, or tell them apart by input contexts."),
        Edit("free-form input in an utterance", Order, intent => intent["sampleUtterances"]![0]!["utterance"] = "order {Note}",
            "BOT107 Intents/OrderBadge/Intent.json(1) $.sampleUtterances[0].utterance: 'order {Note}' holds slot 'Note' of type AMAZON.FreeFormInput, which Lex fills only when it asks for it. Leave it out, or choose another type."),
        Edit("utterances of the fallback intent", Fallback, intent => intent["sampleUtterances"] = JsonNode.Parse("""[{"utterance":"what"}]"""),
            "BOT108 Intents/FallbackIntent/Intent.json(1) $.sampleUtterances: 'FallbackIntent' stands on AMAZON.FallbackIntent and has utterances or slots. Remove them: it is what is left when nothing else fits."),
        Edit("utterances of another built-in intent", BadgeBot.Locale + "Intents/Help/Intent.json", intent => intent["sampleUtterances"] = JsonNode.Parse("""[{"utterance":"what can you do"}]"""),
            "BOT157 Intents/Help/Intent.json(1) $.sampleUtterances: 'Help' stands on AMAZON.HelpIntent, which brings its utterances and has no slots. Remove its own, or make it an intent that stands on none."),
        Utterances("no utterances", [],
            "BOT109 Intents/ReturnBadge/Intent.json(1) $: intent 'ReturnBadge' has no utterances and no step starts it, so only a Lambda can. Add utterances, or remove it."),
        Edit("too many utterances of a slot", BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["sampleUtterances"] = new JsonArray([.. Enumerable.Range(0, 11).Select(number => new JsonObject { ["utterance"] = $"code {number}" })]),
            "BOT152 Intents/OrderBadge/Slots/BadgeCode/Slot.json(1) $.valueElicitationSetting.sampleUtterances: there are 11 utterances, and AWS gives 10 unless it is asked for more. Remove some, or ask for a higher quota."),
    ];
}
