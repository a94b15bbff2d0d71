using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Checking.BotCase;

namespace Bot.Simulator.Tests.Checking;

/// <summary>A bot and its locales as a whole.</summary>
internal static class LocaleCases
{
    public static IEnumerable<BotCase> All =>
    [
        Edit("a bot of no name and no time", "Badges/Bot.json", bot => { bot["name"] = "Badges & more"; bot["idleSessionTTLInSeconds"] = 59; bot["dataPrivacy"] = null; },
            "BOT100 Badges/Bot.json(1) $.name: the bot's name 'Badges & more' is not one that Lex takes: up to 100 letters, digits, '-' and '_', none of the two first, no two of them in a row. Rename it.",
            "BOT100 Badges/Bot.json(1) $.idleSessionTTLInSeconds: idleSessionTTLInSeconds is 59, and Lex takes 60 to 86400. Change it.",
            "BOT100 Badges/Bot.json(1) $: dataPrivacy.childDirected is missing. Say true or false: whether the bot is for children (COPPA)."),
        Edit("a threshold out of bounds", LocaleFile, locale => locale["nluConfidenceThreshold"] = 1.5,
            "BOT153 BotLocale.json(1) $.nluConfidenceThreshold: the confidence threshold is 1.5, and Lex takes 0 to 1. Change it; 0.4 is usual."),
        Edit("a locale that Lex does not have", LocaleFile, locale => locale["identifier"] = "en_NZ",
            "BOT006 BotLocale.json(1) $: the locale 'en_NZ' lies in a folder 'en_US'. Give the folder the name of the locale.",
            "BOT154 BotLocale.json(1) $.identifier: the locale 'en_NZ' is none that is known here. Correct it, unless Lex has it by now."),
        Edit("an engine that Polly does not have", LocaleFile, locale => locale["voiceSettings"] = JsonNode.Parse("""{"voiceId":"Joanna","engine":"neutral"}"""),
            "BOT158 BotLocale.json(1) $.voiceSettings.engine: Polly has no engine 'neutral'. Did you mean 'neural'? Name one that it has."),
        Edit("a name and a description that Lex does not take", Return, intent => { intent["name"] = "Return Badge"; intent["description"] = new string('x', 201); },
            "BOT006 Intents/ReturnBadge/Intent.json(1) $: the intent 'Return Badge' lies in a folder 'ReturnBadge'. Give the folder the name of the intent.",
            "BOT150 Intents/ReturnBadge/Intent.json(1) $.name: the name of the intent 'Return Badge' is not one that Lex takes: up to 100 letters, digits, '-' and '_', none of the two first, no two of them in a row. Rename it.",
            "BOT155 Intents/ReturnBadge/Intent.json(1) $.description: the description has 201 characters, and Lex takes 200. Shorten it."),
        new("no fallback intent", Clean, folder => folder.Delete(Fallback).Edit(BadgeBot.Floor, Redirect).Edit(BadgeBot.Note, Redirect).Edit(BadgeBot.StartDate, Redirect).Edit(BadgeBot.BadgeCode, Redirect).Edit(Order, intent => intent["intentConfirmationSetting"]!["failureNextStep"] = null),
            "BOT340 BotLocale.json(1) $: locale en_US has no intent on top of AMAZON.FallbackIntent, and Lex builds none without. Add one."),
        Edit("two fallback intents", BadgeBot.Locale + "Intents/Help/Intent.json", intent => intent["parentIntentSignature"] = "AMAZON.FallbackIntent",
            "BOT340 Intents/Help/Intent.json(1) $: 'Help' is on top of AMAZON.FallbackIntent, and so is 'FallbackIntent'. Remove one of them."),
        Edit("a built-in intent that is misspelt", BadgeBot.Locale + "Intents/Help/Intent.json", intent => intent["parentIntentSignature"] = "AMAZON.Help",
            "BOT341 Intents/Help/Intent.json(1) $.parentIntentSignature: intent 'Help' stands on 'AMAZON.Help', which Lex does not have. Did you mean 'AMAZON.HelpIntent'? Correct it, or remove it."),
        Edit("an intent that answers from outside", BadgeBot.Locale + "Intents/Help/Intent.json", intent => intent["parentIntentSignature"] = "AMAZON.QnAIntent",
            "BOT128 Intents/Help/Intent.json(1) $.parentIntentSignature: intent 'Help' stands on AMAZON.QnAIntent, which answers out of what is not in the definition: on this machine it finds nothing. Try it on AWS."),
        Edit("contexts", Return, intent => { intent["inputContexts"] = JsonNode.Parse("""[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"},{"name":"e"},{"name":"odd one"}]"""); intent["outputContexts"] = JsonNode.Parse("""[{"name":"a","timeToLiveInSeconds":4,"turnsToLive":21},{"name":"b"},{"name":"c"},{"name":"d"},{"name":"odd one"},{"name":"f"},{"name":"g"},{"name":"h"},{"name":"i"},{"name":"j"},{"name":"k"}]"""); },
            "BOT330 Intents/ReturnBadge/Intent.json(1) $.inputContexts: there are 6 input contexts, and Lex takes 5. Remove some.",
            "BOT330 Intents/ReturnBadge/Intent.json(1) $.outputContexts: there are 11 output contexts, and Lex takes 10. Remove some.",
            "BOT330 Intents/ReturnBadge/Intent.json(1) $.outputContexts[0].timeToLiveInSeconds: timeToLiveInSeconds is 4, and Lex takes 5 to 86400. Change it.",
            "BOT330 Intents/ReturnBadge/Intent.json(1) $.outputContexts[0].turnsToLive: turnsToLive is 21, and Lex takes 1 to 20. Change it.",
            "BOT330 Intents/ReturnBadge/Intent.json(1) $.inputContexts[5].name: 'odd one' is no name for a context: up to 100 letters, digits, '-' and '_', none of the two first. Rename it.",
            "BOT330 Intents/ReturnBadge/Intent.json(1) $.outputContexts[4].name: 'odd one' is no name for a context: up to 100 letters, digits, '-' and '_', none of the two first. Rename it.",
            "BOT331 Intents/ReturnBadge/Intent.json(1) $.inputContexts[4].name: intent 'ReturnBadge' needs context 'e', and no intent sets it, so only a Lambda can. There is a, b, c, d, odd one, f, g, h, i, j, k. Set it in the outputContexts of an intent."),
        new("a custom vocabulary", Clean, folder => folder.Write(BadgeBot.Locale + "CustomVocabulary/CustomVocabulary.json", new JsonObject { ["customVocabularyItems"] = new JsonArray([.. Enumerable.Range(0, 501).Select(number => new JsonObject { ["phrase"] = number == 0 ? new string('x', 101) : $"phrase {number}", ["weight"] = number == 1 ? 4 : null })]) }.ToJsonString()),
            "BOT156 CustomVocabulary/CustomVocabulary.json(1) $: there are 501 phrases, and Lex takes 500. Remove some.",
            "BOT156 CustomVocabulary/CustomVocabulary.json(1) $.customVocabularyItems[0].phrase: the phrase has 101 characters, and Lex takes 100. Shorten it.",
            "BOT156 CustomVocabulary/CustomVocabulary.json(1) $.customVocabularyItems[1].weight: weight is 4, and Lex takes 0 to 3. Change it."),
        new("many slots in an intent", Clean, ManySlots,
            "BOT151 Intents/ReturnBadge/Intent.json(1) $: there are 101 slots in the intent, and Lex takes 100. Remove some."),
        new("many intents", Clean, ManyIntents,
            "BOT152 Badges/BotLocales/en_IN/BotLocale.json(1) $: there are 251 intents, and Lex takes 250. Remove some."),
        new("a second locale that lacks and differs", Clean, Second,
            "BOT400 Intents/OrderBadge/Slots/Note/Slot.json(1) $: slot 'Note' of intent 'OrderBadge' is there in en_US and missing in es_US. Add it there, or remove it here.",
            "BOT400 Intents/ReturnBadge/Intent.json(1) $: intent 'ReturnBadge' is there in en_US and missing in es_US. Add it there, or remove it here.",
            "BOT400 SlotTypes/FloorType/SlotType.json(2) $.slotTypeValues: value 'Second' of type 'FloorType' is there in en_US and missing in es_US, so the Lambda sees other values in each. Make the values the same, and the synonyms different.",
            "BOT309 Badges/BotLocales/es_US/Intents/OrderBadge/Intent.json(1) $.dialogCodeHook: steps of intent 'OrderBadge' call its code hook, and dialogCodeHook is not enabled, so Lex goes on as if the Lambda had agreed. Enable it, or take other steps.",
            "BOT400 Badges/BotLocales/es_US/Intents/OrderBadge/Intent.json(1) $: the dialog code hook of intent 'OrderBadge' is off in es_US and on in en_US. Make the two the same.",
            "BOT400 Badges/BotLocales/es_US/Intents/OrderBadge/Intent.json(1) $: intent 'OrderBadge' asks for confirmation in one of en_US and es_US and not in the other. Make the two the same.",
            "BOT305 Badges/BotLocales/es_US/Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.slotCaptureSetting.captureNextStep: the step goes to the confirmation of intent 'OrderBadge', which has no prompt. Activate it with a prompt, or take another step.",
            "BOT400 Badges/BotLocales/es_US/Intents/OrderBadge/Slots/Floor/Slot.json(1) $: slot 'Floor' of intent 'OrderBadge' is of type AMAZON.Number in es_US and FloorType in en_US. Make the two the same.",
            "BOT400 Badges/BotLocales/es_US/Intents/OrderBadge/Slots/Floor/Slot.json(1) $: slot 'Floor' of intent 'OrderBadge' is required in one of en_US and es_US and optional in the other. Make the two the same.",
            "BOT400 Badges/BotLocales/es_US/Intents/OrderBadge/Slots/Floor/Slot.json(1) $: slot 'Floor' of intent 'OrderBadge' has a prompt in en_US and none in es_US. Make the two the same.",
            "BOT126 Badges/BotLocales/es_US/SlotTypes/FloorType/SlotType.json(1) $: no slot is of type 'FloorType'. Remove it, or use it."),
    ];

