using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Hooks that Lex calls and nobody answers, and the other way round.</summary>
internal static class HooksCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot)
    {
        foreach (var handler in bot.Handlers.Where(handler => handler.IsHandler))
        {
            var intents = bot.Definition.InEachLocale(handler.Intent.Text).ToArray();
            if (intents.Length == 0 || intents.Any(intent => intent.File.Problem is not null))
                continue;
            var dialog = Problem(
                handler, ("dialog hook", "OnDialogAsync", "dialogCodeHook"), intents.Any(intent => intent.Content.Dialog.IsEnabled), handler.Dialog, handler.Filters.Any(filter => filter.AnswersDialog));
            var fulfillment = Problem(
                handler, ("fulfillment hook", "OnFulfillmentAsync", "fulfillmentCodeHook"), intents.Any(intent => intent.Content.Fulfillment.IsEnabled), handler.Fulfillment, handler.Filters.Any(filter => filter.AnswersFulfillment));
            foreach (var problem in new[] { dialog, fulfillment }.OfType<DiagnosticInfo>())
                yield return problem;
        }
    }

    private static DiagnosticInfo? Problem(HandlerClass handler, (string Name, string Method, string Json) hook, bool isEnabled, HookOverride? method, bool isFiltered)
    {
        var name = handler.Type.Name.Local;
        if (isEnabled && method is null && !isFiltered)
            return DiagnosticInfo.At(handler.Type.Place, DiagnosticRegister.HookNotAnswered, hook.Name, handler.Intent.Text, name, hook.Method, hook.Json);
        return !isEnabled && method is { IsOwn: true }
            ? DiagnosticInfo.At(method.Place, DiagnosticRegister.HookNotEnabled, name, hook.Method, hook.Name, handler.Intent.Text, hook.Json)
            : null;
    }
}
