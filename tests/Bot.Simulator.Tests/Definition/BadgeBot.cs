using System.Text.Json.Nodes;

namespace Bot.Simulator.Tests.Definition;

/// <summary>
/// The bot that most tests talk to: it orders and returns door badges. Written as the console exports a bot of the conversation-flow engine.
/// </summary>
internal static class BadgeBot
{
    public const string Locale = "Badges/BotLocales/en_US/";
    public const string OrderBadge = Locale + "Intents/OrderBadge/Intent.json";
    public const string ReturnBadge = Locale + "Intents/ReturnBadge/Intent.json";
    public const string BadgeCode = Locale + "Intents/OrderBadge/Slots/BadgeCode/Slot.json";
    public const string StartDate = Locale + "Intents/OrderBadge/Slots/StartDate/Slot.json";
    public const string Floor = Locale + "Intents/OrderBadge/Slots/Floor/Slot.json";
    public const string Note = Locale + "Intents/OrderBadge/Slots/Note/Slot.json";

    public static BotFolder Folder() => new BotFolder()
        .Write("Manifest.json", """{"metaData":{"schemaVersion":"1","fileFormat":"LexJson","resourceType":"BOT"}}""")
        .Write("Badges/Bot.json", """{"name":"Badges","identifier":"BADGES0001","version":"DRAFT","description":null,"dataPrivacy":{"childDirected":false},"idleSessionTTLInSeconds":300}""")
        .Write(Locale + "BotLocale.json", """{"name":"English (US)","identifier":"en_US","version":null,"description":null,"voiceSettings":null,"nluConfidenceThreshold":0.4}""")
        .Write(OrderBadge, Order)
        .Write(BadgeCode, Slot("BadgeCode", "BadgeCodeType", "What is the badge code?", "StartDate", utterance: "the code is {BadgeCode}"))
        .Write(StartDate, Slot("StartDate", "AMAZON.Date", "From which day?", "Floor"))
        .Write(Floor, Slot("Floor", "FloorType", "Which floor?", null))
        .Write(Note, Slot("Note", "AMAZON.FreeFormInput", "Anything else?", null, constraint: "Optional"))
        .Write(ReturnBadge, """
            {"name":"ReturnBadge","identifier":"RETURN0001","parentIntentSignature":null,
             "sampleUtterances":[{"utterance":"return my badge"},{"utterance":"give back my badge"}],
             "intentConfirmationSetting":null,"slotPriorities":[],"dialogCodeHook":null,"fulfillmentCodeHook":null,
             "initialResponseSetting":null,
             "intentClosingSetting":{"isActive":true,"closingResponse":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"Drop it in the box."}},"variations":null}],"allowInterrupt":true},"nextStep":null,"conditional":null}}
            """)
        .Write(Locale + "Intents/Help/Intent.json", BuiltIn("Help", "AMAZON.HelpIntent", "I order badges."))
        .Write(Locale + "Intents/Cancel/Intent.json", BuiltIn("Cancel", "AMAZON.CancelIntent", "Nothing was ordered."))
        .Write(Locale + "Intents/FallbackIntent/Intent.json", BuiltIn("FallbackIntent", "AMAZON.FallbackIntent", "I only know badges."))
        .Write(Locale + "SlotTypes/BadgeCodeType/SlotType.json", """
            {"name":"BadgeCodeType","identifier":"BADGECODE1","description":null,"slotTypeValues":null,"parentSlotTypeSignature":"AMAZON.AlphaNumeric",
             "valueSelectionSetting":{"resolutionStrategy":"ORIGINAL_VALUE","regexFilter":{"pattern":"[a-z]{2}[0-9]{2}"},"advancedRecognitionSetting":null}}
            """)
        .Write(Locale + "SlotTypes/FloorType/SlotType.json", """
            {"name":"FloorType","identifier":"FLOORTYPE1","description":null,"parentSlotTypeSignature":null,
             "slotTypeValues":[{"sampleValue":{"value":"Ground"},"synonyms":[{"value":"lobby"},{"value":"ground floor"}]},{"sampleValue":{"value":"First"},"synonyms":[{"value":"1"}]},{"sampleValue":{"value":"Second"},"synonyms":null}],
             "valueSelectionSetting":{"resolutionStrategy":"TOP_RESOLUTION","regexFilter":null}}
            """);

    /// <summary>A response or prompt body that says one plain text.</summary>
    public static JsonNode Says(string text) => JsonNode.Parse($$$$$"""
        {"messageGroupsList":[{"message":{"plainTextMessage":{"value":"{{{{{text}}}}}"},"ssmlMessage":null,"customPayload":null,"imageResponseCard":null},"variations":null}],"allowInterrupt":true}
        """)!;

    /// <summary>A next step as the console writes it.</summary>
    public static JsonNode Step(string type, string? slot = null, string? intent = null, string attributes = "{}", string slots = "{}") => JsonNode.Parse($$$$$"""
        {"dialogAction":{"type":"{{{{{type}}}}}","slotToElicit":{{{{{Quoted(slot)}}}}},"suppressNextMessage":null},"intent":{"name":{{{{{Quoted(intent)}}}}},"slots":{{{{{slots}}}}} },"sessionAttributes":{{{{{attributes}}}}} }
        """)!;

