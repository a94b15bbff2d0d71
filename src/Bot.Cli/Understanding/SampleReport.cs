using System.Collections.Immutable;
using System.Globalization;
using Bot.Simulator.Callers;
using Bot.Simulator.Definition;

namespace Bot.Cli.Understanding;

/// <summary>How many of a locale's sample utterances reach their intent, and which do not.</summary>
/// <param name="bot">The bot.</param>
/// <param name="locale">The locale.</param>
/// <param name="samples">Its samples as they went.</param>
internal sealed class SampleReport(BotDefinition bot, BotLocale locale, ImmutableArray<RehearsedSample> samples)
{
    /// <summary>The share of samples that reach their intent, from 0 to 1, without those that two intents have; 1 for a locale without samples.</summary>
    public double Reached => Counted == 0 ? 1 : (double)samples.Count(sample => sample.IsReached) / Counted;

    private int Counted => samples.Count(sample => sample.Overlaps is null);

    /// <summary>Writes it for people.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer)
    {
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{bot.Name} {locale.LocaleId}: {samples.Count(sample => sample.IsReached)} of {Counted} sample utterances reach their intent ({Math.Floor(Reached * 1000) / 10:0.0} %)"));
        foreach (var sample in samples.Where(sample => sample is { IsReached: false, Overlaps: null }))
            writer.WriteLine($"  {Named(sample)} goes to {Where(sample)}");
        foreach (var sample in samples.Where(sample => sample.Overlaps is not null))
            writer.WriteLine($"  not counted: {Named(sample)} is also what {sample.Overlaps!.Name} is asked for with");
    }

    private static string Named(RehearsedSample sample) =>
        $"{sample.Intent.Name} '{sample.Utterance}'{(sample.Said == sample.Utterance ? "" : $", said as '{sample.Said}',")}";

    private static string Where(RehearsedSample sample)
    {
        if (sample.Candidates is not [var best, ..])
            return "no intent";
        var own = sample.Candidates.FirstOrDefault(candidate => candidate.Intent == sample.Intent);
        var score = own?.Score is { } scored ? string.Create(CultureInfo.InvariantCulture, $"{scored:0.00}") : "none";
        return $"{best.Intent.Name}{(best.Evidence is { } evidence ? $", whose sample '{evidence.Sample}' is nearer" : "")}; its own score is {score}";
    }
}
