using System.Collections.Immutable;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Scripts;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Callers;

/// <summary>Calls a bot once for each of its intents, and answers until the call ends.</summary>
/// <param name="definition">The bot.</param>
/// <param name="hook">What answers its code hooks.</param>
/// <param name="seed">Which of the plausible answers are given.</param>
public sealed class IntentWalk(BotDefinition definition, ILexCodeHook hook, long seed = 0)
{
    // No language has a sentence with these.
    private const string Nonsense = "xyzzy plugh qwrtz";

    /// <summary>Calls for every intent of a locale, in the order of the definition.</summary>
    /// <param name="locale">The locale.</param>
    /// <param name="cancellationToken">Ends the call that is going on.</param>
    public async IAsyncEnumerable<WalkedIntent> CallAsync(BotLocale locale, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(locale);
        foreach (var intent in locale.Intents)
            yield return await CallAsync(locale, intent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls for one intent.</summary>
    /// <param name="locale">The locale.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it went.</returns>
    public async Task<WalkedIntent> CallAsync(BotLocale locale, Intent intent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(locale);
        ArgumentNullException.ThrowIfNull(intent);
        var values = new PlausibleValues(locale, seed);
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        if (Opening(locale, intent, values) is not { } opening)
            return new WalkedIntent(locale, intent, WalkOutcome.NothingToSay, 0, null, null, transcript);
        if (!intent.InputContexts.IsEmpty)
            return new WalkedIntent(locale, intent, WalkOutcome.NeedsContext, 0, null, null, transcript);
        var turns = new List<LexTurn>();
        var caller = new AutomaticCaller(locale, opening, values, transcript);
        var faults = new List<string>();
        var bot = new SimulatedBot(definition, hook) { LanguageCode = locale.LocaleId.Replace('_', '-') };
        var end = await bot.CallAsync(CallScript.DefaultNumber, caller, transcript, faults.Add, Follow, cancellationToken: cancellationToken).ConfigureAwait(false);
        var isReached = turns.Any(turn => turn.SessionState.Intent?.Name == intent.Name);
        var outcome = faults.Count > 0 || end is CallEnd.Failed ? WalkOutcome.Failed
            : !isReached ? WalkOutcome.NotReached
            : caller.GaveUp ? WalkOutcome.NoEnd
            : WalkOutcome.Ended;
        return new WalkedIntent(locale, intent, outcome, caller.Answers, turns.LastOrDefault(), faults.FirstOrDefault() ?? (end as CallEnd.Failed)?.Why, transcript);

        void Follow(LexTurn turn)
        {
            turns.Add(turn);
            caller.Follow(turn);
        }
    }

    // The sample with the fewest slots, so that the bot has something left to ask for.
    private static string? Opening(BotLocale locale, Intent intent, PlausibleValues values)
    {
        if (intent.IsFallback)
            return Nonsense;
        ImmutableArray<string> known = intent.ParentIntentSignature is { } signature && Language.Of(locale.LocaleId).BaseUtterances.TryGetValue(signature, out var built) ? built : [];
        return intent.SampleUtterances.Concat(known).MinBy(utterance => utterance.Count(character => character == '{')) is { } sample ? values.Fill(intent, sample) : null;
    }
}
