namespace Bot.Simulator.Tests.Definition;

/// <summary>A bot of the engine before August 2022: slots in order of priority, the hook on every turn, no next steps.</summary>
internal static class OldBot
{
    private const string Locale = "Bikes/BotLocales/en_US/";

    public static BotFolder Folder() => new BotFolder()
        .Write("Bikes/Bot.json", """{"name":"Bikes","identifier":"BIKES00001","version":"3","idleSessionTTLInSeconds":600}""")
        .Write(Locale + "BotLocale.json", """{"name":"English (US)","identifier":"en_US","nluConfidenceThreshold":0.4}""")
        .Write(Locale + "Intents/HireBike/Intent.json", """
            {"name":"HireBike","identifier":"HIRE000001","parentIntentSignature":null,"sampleUtterances":[{"utterance":"hire a bike"}],
             "slotPriorities":[{"priority":1,"slotName":"Count"}],"dialogCodeHook":{"enabled":true},
             "fulfillmentCodeHook":{"enabled":true,"postFulfillmentStatusSpecification":null},"intentClosingSetting":null,
             "intentConfirmationSetting":{"promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"Hire {Count}?"}}}],"maxRetries":0},
               "declinationResponse":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"No bikes then."}}}]}}}
            """)
        .Write(Locale + "Intents/HireBike/Slots/Count/Slot.json", """
            {"name":"Count","identifier":"COUNT00001","slotTypeName":"AMAZON.Number","valueElicitationSetting":{"slotConstraint":"Required",
              "promptSpecification":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"How many?"}}}],"maxRetries":1}}}
            """)
        .Write(Locale + "Intents/FallbackIntent/Intent.json", """
            {"name":"FallbackIntent","identifier":"FALLBCKINT","parentIntentSignature":"AMAZON.FallbackIntent","sampleUtterances":null,"slotPriorities":[],
             "dialogCodeHook":null,"fulfillmentCodeHook":null,
             "intentClosingSetting":{"isActive":true,"closingResponse":{"messageGroupsList":[{"message":{"plainTextMessage":{"value":"I only hire bikes."}}}]}}}
            """);
}
