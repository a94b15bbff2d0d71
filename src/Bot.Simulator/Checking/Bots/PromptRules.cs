using System.Text.Json;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>How often a prompt is repeated, what a caller may answer it with, and how long Lex waits.</summary>
internal static class PromptRules
{
    private static readonly string[] Attempts = ["Initial", "Retry1", "Retry2", "Retry3", "Retry4", "Retry5"];

    public static void Check(LocaleUnderCheck locale)
    {
        foreach (var json in locale.Tree.Intents.SelectMany(intent => intent.Slots.Select(slot => slot.Json).Prepend(intent.Json)))
        {
            foreach (var (name, found) in Elements.In(json))
            {
                switch (name)
                {
                    case "promptSpecification":
                        Elements.Between(found, "maxRetries", 0, 5, BotRules.Retries);
                        break;
                    case "promptAttemptsSpecification":
                        CheckAttempts(found);
                        break;
                    case "dtmfSpecification":
                        CheckKeys(found);
                        break;
                    case "audioAndDTMFInputSpecification" or "textInputSpecification":
                        Elements.Between(found, "startTimeoutMs", 1, int.MaxValue, BotRules.Keys);
                        break;
                    case "audioSpecification":
                        Elements.Between(found, "maxLengthMs", 1, int.MaxValue, BotRules.Keys);
                        Elements.Between(found, "endTimeoutMs", 1, int.MaxValue, BotRules.Keys);
                        break;
                    case "fulfillmentUpdatesSpecification" or "startResponse" or "updateResponse" or "stillWaitingResponse":
                        CheckSeconds(name, found);
                        break;
                }
            }
        }
    }

    private static void CheckAttempts(DefinitionElement attempts)
    {
        foreach (var (name, attempt) in attempts.Members())
        {
            if (!Attempts.Contains(name))
                attempt.Report(BotRules.Retries, $"there is no attempt '{name}'.{Spelling.Hint(name, Attempts)} Rename or remove it.");
            else if (attempt.Kind is JsonValueKind.Object && attempt.Object("allowedInputTypes") is { } allowed && allowed.Flag("allowAudioInput") is false && allowed.Flag("allowDTMFInput") is false)
                allowed.Report(BotRules.CanAnswer, $"at {name} neither speech nor keys are listened to, so a caller cannot answer. Allow one of them.");
        }
    }

    private static void CheckKeys(DefinitionElement keys)
    {
        Elements.Between(keys, "maxLength", 1, 1024, BotRules.Keys);
        Elements.Between(keys, "endTimeoutMs", 1, int.MaxValue, BotRules.Keys);
        foreach (var name in (string[])["deletionCharacter", "endCharacter"])
        {
            if (keys.Text(name) is { } key && !(key.Length == 1 && "ABCD0123456789#*".Contains(key, StringComparison.Ordinal)))
                keys.At(name).Report(BotRules.Keys, $"the {name} is '{key}', and Lex takes one of A-D, 0-9, # and *. Change it.");
        }

        if (keys.Text("deletionCharacter") is { } deletion && deletion == keys.Text("endCharacter"))
            keys.At("endCharacter").Report(BotRules.CanAnswer, $"'{deletion}' both deletes what was keyed and ends it. Choose another key for one of them.");
    }

    private static void CheckSeconds(string name, DefinitionElement owner)
    {
        if (name is "startResponse")
            Elements.Between(owner, "delayInSeconds", 1, 900, BotRules.Seconds);
        else
            Elements.Between(owner, "timeoutInSeconds", 1, 900, BotRules.Seconds);
        if (name is not "startResponse")
            Elements.Between(owner, "frequencyInSeconds", 1, name is "stillWaitingResponse" ? 300 : 900, BotRules.Seconds);
    }
}
