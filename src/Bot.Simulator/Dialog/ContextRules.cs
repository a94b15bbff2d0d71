using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>What the contexts of an answer must keep to (runtime model: ActiveContextsList, ActiveContext, ActiveContextTimeToLive).</summary>
internal static partial class ContextRules
{
    private const int MostContexts = 20;
    private const int MostParameters = 10;

    /// <summary>The first rule that the contexts break; null if they keep them all.</summary>
    public static string? Broken(List<LexV2ActiveContext>? contexts)
    {
        if (contexts is null)
            return null;
        return contexts.Count > MostContexts
            ? string.Create(CultureInfo.InvariantCulture, $"activeContexts holds {contexts.Count}; Lex takes {MostContexts} at most. Leave some out.")
            : contexts.Select(Broken).FirstOrDefault(broken => broken is not null);
    }

    private static string? Broken(LexV2ActiveContext context)
    {
        if (context.Name is not { Length: <= 100 } name || !Name().IsMatch(name))
            return $"activeContexts has an entry called '{context.Name}'. A name has letters and digits, single underscores between, and 100 of them at most.";
        if (context.TimeToLive is not { TimeToLiveInSeconds: >= 5 and <= 86400, TurnsToLive: >= 1 and <= 20 })
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"activeContexts: {name} lives {context.TimeToLive?.TimeToLiveInSeconds ?? 0} seconds and {context.TimeToLive?.TurnsToLive ?? 0} turns. Give it a timeToLive of 5 to 86400 seconds and 1 to 20 turns.");
        }

        return context.ContextAttributes is { Count: > MostParameters } parameters
            ? string.Create(CultureInfo.InvariantCulture, $"activeContexts: {name} has {parameters.Count} contextAttributes; Lex takes {MostParameters} at most. Leave some out.")
            : null;
    }

    [GeneratedRegex(@"^(?:[A-Za-z0-9]_?)+\z")]
    private static partial Regex Name();
}