    private static void Redirect(JsonNode slot) => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["failureNextStep"] = BadgeBot.Step("EndConversation");

    private static void ManySlots(BotFolder folder)
    {
        var priorities = new JsonArray();
        for (var number = 0; number <= 100; number++)
        {
            priorities.Add(new JsonObject { ["priority"] = number, ["slotName"] = $"Slot{number}" });
            folder.Write($"{BadgeBot.Locale}Intents/ReturnBadge/Slots/Slot{number}/Slot.json", $$$"""{"name":"Slot{{{number}}}","slotTypeName":"AMAZON.Date","valueElicitationSetting":{"slotConstraint":"Optional"}}""");
        }

        folder.Edit(Return, intent => intent["slotPriorities"] = priorities);
    }

    // In locales other than the three large English ones Lex takes 250 intents.
    private static void ManyIntents(BotFolder folder)
    {
        for (var number = 0; number < 250; number++)
            folder.Write($"Badges/BotLocales/en_IN/Intents/Intent{number}/Intent.json", $$$"""{"name":"Intent{{{number}}}","sampleUtterances":[{"utterance":"badge {{{number}}}"}]}""");
        folder.Write("Badges/BotLocales/en_IN/Intents/FallbackIntent/Intent.json", """{"name":"FallbackIntent","parentIntentSignature":"AMAZON.FallbackIntent"}""")
            .Write("Badges/BotLocales/en_IN/BotLocale.json", """{"identifier":"en_IN"}""");
        System.IO.Directory.Delete(Path.Combine(folder.Path, "Badges/BotLocales/en_US"), recursive: true);
    }

