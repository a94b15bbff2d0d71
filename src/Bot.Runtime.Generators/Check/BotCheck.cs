using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Everything that can be wrong between a definition and its classes; what is wrong with services is found where they are wired.</summary>
internal static class BotCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot, NameClashes clashes) =>
    [
        .. FilesCheck.Problems(bot),
        .. LocalesCheck.Problems(bot),
        .. StepsCheck.Problems(bot),
        .. SlotTypesCheck.Problems(bot, clashes),
        .. SlotsCheck.Problems(bot),
        .. IntentsCheck.Problems(bot),
        .. HandlersCheck.Problems(bot),
        .. HooksCheck.Problems(bot),
        .. FiltersCheck.Problems(bot),
        .. SharedSlotsCheck.Problems(bot),
        .. RootCheck.Problems(bot),
    ];
}