    private static string Order => $$$$$"""
        {"name":"OrderBadge","identifier":"ORDER00001","description":null,"parentIntentSignature":null,"somethingNew":{"of":"next year"},
         "sampleUtterances":[{"utterance":"order a badge"},{"utterance":"I need a new badge"},{"utterance":"a badge for floor {Floor}"},{"utterance":"badge {BadgeCode} from {StartDate}"}],
         "slotPriorities":[{"priority":2,"slotName":"StartDate"},{"priority":1,"slotName":"BadgeCode"},{"priority":3,"slotName":"Floor"},{"priority":4,"slotName":"Note"}],
         "dialogCodeHook":{"enabled":true},
         "fulfillmentCodeHook":{"enabled":true,"isActive":true,"fulfillmentUpdatesSpecification":null,
           "postFulfillmentStatusSpecification":{
             "successResponse":{{{{{Says("Badge {BadgeCode} is ordered.")}}}}},"successNextStep":{{{{{Step("CloseIntent")}}}}},
             "failureResponse":{{{{{Says("The order failed.")}}}}},"failureNextStep":{{{{{Step("EndConversation")}}}}},
             "timeoutResponse":{{{{{Says("The order took too long.")}}}}},"timeoutNextStep":{{{{{Step("EndConversation")}}}}} }},
         "initialResponseSetting":{"initialResponse":{{{{{Says("Let's order a badge.")}}}}},"conditional":null,"nextStep":{{{{{Step("InvokeDialogCodeHook")}}}}},
           "codeHook":{"isActive":true,"enableCodeHookInvocation":true,"invocationLabel":"Start",
             "postCodeHookSpecification":{"successNextStep":{{{{{Step("ElicitSlot", "BadgeCode")}}}}},
               "failureResponse":{{{{{Says("Something broke.")}}}}},"failureNextStep":{{{{{Step("EndConversation")}}}}},
               "timeoutResponse":{{{{{Says("Too slow.")}}}}},"timeoutNextStep":{{{{{Step("EndConversation")}}}}}}}},
         "intentConfirmationSetting":{"isActive":true,
           "promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"Order {BadgeCode} for floor {Floor}?"}},"variations":null}],"maxRetries":1,"allowInterrupt":true},
           "confirmationResponse":{{{{{Says("Fine.")}}}}},"confirmationNextStep":{{{{{Step("FulfillIntent")}}}}},
           "declinationResponse":{{{{{Says("Then not.")}}}}},"declinationNextStep":{{{{{Step("EndConversation")}}}}},
           "failureResponse":null,"failureNextStep":{{{{{Step("StartIntent", intent: "FallbackIntent")}}}}},
           "codeHook":null,"elicitationCodeHook":{"enableCodeHookInvocation":true,"invocationLabel":"Confirm"}},
         "intentClosingSetting":{"isActive":true,"closingResponse":{{{{{Says("Goodbye.")}}}}},"nextStep":null,"conditional":null},
         "inputContexts":null,"outputContexts":null,"kendraConfiguration":null}
        """;

    private static string Slot(string name, string type, string prompt, string? next, string constraint = "Required", string? utterance = null) => $$$$$"""
        {"name":"{{{{{name}}}}}","identifier":"SLOT{{{{{name}}}}}","description":null,"slotTypeName":"{{{{{type}}}}}","obfuscationSetting":null,"multipleValuesSetting":null,
         "valueElicitationSetting":{"slotConstraint":"{{{{{constraint}}}}}","defaultValueSpecification":null,
           "sampleUtterances":{{{{{Utterances(utterance)}}}}},"waitAndContinueSpecification":null,
           "promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"{{{{{prompt}}}}}"}},"variations":[{"plainTextMessage":{"value":"Again: {{{{{prompt}}}}}"}}]}],
             "maxRetries":2,"allowInterrupt":true,"messageSelectionStrategy":"Ordered"},
           "slotCaptureSetting":{"captureResponse":null,"captureNextStep":{{{{{(next is null ? Step("ConfirmIntent") : Step("ElicitSlot", next))}}}}},"captureConditional":null,
             "failureResponse":{{{{{Says("Never mind the " + name + ".")}}}}},"failureNextStep":{{{{{Step("StartIntent", intent: "FallbackIntent")}}}}},"failureConditional":null,
             "codeHook":null,"elicitationCodeHook":{"enableCodeHookInvocation":true,"invocationLabel":"Ask{{{{{name}}}}}"}}}}
        """;

    private static string BuiltIn(string name, string signature, string says) => $$$$$"""
        {"name":"{{{{{name}}}}}","identifier":"BUILTIN001","description":null,"parentIntentSignature":"{{{{{signature}}}}}","sampleUtterances":null,"slotPriorities":[],
         "dialogCodeHook":{"enabled":false},"fulfillmentCodeHook":null,"intentConfirmationSetting":null,"intentClosingSetting":null,
         "initialResponseSetting":{"initialResponse":{{{{{Says(says)}}}}},"conditional":null,"nextStep":{{{{{Step("InvokeDialogCodeHook")}}}}},
           "codeHook":{"isActive":true,"enableCodeHookInvocation":true,"invocationLabel":null,"postCodeHookSpecification":{"successNextStep":{{{{{Step("EndConversation")}}}}} }}}}
        """;

    private static string Utterances(string? utterance) => utterance is null ? "null" : $"[{{\"utterance\":\"{utterance}\"}}]";

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
