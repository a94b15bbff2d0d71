using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Filters that are none, or that need slots which what they wrap has not.</summary>
internal static class FiltersCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot)
    {
        foreach (var handler in bot.Handlers)
        {
            foreach (var problem in handler.Filters.SelectMany(filter => OnHandler(filter, handler.Type.Name.Local, handler)))
                yield return problem;
        }
        foreach (var (root, filter) in bot.Roots.SelectMany(root => root.Filters, (root, filter) => (root, filter)))
        {
            foreach (var problem in IsNone(filter).Concat(bot.Handlers.SelectMany(handler => NeedsSlots(filter, root.Type.Name.Local, handler))))
                yield return problem;
        }
    }

    private static IEnumerable<DiagnosticInfo> OnHandler(FilterUse filter, string on, HandlerClass handler) => IsNone(filter).Concat(NeedsSlots(filter, on, handler));

    private static IEnumerable<DiagnosticInfo> IsNone(FilterUse filter)
    {
        if (!filter.IsFilter)
            yield return DiagnosticInfo.At(filter.Place, DiagnosticRegister.ServiceNotConstructible, filter.Filter.Type.Display, "it is named as a filter and does not derive from IntentFilter", "Derive it from IntentFilter, or from IntentFilter<…> of the slots it needs.");
    }

    private static IEnumerable<DiagnosticInfo> NeedsSlots(FilterUse filter, string on, HandlerClass handler)
    {
        if (filter.Slots is not { } slots)
            yield break;
        var (name, intent) = (handler.Type.Name.Local, handler.Intent.Text);
        if (!slots.Intents.Contains(intent) && slots.Display != name + ".Slots")
            yield return Problem($"the intent '{intent}' does not share", $"Name '{intent}' in [SharedSlots] of '{slots.Display}'");
        else if (!handler.UsesOwnSlots)
            yield return Problem($"'{name}' does not read, as it derives from a handler of other slots", $"Derive '{name}' from IntentHandler<{name}.Slots>");

        DiagnosticInfo Problem(string reason, string fix) => DiagnosticInfo.At(filter.Place, DiagnosticRegister.FilterNeedsSlots, filter.Filter.Type.Display, on, slots.Display, reason, fix);
    }
}
