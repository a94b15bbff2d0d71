using Bot.Simulator.Callers;
using Bot.Simulator.Definition;
using Bot.Simulator.Tests.Understanding;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Callers;

public sealed class SampleRehearsalTests
{
    [Fact]
    public void Each_sample_is_said_with_values_and_reaches_its_intent()
    {
        var rehearsed = Rehearse(
            SampleBot.Intent("Book", ["a room for {Nights} nights", "{Day}{Nights}", "pay ${Price}"], SampleBot.Slot("Nights", "AMAZON.Number"), SampleBot.Slot("Day", "AMAZON.Date"), SampleBot.Slot("Price", "AMAZON.Currency")),
            SampleBot.Intent("Leave", ["check out"]));

        Assert.Equal(["Book", "Book", "Book", "Leave"], rehearsed.Select(sample => sample.Intent.Name));
        Assert.All(rehearsed, sample => Assert.True(sample.IsReached, sample.Said));
        Assert.All(rehearsed, sample => Assert.DoesNotContain('{', sample.Said));
        Assert.DoesNotContain("$$", rehearsed[2].Said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_intents_ask_for_with_the_same_words_overlaps_even_among_many()
    {
        var rehearsed = Rehearse([.. Enumerable.Range(1, 8).Select(number => SampleBot.Intent($"Intent{number}", ["Hold on!"]))]);

        Assert.True(rehearsed[0].IsReached);
        Assert.Null(rehearsed[0].Overlaps);
        Assert.All(rehearsed[1..], sample => Assert.Equal("Intent1", sample.Overlaps?.Name));
    }

    [Fact]
    public void A_sample_whose_slot_nothing_fills_is_not_reached_and_overlaps_nothing()
    {
        var kind = new SlotType(new DefinitionPlace("test", "$"), "Kind", null, ResolutionStrategy.TopResolution, null, []);
        var locale = SampleBot.Locale("en_US", [kind], SampleBot.Intent("Book", ["{Kind}"], SampleBot.Slot("Kind", "Kind")));

        var sample = Assert.Single(SampleRehearsal.Of(locale, new FakeTimeProvider()));
        Assert.False(sample.IsReached);
        Assert.Null(sample.Overlaps);
        Assert.Null(sample.Own);
    }

    [Fact]
    public void An_intent_is_rehearsed_with_its_contexts_active()
    {
        var rehearsed = Rehearse(SampleBot.Intent("Book", ["yes that one"]) with { InputContexts = ["offered"] });

        Assert.True(Assert.Single(rehearsed).IsReached);
    }

    private static RehearsedSample[] Rehearse(params Intent[] intents) => [.. SampleRehearsal.Of(SampleBot.Locale(intents), new FakeTimeProvider())];
}
