using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Everything that can be wrong between a definition and its classes.</summary>
internal static class BotCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot, NameClashes clashes) => [];
}
