namespace Bot.Cli.Scaffolding.Writing;

/// <summary>The parts that intents and slots of an export have in common.</summary>
internal static class DialogParts
{
    /// <summary>What is said, in the order in which it is said on each try.</summary>
    public static void Messages(this ExportWriter json, string first, params ReadOnlySpan<string> variations)
    {
        var others = variations.ToArray();
        json.List("messageGroupsList", [first], text =>
        {
            json.Object("message", () => Message(json, text));
            if (others.Length == 0)
                json.Null("variations");
            else
                json.List("variations", others, other => Message(json, other));
        });
    }

    /// <summary>A response that can be talked over.</summary>
    public static void Response(this ExportWriter json, string name, string text) => json.Object(name, () =>
    {
        json.Messages(text);
        json.Flag("allowInterrupt", true);
    });

    /// <summary>Where the dialog goes next.</summary>
    public static void Step(this ExportWriter json, string name, string action, string? slot = null, string? intent = null, string? transferReason = null) => json.Object(name, () =>
    {
        json.Object("dialogAction", () =>
        {
            json.Text("type", action);
            json.Text("slotToElicit", slot);
            json.Null("suppressNextMessage");
        });
        json.Object("intent", () =>
        {
            json.Text("name", intent);
            json.Object("slots", () => { });
        });
        json.Object("sessionAttributes", () =>
        {
            if (transferReason is not null)
                json.Text("TransferReason", transferReason);
        });
    });

    /// <summary>To a person, who is told why.</summary>
    public static void StepToPerson(this ExportWriter json, string name, string reason) => json.Step(name, "StartIntent", intent: "SpeakToAgent", transferReason: reason);

    private static void Message(ExportWriter json, string text)
    {
        json.Object("plainTextMessage", () => json.Text("value", text));
        json.Null("ssmlMessage", "customPayload", "imageResponseCard");
    }
}
