using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Whether the switch of an intent's dialog code hooks agrees with its steps.</summary>
internal static class HookRules
{
    public static void Check(LocaleUnderCheck locale)
    {
        if (!locale.Model.UsesConversationFlow)
            return;
        foreach (var (tree, intent) in locale.Intents)
        {
            var calls = StepSite.Of(tree).Any(site => site is { Type: NextStepType.InvokeDialogCodeHook, Hook: { } hook } && hook.Flag("isActive", "active") is not false && hook.Flag("enableCodeHookInvocation") is not false);
            if (!intent.DialogCodeHookEnabled && calls)
            {
                tree.Json.At("dialogCodeHook").Report(BotRules.HookEnabled, $"steps of intent '{intent.Name}' call its code hook, and dialogCodeHook is not enabled, so Lex goes on as if the Lambda had agreed. Enable it, or take other steps.");
            }
            else if (intent.DialogCodeHookEnabled && !calls && !Elicits(tree))
            {
                tree.Json.At("dialogCodeHook").Report(BotRules.HookEnabled, $"dialogCodeHook of intent '{intent.Name}' is enabled, and no step of it calls the code hook, so the Lambda is not asked during the dialog. Add such a step, or switch it off.");
            }
        }
    }

    private static bool Elicits(IntentTree tree) => tree.Slots.Select(slot => slot.Json).Append(tree.Json)
        .SelectMany(Elements.In)
        .Any(found => found.Name is "elicitationCodeHook" && found.Json.Flag("enableCodeHookInvocation") is not false);
}
