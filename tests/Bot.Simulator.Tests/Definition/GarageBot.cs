using System.Text.Json.Nodes;

namespace Bot.Simulator.Tests.Definition;

/// <summary>
/// A bot that books cars in for service: a composite slot (Car), a slot with several values (Jobs) and one that can be ambiguous (Time). The names
/// of the composite parts are those of the API model, as no export with one has been seen.
/// </summary>
internal static class GarageBot
{
    public const string Locale = "Garage/BotLocales/en_US/";
    public const string BookService = Locale + "Intents/BookService/Intent.json";
    public const string Car = Locale + "Intents/BookService/Slots/Car/Slot.json";
    public const string Jobs = Locale + "Intents/BookService/Slots/Jobs/Slot.json";
    public const string Time = Locale + "Intents/BookService/Slots/Time/Slot.json";
    public const string CarType = Locale + "SlotTypes/CarType/SlotType.json";

    public static BotFolder Folder() => new BotFolder()
        .Write("Garage/Bot.json", """{"name":"Garage","identifier":"GARAGE0001","version":"DRAFT","idleSessionTTLInSeconds":300}""")
        .Write(Locale + "BotLocale.json", """{"name":"English (US)","identifier":"en_US","nluConfidenceThreshold":0.4}""")
        .Write(BookService, $$$$$"""
            {"name":"BookService","identifier":"BOOK000001","parentIntentSignature":null,
             "sampleUtterances":[{"utterance":"book a service"},{"utterance":"my car is a {Car}"},{"utterance":"I need {Jobs} at {Time}"}],
             "slotPriorities":[{"priority":1,"slotName":"Car"},{"priority":2,"slotName":"Jobs"},{"priority":3,"slotName":"Time"}],
             "dialogCodeHook":{"enabled":true},"fulfillmentCodeHook":{"enabled":true,"isActive":true},
             "initialResponseSetting":{"nextStep":{{{{{BadgeBot.Step("InvokeDialogCodeHook")}}}}},"codeHook":{"isActive":true,"enableCodeHookInvocation":true,"invocationLabel":"Start","postCodeHookSpecification":{} }},
             "intentConfirmationSetting":{"isActive":true,
               "promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"{Jobs} for your {Car.Make}, the {Car}, at {Time}?"}}}],"maxRetries":1}}}
            """)
        .Write(Car, Slot("Car", "CarType", "What car is it?", """
            {"expression":"(Color AND Make AND Year) OR Plate",
             "slotSpecifications":{
               "Make":{"slotTypeId":"MAKETYPE01","valueElicitationSetting":{"promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"Which make?"}}}],"maxRetries":1,"allowInterrupt":true},
                 "defaultValueSpecification":null,"sampleUtterances":[{"utterance":"it was built by {Make}"}],"waitAndContinueSpecification":null}},
               "Color":{"slotTypeId":"COLORTYPE1","valueElicitationSetting":{"promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"Which color?"}}}],"maxRetries":0,
                 "promptAttemptsSpecification":{"Initial":{"allowInterrupt":false,"allowedInputTypes":{"allowAudioInput":true,"allowDTMFInput":false}}}}}},
               "Year":{"slotTypeId":"AMAZON.Number","valueElicitationSetting":{"promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"Which year?"}}}],"maxRetries":1}}}}}
            """))
        .Write(Jobs, Slot("Jobs", "JobType", "What shall we do?", multiple: true))
        .Write(Time, Slot("Time", "AMAZON.Time", "When?"))
        .Write(CarType, """
            {"name":"CarType","identifier":"CARTYPE001","slotTypeValues":null,"parentSlotTypeSignature":null,"valueSelectionSetting":{"resolutionStrategy":"CONCATENATION","regexFilter":null},
             "compositeSlotTypeSetting":{"subSlots":[{"name":"Color","slotTypeId":"COLORTYPE1"},{"name":"Make","slotTypeId":"MAKETYPE01"},{"name":"Year","slotTypeId":"AMAZON.Number"},{"name":"Plate","slotTypeId":"PLATETYPE1"}]}}
            """)
        .Write(Locale + "SlotTypes/ColorType/SlotType.json", Type("ColorType", "COLORTYPE1", "ORIGINAL_VALUE", "white", "blue"))
        .Write(Locale + "SlotTypes/MakeType/SlotType.json", Type("MakeType", "MAKETYPE01", "TOP_RESOLUTION", "Tolara", "Fenwick"))
        .Write(Locale + "SlotTypes/PlateType/SlotType.json", """
            {"name":"PlateType","identifier":"PLATETYPE1","slotTypeValues":null,"parentSlotTypeSignature":"AMAZON.AlphaNumeric","valueSelectionSetting":{"resolutionStrategy":"ORIGINAL_VALUE","regexFilter":{"pattern":"[A-Z]{3}[0-9]{3}"}}}
            """)
        .Write(Locale + "SlotTypes/JobType/SlotType.json", Type("JobType", "JOBTYPE001", "TOP_RESOLUTION", "oil change", "tires", "brakes", "wash and wax"))
        .Write(Locale + "Intents/FallbackIntent/Intent.json", """
            {"name":"FallbackIntent","identifier":"FALLBCKINT","parentIntentSignature":"AMAZON.FallbackIntent","slotPriorities":[],
             "intentClosingSetting":{"isActive":true,"closingResponse":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"I only book services."}}}]}}}
            """);

    /// <summary>A custom slot type with these values.</summary>
    public static string Type(string name, string identifier, string strategy, params string[] values) => new JsonObject
    {
        ["name"] = name,
        ["identifier"] = identifier,
        ["parentSlotTypeSignature"] = null,
        ["slotTypeValues"] = new JsonArray([.. values.Select(value => new JsonObject { ["sampleValue"] = new JsonObject { ["value"] = value }, ["synonyms"] = null })]),
        ["valueSelectionSetting"] = new JsonObject { ["resolutionStrategy"] = strategy, ["regexFilter"] = null },
    }.ToJsonString();

    private static string Slot(string name, string type, string prompt, string subSlots = "null", bool multiple = false) => $$$$$"""
        {"name":"{{{{{name}}}}}","identifier":"SLOT{{{{{name}}}}}","slotTypeName":"{{{{{type}}}}}","multipleValuesSetting":{"allowMultipleValues":{{{{{(multiple ? "true" : "false")}}}}} },"subSlotSetting":{{{{{subSlots}}}}},
         "valueElicitationSetting":{"slotConstraint":"Required",
           "promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"{{{{{prompt}}}}}"}},"variations":[{"plainTextMessage":{"value":"Again: {{{{{prompt}}}}}"}}]}],"maxRetries":2,"messageSelectionStrategy":"Ordered"},
           "slotCaptureSetting":{"captureNextStep":null,"failureResponse":{{{{{BadgeBot.Says("No " + name + " then.")}}}}},"failureNextStep":{{{{{BadgeBot.Step("EndConversation")}}}}},
             "elicitationCodeHook":{"enableCodeHookInvocation":true,"invocationLabel":"Ask{{{{{name}}}}}"}}}}
        """;
}
