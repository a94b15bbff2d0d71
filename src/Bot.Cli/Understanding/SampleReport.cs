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
        var goes = sample.Candidates is [var best, ..] ? $"{best.Intent.Name}{(best.Evidence is { } nearer ? $", whose sample '{nearer.Sample}' is nearer" : "")}" : "no intent";
        if (sample.Own is not { Score: { } scored, Evidence: { } evidence })
            return $"{goes}; nothing speaks for {sample.Intent.Name}";
        return string.Create(CultureInfo.InvariantCulture, $"{goes}; {sample.Intent.Name} scores {scored:0.00}: {evidence}");
    }
}
