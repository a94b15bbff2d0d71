using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Callers;

/// <summary>Says each sample utterance of a locale to the bot, alone and at the start of a call, and sees which intent it reaches.</summary>
public static class SampleRehearsal
{
    /// <summary>Says them all, with a plausible value for each slot.</summary>
    /// <param name="locale">The locale.</param>
    /// <param name="clock">What "today" is.</param>
    /// <param name="seed">Which values are said.</param>
    /// <returns>Each utterance and where it went, in the order of the definition.</returns>
    public static ImmutableArray<RehearsedSample> Of(BotLocale locale, TimeProvider clock, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(locale);
        var recognizer = new IntentRecognizer(locale, new SlotResolver(locale, clock));
        var values = new PlausibleValues(locale, seed);
        return
        [
            .. from intent in locale.Intents
               from utterance in intent.SampleUtterances
               let said = values.Fill(intent, utterance)

               // An intent is recognised only while its input contexts are active, so they are.
               let contexts = intent.InputContexts.ToImmutableHashSet(StringComparer.Ordinal)
               let candidates = recognizer.Recognize(said, InputMode.Text, contexts)
               let own = candidates.FirstOrDefault(candidate => candidate.Intent == intent)
                   ?? recognizer.Rank(recognizer.Hear(said, InputMode.Text), contexts).Find(candidate => candidate.Intent == intent)
               select new RehearsedSample(intent, utterance, said, candidates) { Own = own },
        ];
    }
}
