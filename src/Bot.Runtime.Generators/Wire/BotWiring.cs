using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Wire;

/// <summary>What was read becomes what is written, and what is wrong.</summary>
internal static class BotWiring
{
    public static BotCode Build(BotSources bot, NameClashes clashes)
    {
        var problems = new List<DiagnosticInfo>();
        var router = bot.Roots.Count > 0 && bot.Roots[0].Type is { IsPartial: true, IsGeneric: false }
            ? RouterWiring.Router(bot, bot.Roots[0], clashes, problems)
            : null;
        problems.AddRange(BotCheck.Problems(bot, clashes));
        return new(
            new([.. IntentWiring.Intents(bot, clashes)]),
            new([.. SharedSlotsWiring.SharedSlots(bot, clashes)]),
            new([.. SlotTypeWiring.Enums(bot, clashes)]),
            new([.. SlotTypeWiring.Composites(bot, clashes)]),
            router,
            new([.. problems]));
    }
}
