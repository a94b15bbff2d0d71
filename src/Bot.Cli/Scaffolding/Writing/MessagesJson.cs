using Bot.Cli.Scaffolding.Texts;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>The message set of an intent: what the class says.</summary>
internal static class MessagesJson
{
    public static string Write(IntentDraft intent, string localeId)
    {
        var texts = CallerTexts.For(localeId);
        return ExportWriter.Write(json =>
        {
            // What is spelled by the caller is spelled back: that takes SSML.
            var isSpoken = intent.Slots.Any(slot => slot.Kind is AnswerKind.Characters or AnswerKind.PhoneNumber);
            var done = texts.Done(intent, Placeholder);
            json.Text("Done", isSpoken ? $"<speak>{done}</speak>" : done);
        });
    }

    private static string Placeholder(SlotDraft slot) => slot.Kind switch
    {
        AnswerKind.Characters or AnswerKind.PhoneNumber => $"<say-as interpret-as=\"characters\">{{{slot.Parameter}}}</say-as>",
        AnswerKind.Number => $"{{{slot.Parameter}:number}}",
        AnswerKind.Date => $"{{{slot.Parameter}:date}}",
        AnswerKind.Time => $"{{{slot.Parameter}:time}}",
        _ => $"{{{slot.Parameter}}}",
    };
}
