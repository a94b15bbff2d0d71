using System.Text.Json.Nodes;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Checking.BotCase;

namespace Bot.Simulator.Tests.Checking;

/// <summary>What the bot says, and how it listens.</summary>
internal static class MessageCases
{
    public static IEnumerable<BotCase> All =>
    [
        Edit("an empty message", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"]!["plainTextMessage"]!["value"] = "",
            "BOT200 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.plainTextMessage.value: the message is empty. Write what the bot says, or remove the message."),
        Edit("a long message", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"]!["plainTextMessage"]!["value"] = new string('x', 1001),
            "BOT200 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.plainTextMessage.value: the message 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' has 1001 characters, and Lex takes 1000. Shorten it, or make two groups of it."),
        Edit("no message", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"] = new JsonArray(),
            "BOT201 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification: there is no message. Add one, or remove the prompt or response."),
        Edit("many messages", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"] = new JsonArray([.. Enumerable.Range(0, 6).Select(_ => BadgeBot.Says("Floor?")["messageGroupsList"]![0]!.DeepClone())]),
            "BOT201 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification: there are 6 message groups, and Lex takes 5. Join some."),
        Edit("many variations", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["variations"] = new JsonArray([.. Enumerable.Range(0, 3).Select(_ => JsonNode.Parse("""{"plainTextMessage":{"value":"Floor?"}}"""))]),
            "BOT201 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].variations: there are 3 variations of a message, and Lex takes 2. Remove some."),
        Edit("a card that is too large", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"] = new JsonObject { ["imageResponseCard"] = new JsonObject { ["title"] = "", ["subtitle"] = new string('x', 251), ["buttonsList"] = new JsonArray([.. Enumerable.Range(0, 6).Select(number => new JsonObject { ["text"] = number == 0 ? new string('x', 51) : "a", ["value"] = "b" })]) } },
            "BOT202 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.imageResponseCard.title: the card has an empty title. Write one.",
            "BOT202 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.imageResponseCard.subtitle: the subtitle has 251 characters, and Lex takes 250. Shorten it.",
            "BOT202 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.imageResponseCard.buttonsList: the card has 6 buttons, and Lex takes 5. Remove some.",
            "BOT202 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.imageResponseCard.buttonsList[0].text: the text has 51 characters, and Lex takes 50. Shorten it."),
        Edit("a slot that is not there in a message", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"]!["plainTextMessage"]!["value"] = "Which floor, {Name}?",
            "BOT203 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.plainTextMessage.value: 'Which floor, {Name}?' names slot 'Name', which intent 'OrderBadge' does not have, so it is said as it stands. There is BadgeCode, StartDate, Floor, Note. Name one of its slots."),
        Edit("SSML that is not closed", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"] = JsonNode.Parse("""{"ssmlMessage":{"value":"<speak>Which floor?<break></speak>"}}"""),
            "BOT204 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.ssmlMessage.value: the SSML '<speak>Which floor?<break></speak>' is not XML (The 'break' start tag on line 1 position 21 does not match the end tag of 'speak'. Line 1, position 29). Close every tag, and write & as &amp; and < as &lt;."),
        Edit("SSML without its root", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"] = JsonNode.Parse("""{"ssmlMessage":{"value":"<p>Which floor?</p>"}}"""),
            "BOT204 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.ssmlMessage.value: the SSML '<p>Which floor?</p>' starts with <p>. Put <speak> and </speak> around it."),
        Edit("a tag that Polly does not have", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"] = JsonNode.Parse("""{"ssmlMessage":{"value":"<speak>Which <sayas>floor</sayas>?</speak>"}}"""),
            "BOT204 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.ssmlMessage.value: the SSML '<speak>Which <sayas>floor</sayas>?</speak>' uses <sayas>, which Polly does not have. Did you mean 'say-as'? Remove the tag."),
        Edit("SSML in a plain text", BadgeBot.Floor, slot => Prompt(slot)["messageGroupsList"]![0]!["message"]!["plainTextMessage"]!["value"] = "<speak>Which floor?</speak>",
            "BOT205 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.messageGroupsList[0].message.plainTextMessage: the plain text '<speak>Which floor?</speak>' is SSML, and its tags are read out. Make it an ssmlMessage."),
        Edit("many retries and an attempt that is not there", BadgeBot.Floor, slot => { Prompt(slot)["maxRetries"] = 6; Prompt(slot)["promptAttemptsSpecification"] = JsonNode.Parse("""{"Retry6":{}}"""); },
            "BOT210 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.maxRetries: maxRetries is 6, and Lex takes 0 to 5. Change it.",
            "BOT210 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Retry6: there is no attempt 'Retry6'. Did you mean 'Retry1'? Rename or remove it."),
        Edit("keys that a telephone does not have", BadgeBot.Floor, slot => Prompt(slot)["promptAttemptsSpecification"] = JsonNode.Parse("""{"Initial":{"audioAndDTMFInputSpecification":{"startTimeoutMs":0,"dtmfSpecification":{"maxLength":1025,"endTimeoutMs":5000,"deletionCharacter":"E","endCharacter":"#"}}}}"""),
            "BOT211 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Initial.audioAndDTMFInputSpecification.startTimeoutMs: startTimeoutMs is 0, and Lex takes 1 or more. Change it.",
            "BOT211 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Initial.audioAndDTMFInputSpecification.dtmfSpecification.maxLength: maxLength is 1025, and Lex takes 1 to 1024. Change it.",
            "BOT211 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Initial.audioAndDTMFInputSpecification.dtmfSpecification.deletionCharacter: the deletionCharacter is 'E', and Lex takes one of A-D, 0-9, # and *. Change it."),
        Edit("one key for two things", BadgeBot.Floor, slot => Prompt(slot)["promptAttemptsSpecification"] = JsonNode.Parse("""{"Initial":{"audioAndDTMFInputSpecification":{"startTimeoutMs":4000,"dtmfSpecification":{"maxLength":4,"endTimeoutMs":5000,"deletionCharacter":"#","endCharacter":"#"}}}}"""),
            "BOT212 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Initial.audioAndDTMFInputSpecification.dtmfSpecification.endCharacter: '#' both deletes what was keyed and ends it. Choose another key for one of them."),
        Edit("neither speech nor keys", BadgeBot.Floor, slot => Prompt(slot)["promptAttemptsSpecification"] = JsonNode.Parse("""{"Initial":{"allowedInputTypes":{"allowAudioInput":false,"allowDTMFInput":false}}}"""),
            "BOT212 Intents/OrderBadge/Slots/Floor/Slot.json(1) $.valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Initial.allowedInputTypes: at Initial neither speech nor keys are listened to, so a caller cannot answer. Allow one of them."),
        Edit("updates that take too long", Order, intent => intent["fulfillmentCodeHook"]!["fulfillmentUpdatesSpecification"] = JsonNode.Parse("""{"active":true,"timeoutInSeconds":901,"startResponse":{"delayInSeconds":0,"messageGroups":[{"message":{"plainTextMessage":{"value":"Wait."}}}]},"updateResponse":{"frequencyInSeconds":901,"messageGroups":[{"message":{"plainTextMessage":{"value":"Wait."}}}]}}"""),
            "BOT213 Intents/OrderBadge/Intent.json(1) $.fulfillmentCodeHook.fulfillmentUpdatesSpecification.timeoutInSeconds: timeoutInSeconds is 901, and Lex takes 1 to 900. Change it.",
            "BOT213 Intents/OrderBadge/Intent.json(1) $.fulfillmentCodeHook.fulfillmentUpdatesSpecification.startResponse.delayInSeconds: delayInSeconds is 0, and Lex takes 1 to 900. Change it.",
            "BOT213 Intents/OrderBadge/Intent.json(1) $.fulfillmentCodeHook.fulfillmentUpdatesSpecification.updateResponse.frequencyInSeconds: frequencyInSeconds is 901, and Lex takes 1 to 900. Change it."),
    ];
}
