using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Composition roots: one, that a router can be added to.</summary>
internal static class RootCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot)
    {
        if (bot.Roots.Count == 0 && bot.Handlers.Count > 0)
            yield return Problem(bot.Handlers[0].Type.Place, "The project", "no class of it is marked [CompositionRoot]", "Mark the partial class that has what the handlers need, and call CreateRouter() in it.");
        for (var index = 0; index < bot.Roots.Count; index++)
        {
            var root = bot.Roots[index].Type;
            var name = $"'{root.Name.Local}'";
            if (index > 0)
                yield return Problem(root.Place, name, $"'{bot.Roots[0].Type.Name.Local}' is marked [CompositionRoot] too", "Take the attribute off one of them.");
            if (!root.IsPartial)
                yield return Problem(root.Place, name, "it is not partial, so CreateRouter() cannot be added to it", "Declare it partial.");
            if (root.IsGeneric)
                yield return Problem(root.Place, name, "it has type parameters", "Take them off.");
        }
    }

    private static DiagnosticInfo Problem(Place place, string subject, string reason, string fix) => DiagnosticInfo.At(place, DiagnosticRegister.CompositionRootNotUsable, subject, reason, fix);
}
