using Bot.Cli.Scaffolding.Texts;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>Slot.json: asked three times in words of its own, by voice and keypad, then a person; kept out of conversation logs.</summary>
internal static class SlotJson
{
    private static readonly string[] Attempts = ["Initial", "Retry1", "Retry2"];

    public static string Write(IntentDraft intent, SlotDraft slot, string localeId)
    {
        var texts = CallerTexts.For(localeId);
        return ExportWriter.Write(json =>
        {
            json.Text("name", slot.Name);
            json.Text("identifier", Identifier.OfLex($"{localeId}/{intent.Name}/{slot.Name}"));
            json.Text("description", $"The {slot.Spoken} that the caller gives.");
            json.Text("slotTypeName", slot.TypeName);
            json.Object("obfuscationSetting", () => json.Text("obfuscationSettingType", "DefaultObfuscation"));
            if (slot.AllowsSeveral)
                json.Object("multipleValuesSetting", () => json.Flag("allowMultipleValues", true));
            else
                json.Null("multipleValuesSetting");
            json.Object("valueElicitationSetting", () =>
            {
                json.Text("slotConstraint", "Required");
                json.Object("promptSpecification", () => Prompt(json, slot, texts));
                json.Object("slotCaptureSetting", () => Capture(json, intent, slot, texts));
                json.Null("defaultValueSpecification");
                json.Texts("sampleUtterances", texts.Answers(slot), "utterance");
                json.Null("waitAndContinueSpecification");
            });
        });
    }

    private static void Prompt(ExportWriter json, SlotDraft slot, CallerTexts texts)
    {
        var questions = texts.Questions(slot);
        json.Messages(questions[0], questions[1], questions[2]);
        json.Number("maxRetries", 2);
        json.Flag("allowInterrupt", true);
        json.Text("messageSelectionStrategy", "Ordered");
        json.Object("promptAttemptsSpecification", () =>
        {
            foreach (var attempt in Attempts)
                json.Object(attempt, () => Attempt(json, slot));
        });
    }

    private static void Attempt(ExportWriter json, SlotDraft slot)
    {
        // Somebody who spells or dictates pauses, and so does somebody who keys many digits.
        var isLong = slot.MaxKeys > 2 || slot.Kind is AnswerKind.FreeForm;
        json.Flag("allowInterrupt", true);
        json.Object("allowedInputTypes", () =>
        {
            json.Flag("allowAudioInput", true);
            json.Flag("allowDTMFInput", true);
        });
        json.Object("audioAndDTMFInputSpecification", () =>
        {
            json.Number("startTimeoutMs", 6000);
            json.Object("audioSpecification", () =>
            {
                // More than 15 s makes Connect leave by its Error branch.
                json.Number("maxLengthMs", 15000);
                json.Number("endTimeoutMs", isLong ? 900 : 640);
            });
            json.Object("dtmfSpecification", () =>
            {
                json.Number("maxLength", slot.MaxKeys);
                json.Number("endTimeoutMs", isLong ? 5000 : 4000);
                json.Text("deletionCharacter", "*");
                json.Text("endCharacter", "#");
            });
        });
        json.Object("textInputSpecification", () => json.Number("startTimeoutMs", 30000));
    }

    private static void Capture(ExportWriter json, IntentDraft intent, SlotDraft slot, CallerTexts texts)
    {
        json.Null("captureResponse");
        if (intent.Slots.SkipWhile(other => other != slot).Skip(1).FirstOrDefault() is { } next)
            json.Step("captureNextStep", "ElicitSlot", next.Name);
        else
            json.Step("captureNextStep", "FulfillIntent");
        json.Null("captureConditional");
        json.Response("failureResponse", texts.NoAnswer(slot));
        json.StepToPerson("failureNextStep", "NotUnderstood");
        json.Null("failureConditional", "codeHook");
        json.Object("elicitationCodeHook", () =>
        {
            json.Flag("enableCodeHookInvocation", true);
            json.Null("invocationLabel");
        });
    }
}
