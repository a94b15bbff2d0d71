using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Which intents there have to be, how they can start, and their contexts.</summary>
internal static class IntentRules
{
    public static void Check(LocaleUnderCheck locale)
    {
        var fallbacks = locale.Intents.Where(intent => intent.Model.IsFallback).ToArray();
        if (fallbacks.Length == 0)
            locale.Tree.Json?.Report(BotRules.Fallback, $"locale {locale.LocaleId} has no intent on top of AMAZON.FallbackIntent, and Lex builds none without. Add one.");
        foreach (var (tree, _) in fallbacks.Skip(1))
            tree.Json.Report(BotRules.Fallback, $"'{tree.Name}' is on top of AMAZON.FallbackIntent, and so is '{fallbacks[0].Tree.Name}'. Remove one of them.");
        var started = locale.Tree.Intents.SelectMany(StepSite.Of).Select(site => site.Step?.Object("intent")?.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var (tree, intent) in locale.Intents)
        {
            CheckSignature(tree, intent);
            CheckContexts(locale, tree);
            if (intent is { ParentIntentSignature: null, SampleUtterances.IsEmpty: true } && !started.Contains(intent.Name) && !HasKnowledge(tree.Json))
                tree.Json.Report(BotRules.IntentCanStart, $"intent '{intent.Name}' has no utterances and no step starts it, so only a Lambda can. Add utterances, or remove it.");
        }
    }

    private static bool HasKnowledge(DefinitionElement intent) =>
        intent.Object("kendraConfiguration", "qnAIntentConfiguration", "bedrockAgentIntentConfiguration", "qInConnectIntentConfiguration") is not null;

    private static void CheckSignature(IntentTree tree, Intent intent)
    {
        if (intent.ParentIntentSignature is not { } signature)
            return;
        var at = tree.Json.At("parentIntentSignature");
        if (!BuiltIns.Intents.Contains(signature, StringComparer.Ordinal))
            at.Report(BotRules.Signature, $"intent '{intent.Name}' stands on '{signature}', which Lex does not have.{Spelling.Hint(signature, BuiltIns.Intents)} Correct it, or remove it.");
        else if (BuiltIns.AnswersFromOutside(signature))
            at.Report(BotRules.StandIn, $"intent '{intent.Name}' stands on {signature}, which answers out of what is not in the definition: on this machine it finds nothing. Try it on AWS.");
    }

    private static void CheckContexts(LocaleUnderCheck locale, IntentTree tree)
    {
        var inputs = tree.Json.Objects("inputContexts").ToArray();
        var outputs = tree.Json.Objects("outputContexts").ToArray();
        if (inputs.Length > 5)
            tree.Json.At("inputContexts").Report(BotRules.Contexts, $"there are {inputs.Length} input contexts, and Lex takes 5. Remove some.");
        if (outputs.Length > 10)
            tree.Json.At("outputContexts").Report(BotRules.Contexts, $"there are {outputs.Length} output contexts, and Lex takes 10. Remove some.");
        foreach (var context in outputs)
        {
            Elements.Between(context, "timeToLiveInSeconds", 5, 86400, BotRules.Contexts);
            Elements.Between(context, "turnsToLive", 1, 20, BotRules.Contexts);
        }

        foreach (var context in inputs.Concat(outputs).Where(context => context.Text("name") is { } name && !NameRules.IsName(name)))
            context.At("name").Report(BotRules.Contexts, $"'{Elements.Short(context.Text("name")!)}' is no name for a context: up to 100 letters, digits, '-' and '_', none of the two first. Rename it.");
        foreach (var context in inputs)
        {
            if (context.Text("name") is { } name && !locale.Model.Intents.Any(intent => intent.OutputContexts.Any(output => output.Name == name)))
                context.At("name").Report(BotRules.ContextSet, $"intent '{tree.Name}' needs context '{name}', and no intent sets it, so only a Lambda can.{Spelling.Hint(name, [.. locale.Model.Intents.SelectMany(intent => intent.OutputContexts).Select(output => output.Name).Distinct()])} Set it in the outputContexts of an intent.");
        }
    }
}
