using System.Globalization;
using System.Text;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Cli.Missed;

/// <summary>Puts together what was said in the same words, and looks for the intent that it may have been meant for.</summary>
/// <param name="definition">The bot.</param>
/// <param name="leastScore">From which score on an utterance is proposed to the nearest intent, from 0 to 1.</param>
/// <param name="leastCount">How often something has to have been said to be looked at.</param>
internal sealed class MissedGroups(BotDefinition definition, double leastScore, int leastCount)
{
    // What the log hides, and two intents that are as near as makes no difference.
    private const char Hidden = '…';
    private const double Tie = 0.05;

    private readonly Dictionary<string, IntentRecognizer> _recognizers = [];

    /// <summary>Groups utterances, the most frequent first.</summary>
    public IReadOnlyList<MissedGroup> Of(IEnumerable<MissedUtterance> missed) =>
    [
        .. missed
            .GroupBy(utterance => (Locale: LocaleOf(utterance), Words: Plain(utterance.Words)))
            .Where(group => group.Key.Words.Length > 0 && group.Count() >= leastCount)
            .Select(group => Judge(group.Key.Locale, group.Key.Words, [.. group]))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Locale, StringComparer.Ordinal).ThenBy(group => group.Words, StringComparer.Ordinal),
    ];

    /// <summary>Words as a sample utterance may have them: small letters, apostrophes, and what the log hid.</summary>
    internal static string Plain(string words)
    {
        var plain = new StringBuilder();
        foreach (var character in words.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(character) || character is '\'' or Hidden)
                plain.Append(char.ToLowerInvariant(character));
            else if (character is '’')
                plain.Append('\'');
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    private string LocaleOf(MissedUtterance utterance) =>
        definition.Locales.Any(locale => locale.LocaleId == utterance.Locale) ? utterance.Locale! : definition.Locales[0].LocaleId;

    private MissedGroup Judge(string localeId, string words, List<MissedUtterance> said)
    {
        var locale = definition.Locales.First(candidate => candidate.LocaleId == localeId);
        if (!_recognizers.TryGetValue(localeId, out var recognizer))
            _recognizers[localeId] = recognizer = new(locale, new SlotResolver(locale, TimeProvider.System));
        var nearest = recognizer.Recognize(words, InputMode.Text)
            .Where(candidate => candidate is { Score: not null, Intent.IsFallback: false })
            .Select(candidate => (candidate.Intent.Name, candidate.Score!.Value)).ToList();
        var why = WhyNot(locale, words, nearest);
        return new(
            localeId, words, said.Count, [.. said.Select(utterance => utterance.InIntent).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            nearest, why is null ? nearest[0].Name : null, why);
    }

    private string? WhyNot(BotLocale locale, string words, List<(string Intent, double Score)> nearest)
    {
        if (words.Contains(Hidden, StringComparison.Ordinal))
            return "a part of it is hidden, which may have said who called";
        if (words.Any(char.IsDigit))
            return "it has digits";
        if (locale.Intents.FirstOrDefault(intent => intent.SampleUtterances.Any(sample => Plain(sample) == words)) is { } owner)
            return $"it is a sample of {owner.Name} by now";
        if (nearest.Count == 0)
            return "no intent shares a word with it";
        if (nearest[0].Score < leastScore)
            return string.Create(CultureInfo.InvariantCulture, $"nothing is near: below {leastScore:0.00}");
        return nearest.Count > 1 && nearest[0].Score - nearest[1].Score < Tie ? $"{nearest[0].Intent} and {nearest[1].Intent} are equally near" : null;
    }
}