    private static void Second(BotFolder folder)
    {
        const string Spanish = "Badges/BotLocales/es_US/";
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.Combine(folder.Path, BadgeBot.Locale), "*.json", SearchOption.AllDirectories).ToArray())
            folder.Write(Spanish + Path.GetRelativePath(Path.Combine(folder.Path, BadgeBot.Locale), file), File.ReadAllText(file));
        folder.Edit(Spanish + "BotLocale.json", locale => locale["identifier"] = "es_US")
            .Delete(Spanish + "Intents/ReturnBadge/Intent.json")
            .Edit(Spanish + "Intents/OrderBadge/Intent.json", intent =>
            {
                intent["dialogCodeHook"]!["enabled"] = false;
                intent["intentConfirmationSetting"]!["promptSpecification"] = null;
                intent["slotPriorities"]!.AsArray().RemoveAt(3);
            })
            .Delete(Spanish + "Intents/OrderBadge/Slots/Note/Slot.json")
            .Edit(Spanish + "Intents/OrderBadge/Slots/Floor/Slot.json", slot =>
            {
                slot["valueElicitationSetting"]!["slotConstraint"] = "Optional";
                slot["valueElicitationSetting"]!["promptSpecification"] = null;
                slot["slotTypeName"] = "AMAZON.Number";
            })
            .Edit(Spanish + "SlotTypes/FloorType/SlotType.json", type => type["slotTypeValues"]!.AsArray().RemoveAt(2));
    }
}
