using System.Text.RegularExpressions;

namespace Bot.Cli.Tests.Definition;

public sealed partial class UtteranceTests
{
    // Lex's own words for its built-in intents (Lex V2 developer guide, "Built-in intents"): ours must not take them.
    private static readonly string[] BuiltIn =
        ["help", "help me", "can you help me", "cancel", "never mind", "forget it", "repeat", "say that again", "repeat that"];

    [Theory]
    [InlineData("ResetPassword", 30)]
    [InlineData("UnlockAccount", 30)]
    [InlineData("SpeakToAgent", 15)]
    public void An_intent_knows_many_ways_in_which_callers_ask_for_it(string intent, int atLeast)
    {
        var utterances = ServiceDeskBot.Utterances(ServiceDeskBot.Intents[intent]).Select(Normalised).ToList();

        Assert.True(utterances.Count >= atLeast, $"{intent} has {utterances.Count}");
        Assert.Equal(utterances.Count, utterances.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_utterance_belongs_to_two_intents()
    {
        var owners = from intent in ServiceDeskBot.Intents
                     from utterance in ServiceDeskBot.Utterances(intent.Value)
                     group intent.Key by Normalised(utterance);

        Assert.All(owners, owner => Assert.True(owner.Distinct(StringComparer.Ordinal).Count() == 1, $"'{owner.Key}' is in {string.Join(" and ", owner)}"));
        Assert.All(owners, owner => Assert.DoesNotContain(owner.Key, BuiltIn));
    }

    [Fact]
    public void Every_slot_in_an_utterance_is_a_slot_of_its_intent_and_is_said_among_words()
    {
        foreach (var (intent, json) in ServiceDeskBot.Intents)
        {
            var slots = ServiceDeskBot.Slots(intent);
            var all = ServiceDeskBot.Utterances(json).Concat(slots.Values.SelectMany(slot => ServiceDeskBot.Utterances(slot.At("valueElicitationSetting"))));
            foreach (var utterance in all)
            {
                Assert.All(SlotReference.Matches(utterance), match => Assert.True(slots.ContainsKey(match.Groups[1].Value), $"{intent}: '{utterance}' has no slot {match.Value}"));
                Assert.Matches("[a-zA-Z]", SlotReference.Replace(utterance, string.Empty));
            }
        }
    }

    [Theory]
    [InlineData("ResetPassword")]
    [InlineData("UnlockAccount")]
    public void Each_of_the_three_answers_can_be_said_with_the_first_sentence(string intent)
    {
        var utterances = ServiceDeskBot.Utterances(ServiceDeskBot.Intents[intent]).ToList();

        Assert.All(["{UserID}", "{DOB}", "{MonthStarted}"], slot => Assert.Contains(utterances, text => text.Contains(slot, StringComparison.Ordinal)));
    }

    [Fact]
    public void Utterances_keep_to_the_characters_and_the_length_that_Lex_takes()
    {
        foreach (var intent in ServiceDeskBot.Intents.Values)
        {
            Assert.All(ServiceDeskBot.Utterances(intent), text => Assert.Matches("^[a-zA-Z0-9 '.,?!{}_-]{1,500}$", text));
            Assert.All(ServiceDeskBot.Utterances(intent), text => Assert.Equal(text.Trim(), text));
        }
    }

    private static string Normalised(string utterance) => NotAWord.Replace(utterance, string.Empty).ToLowerInvariant();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex SlotReference { get; }

    [GeneratedRegex(@"[^a-zA-Z0-9 {}]")]
    private static partial Regex NotAWord { get; }
}
