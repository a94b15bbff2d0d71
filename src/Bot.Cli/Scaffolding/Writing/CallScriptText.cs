using System.Text;
using Bot.Cli.Scaffolding.Definition;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>The call script: a caller who is understood at once.</summary>
internal static class CallScriptText
{
    public static string Write(IntentDraft intent, LocaleFolder english)
    {
        var text = new StringBuilder("# A caller who asks for '").Append(intent.Spoken).Append(intent.Slots.IsEmpty ? "'.\n" : "' and answers every question at once.\n");
        text.Append("say: ").Append(intent.Utterances[english.Id].First(utterance => !Utterance.Slots(utterance).Any())).Append('\n');
        foreach (var slot in intent.Slots)
            text.Append("say: ").Append(slot.Sample).Append('\n');
        return text.ToString();
    }
}
