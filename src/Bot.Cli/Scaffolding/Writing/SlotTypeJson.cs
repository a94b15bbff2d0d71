using Bot.Cli.Scaffolding.Texts;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>SlotType.json of a list of values: each can also be keyed, and said, by its number; nothing else fills the slot.</summary>
internal static class SlotTypeJson
{
    public static string Write(SlotDraft slot, string localeId)
    {
        var texts = CallerTexts.For(localeId);
        return ExportWriter.Write(json =>
        {
            json.Text("name", slot.TypeName);
            json.Text("identifier", Identifier.OfLex($"{localeId}/SlotTypes/{slot.TypeName}"));
            json.Text("description", $"What callers can choose as {slot.Spoken}; nothing else fills the slot.");
            json.List("slotTypeValues", slot.Choices.Index(), choice =>
            {
                json.Object("sampleValue", () => json.Text("value", choice.Item));
                json.Texts("synonyms", [$"{choice.Index + 1}", texts.NumberWord(choice.Index + 1)], "value");
            });
            json.Null("parentSlotTypeSignature");
            json.Object("valueSelectionSetting", () =>
            {
                json.Text("resolutionStrategy", "TOP_RESOLUTION");
                json.Null("regexFilter", "advancedRecognitionSetting");
            });
        });
    }
}
