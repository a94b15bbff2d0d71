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
        if (filter.Slots is { } slots && !slots.Intents.Contains(handler.Intent.Text) && slots.Display != handler.Type.Name.Local + ".Slots")
            yield return DiagnosticInfo.At(filter.Place, DiagnosticRegister.FilterNeedsSlots, filter.Filter.Type.Display, on, slots.Display, handler.Intent.Text);
    }
}
