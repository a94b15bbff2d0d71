namespace Fuzzing.Targets;

/// <summary>Words of Lex's events.</summary>
internal static class LexWords
{
    public static readonly string[] All =
    [
        "null", "true", "[]", "{}", "\"\"", "{\"intent\":null}", "\"DialogCodeHook\"", "\"FulfillmentCodeHook\"", "\"DTMF\"", "\"Speech\"", "\"sessionState\":", "\"interpretations\":", "\"intent\":", "\"slots\":",
        "\"name\":", "\"state\":", "\"confirmationState\":", "\"Confirmed\"", "\"shape\":\"List\"", "\"shape\":\"Composite\"", "\"values\":", "\"subSlots\":", "\"interpretedValue\":", "\"originalValue\":",
        "\"resolvedValues\":", "\"sessionAttributes\":", "\"Paused\":", "\"Waiting\":", "\"Tries\":\"Order:Number=2\"", "\"Choices\":", "\"LastWords\":", "\"proposedNextState\":", "\"dialogAction\":", "\"type\":\"ElicitSlot\"",
        "\"slotToElicit\":\"Number\"", "\"requestAttributes\":", "\"inputTranscript\":", "\"nluConfidence\":", "\"score\":", "\"transcriptions\":", "\"activeContexts\":", "\"turnsToLive\":", "\\u0000", "\\ud800", "\u00ef\u00bb\u00bf", "\"FallbackIntent\"",
    ];
}
