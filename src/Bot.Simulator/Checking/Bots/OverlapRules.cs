using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Utterances that two intents share: Lex cannot know which of them is meant.</summary>
internal static class OverlapRules
{
    public static void Check(LocaleUnderCheck locale)
    {
        var said = new Dictionary<string, List<Intent>>(StringComparer.Ordinal);
        foreach (var (tree, intent) in locale.Intents)
        {
            foreach (var entry in tree.Json.Objects("sampleUtterances"))
            {
                if (entry.Text("utterance") is not { } utterance)
                    continue;
                var key = UtteranceRules.Normal(utterance, name => intent.FindSlot(name)?.SlotTypeName ?? name);
                if (!said.TryGetValue(key, out var intents))
                    said[key] = intents = [];
                if (intents.FirstOrDefault(other => other.Name != intent.Name && SameContexts(other, intent)) is { } rival)
                {
                    entry.At("utterance").Report(
                        BotRules.UtteranceOfOneIntent,
                        $"'{Elements.Short(utterance)}' is an utterance of intent '{rival.Name}' too, so it is left to chance which of the two starts. Remove it from one of them, or tell them apart by input contexts.");
                }

                intents.Add(intent);
            }
        }
    }

    private static bool SameContexts(Intent left, Intent right) => left.InputContexts.ToHashSet(StringComparer.Ordinal).SetEquals(right.InputContexts);
}
