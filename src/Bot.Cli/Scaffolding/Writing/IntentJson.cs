using Bot.Cli.Scaffolding.Texts;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>Intent.json: both hooks on where there are slots, the fulfillment hook alone where there are none; no confirmation.</summary>
internal static class IntentJson
{
    private static readonly string[] Outcomes = ["success", "failure", "timeout"];

    public static string Write(IntentDraft intent, string localeId)
    {
        var texts = CallerTexts.For(localeId);
        return ExportWriter.Write(json =>
        {
            json.Text("name", intent.Name);
            json.Text("identifier", Identifier.OfLex($"{localeId}/{intent.Name}"));
            json.Text("description", intent.Description);
            json.Null("parentIntentSignature");
            json.Texts("sampleUtterances", intent.Utterances[localeId], "utterance");
            json.List("slotPriorities", intent.Slots.Index(), slot =>
            {
                json.Number("priority", slot.Index + 1);
                json.Text("slotName", slot.Item.Name);
            });
            json.Object("dialogCodeHook", () => json.Flag("enabled", !intent.Slots.IsEmpty));
            Fulfillment(json, texts);
            Start(json, intent, texts);
            json.Null(
                "intentConfirmationSetting", "intentClosingSetting", "inputContexts", "outputContexts", "kendraConfiguration", "qnAIntentConfiguration", "bedrockAgentIntentConfiguration");
        });
    }

    private static void Fulfillment(ExportWriter json, CallerTexts texts) => json.Object("fulfillmentCodeHook", () =>
    {
        json.Flag("enabled", true);
        json.Flag("isActive", true);
        json.Object("postFulfillmentStatusSpecification", () =>
        {
            json.Null("successResponse");
            json.Step("successNextStep", "EndConversation");
            json.Null("successConditional");
            json.Response("failureResponse", texts.Failed);
            // A class that closes as Failed comes this way too: a reason set here would take the place of its own.
            json.Step("failureNextStep", "EndConversation");
            json.Null("failureConditional");
            json.Response("timeoutResponse", texts.TooSlow);
            json.Step("timeoutNextStep", "EndConversation", transferReason: "Error");
            json.Null("timeoutConditional");
        });
        json.Null("fulfillmentUpdatesSpecification");
    });

    private static void Start(ExportWriter json, IntentDraft intent, CallerTexts texts) => json.Object("initialResponseSetting", () =>
    {
        if (intent.Slots is [var first, ..])
        {
            json.Response("initialResponse", texts.Sure);
            json.Step("nextStep", "InvokeDialogCodeHook");
            json.Null("conditional");
            json.Object("codeHook", () => AskingHook(json, first, texts));
        }
        else
        {
            json.Null("initialResponse");
            json.Step("nextStep", "FulfillIntent");
            json.Null("conditional");
            json.Object("codeHook", () => UnusedHook(json));
        }
    });

    private static void AskingHook(ExportWriter json, SlotDraft first, CallerTexts texts)
    {
        json.Flag("isActive", true);
        json.Flag("enableCodeHookInvocation", true);
        json.Null("invocationLabel");
        json.Object("postCodeHookSpecification", () =>
        {
            json.Null("successResponse");
            json.Step("successNextStep", "ElicitSlot", first.Name);
            json.Null("successConditional");
            json.Response("failureResponse", texts.FailedAtStart);
            json.StepToPerson("failureNextStep", "Error");
            json.Null("failureConditional");
            json.Response("timeoutResponse", texts.TooSlowAtStart);
            json.StepToPerson("timeoutNextStep", "Error");
            json.Null("timeoutConditional");
        });
    }

    private static void UnusedHook(ExportWriter json)
    {
        json.Flag("isActive", false);
        json.Flag("enableCodeHookInvocation", false);
        json.Null("invocationLabel");
        json.Object("postCodeHookSpecification", () =>
        {
            foreach (var outcome in Outcomes)
            {
                json.Null(outcome + "Response");
                json.Step(outcome + "NextStep", "FulfillIntent");
                json.Null(outcome + "Conditional");
            }
        });
    }
}
