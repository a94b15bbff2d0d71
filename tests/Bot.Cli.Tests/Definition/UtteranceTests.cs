using System.Text.RegularExpressions;

namespace Bot.Cli.Tests.Definition;

public sealed partial class UtteranceTests
{
    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    public static TheoryData<string, string> VerifiedIntents => ServiceDeskBot.VerifiedIntents;

    [Theory]
    [InlineData("en_US", "ResetPassword", 30)]
    [InlineData("en_US", "UnlockAccount", 30)]
    [InlineData("en_US", "SpeakToAgent", 15)]
    [InlineData("es_US", "ResetPassword", 30)]
    [InlineData("es_US", "UnlockAccount", 30)]
    [InlineData("es_US", "SpeakToAgent", 15)]
    public void An_intent_knows_many_ways_in_which_callers_ask_for_it(string locale, string intent, int atLeast)
    {
        var utterances = ServiceDeskBot.Utterances(ServiceDeskBot.In(locale).Intents[intent]).Select(Normalised).ToList();

        Assert.True(utterances.Count >= atLeast, $"{intent} has {utterances.Count}");
        Assert.Equal(utterances.Count, utterances.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, MemberData(nameof(Locales))]
    public void No_utterance_belongs_to_two_intents(string locale)
    {
        var owners = from intent in ServiceDeskBot.In(locale).Intents
                     from utterance in ServiceDeskBot.Utterances(intent.Value)
                     group intent.Key by Normalised(utterance);

        Assert.All(owners, owner => Assert.True(owner.Distinct(StringComparer.Ordinal).Count() == 1, $"'{owner.Key}' is in {string.Join(" and ", owner)}"));
        Assert.All(owners, owner => Assert.DoesNotContain(owner.Key, LocaleWords.Of(locale).BuiltIn.Select(Normalised)));
    }

    [Theory, MemberData(nameof(Locales))]
    public void Every_slot_in_an_utterance_is_a_slot_of_its_intent_and_is_said_among_words(string locale)
    {
        foreach (var (intent, json) in ServiceDeskBot.In(locale).Intents)
        {
            var slots = ServiceDeskBot.In(locale).Slots(intent);
            var all = ServiceDeskBot.Utterances(json).Concat(slots.Values.SelectMany(slot => ServiceDeskBot.Utterances(slot.At("valueElicitationSetting"))));
            foreach (var utterance in all)
            {
                Assert.All(SlotReference.Matches(utterance), match => Assert.True(slots.ContainsKey(match.Groups[1].Value), $"{intent}: '{utterance}' has no slot {match.Value}"));
                Assert.Matches(@"\p{L}", SlotReference.Replace(utterance, string.Empty));
            }
        }
    }

    [Theory, MemberData(nameof(VerifiedIntents))]
    public void Each_of_the_three_answers_can_be_said_with_the_first_sentence(string locale, string intent)
    {
        var utterances = ServiceDeskBot.Utterances(ServiceDeskBot.In(locale).Intents[intent]).ToList();

        Assert.All(["{UserID}", "{DOB}", "{MonthStarted}"], slot => Assert.Contains(utterances, text => text.Contains(slot, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Locales))]
    public void Utterances_keep_to_the_characters_and_the_length_that_Lex_takes(string locale)
    {
        foreach (var intent in ServiceDeskBot.In(locale).Intents.Values)
        {
            Assert.All(ServiceDeskBot.Utterances(intent), text => Assert.Matches(@"^[\p{L}0-9 '.,?!{}_-]{1,500}$", text));
            Assert.All(ServiceDeskBot.Utterances(intent), text => Assert.Equal(text.Trim(), text));
        }
    }

    private static string Normalised(string utterance) => NotAWord.Replace(utterance, string.Empty).ToLowerInvariant();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex SlotReference { get; }

    [GeneratedRegex(@"[^\p{L}0-9 {}]")]
    private static partial Regex NotAWord { get; }
}
