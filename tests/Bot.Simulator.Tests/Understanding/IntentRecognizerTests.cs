using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

public sealed class IntentRecognizerTests
{
    [Theory]
    [InlineData("order a badge", "OrderBadge")]
    [InlineData("  Order a BADGE!", "OrderBadge")]
    [InlineData("hello, order a badge please", "OrderBadge")]
    [InlineData("give back my badge", "ReturnBadge")]
    [InlineData("help", "Help")]
    [InlineData("Can you help me?", "Help")]
    [InlineData("never mind", "Cancel")]
    public void What_equals_a_sample_apart_from_case_punctuation_and_courtesies_is_certain(string said, string intent)
    {
        var best = Recognize(said)[0];

        Assert.Equal((intent, 1), (best.Intent.Name, best.Score));
    }

    [Theory]
    [InlineData("hi I came in this morning and it turns out I will need a new badge", "OrderBadge")]
    [InlineData("ordering badges", "OrderBadge")]
    [InlineData("could I return that badge of mine", "ReturnBadge")]
    public void What_shares_its_telling_words_with_a_sample_is_likely_but_not_certain(string said, string intent)
    {
        var best = Recognize(said)[0];

        Assert.Equal(intent, best.Intent.Name);
        Assert.InRange(best.Score!.Value, 0.4, 0.95);
    }

    [Fact]
    public void A_word_of_the_bots_own_sentences_is_no_value_in_the_middle_of_a_longer_one()
    {
        using var folder = BadgeBot.Folder()
            .Edit(BadgeBot.OrderBadge, intent => intent["sampleUtterances"] = new JsonArray(new JsonObject { ["utterance"] = "this is {Holder} I need a new badge" }))
            .Edit(BadgeBot.StartDate, slot => (slot["name"], slot["slotTypeName"]) = ("Holder", "AMAZON.AlphaNumeric"))
            .Edit(BadgeBot.ReturnBadge, intent => intent["sampleUtterances"] = new JsonArray(new JsonObject { ["utterance"] = "my badge is broken" }));

        Assert.All(Recognize("my badge is broken and I need a new badge", folder), candidate => Assert.Empty(candidate.Slots));
        Assert.Equal("jsmith", Recognize("this is jsmith and I need a new badge", folder)[0].Slots["Holder"].InterpretedValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("what a lovely day")]
    [InlineData("I want to and I need to")]
    [InlineData("asdf qwer")]
    public void What_has_nothing_to_do_with_the_bot_falls_back(string said)
    {
        var candidates = Recognize(said);

        Assert.Equal("FallbackIntent", candidates[0].Intent.Name);
        Assert.Null(candidates[0].Score);
    }

    [Fact]
    public void FallbackIntent_stands_where_the_scores_drop_below_the_threshold()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Locale + "BotLocale.json", locale => locale["nluConfidenceThreshold"] = 0.7);

        var candidates = Recognize("order a badge", folder);

        Assert.Equal(["OrderBadge", "FallbackIntent", "ReturnBadge"], candidates.Select(candidate => candidate.Intent.Name));
        Assert.True(candidates[2].Score < 0.7);
    }

    [Fact]
    public void A_higher_threshold_puts_FallbackIntent_first()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Locale + "BotLocale.json", locale => locale["nluConfidenceThreshold"] = 0.97);

        Assert.Equal(["FallbackIntent", "OrderBadge"], Recognize("ordering badges", folder).Take(2).Select(candidate => candidate.Intent.Name));
    }

    [Fact]
    public void Slots_inside_an_utterance_are_filled()
    {
        var best = Recognize("badge a b one two from january fifteenth 2021")[0];

        Assert.Equal(("OrderBadge", 1), (best.Intent.Name, best.Score));
        Assert.Equal(("ab12", "2021-01-15"), (best.Slots["BadgeCode"].InterpretedValue, best.Slots["StartDate"].InterpretedValue));
        Assert.Equal("a b one two", best.Slots["BadgeCode"].OriginalValue);
    }

    [Fact]
    public void An_utterance_with_a_slot_is_found_within_a_longer_one()
    {
        var best = Recognize("I was told to ask for a badge for floor first this morning")[0];

        Assert.Equal("OrderBadge", best.Intent.Name);
        Assert.Equal("First", best.Slots["Floor"].InterpretedValue);
    }

    [Fact]
    public void A_slot_that_does_not_resolve_is_no_match_of_its_utterance()
    {
        var best = Recognize("a badge for floor seventeen")[0];

        Assert.Empty(best.Slots);
        Assert.InRange(best.Score!.Value, 0, 0.95);
    }

    [Fact]
    public void An_intent_with_input_contexts_needs_all_of_them()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.ReturnBadge, intent => intent["inputContexts"] = JsonNode.Parse("""[{"name":"has_badge"},{"name":"at_door"}]"""));

        Assert.DoesNotContain(Recognize("return my badge", folder, "has_badge"), candidate => candidate.Intent.Name == "ReturnBadge");
        Assert.Equal("ReturnBadge", Recognize("return my badge", folder, "has_badge", "at_door")[0].Intent.Name);
    }

    [Fact]
    public void There_are_never_more_than_five_candidates_and_the_best_come_first()
    {
        using var folder = BadgeBot.Folder();
        foreach (var number in Enumerable.Range(1, 8))
        {
            var name = $"Badge{number}";
            folder.Write($"{BadgeBot.Locale}Intents/{name}/Intent.json", $$"""{"name":"{{name}}","sampleUtterances":[{"utterance":"badge number {{number}} of the list"}],"slotPriorities":[]}""");
        }

        var candidates = Recognize("badge number three of the list", folder);

        Assert.Equal(5, candidates.Length);
        Assert.Contains(candidates, candidate => candidate.Score is null);
        var scores = candidates.Select(candidate => candidate.Score).OfType<double>().ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void Whatever_is_said_there_is_an_answer_and_it_is_the_same_every_time()
    {
        using var folder = BadgeBot.Folder();
        var locale = folder.Load().Locale("en_US");
        var word = Gen.OneOf(Gen.OneOf("order", "badge", "a", "for", "floor", "first", "from", "january", "help", "please", "{Floor}", "{", "}"), Gen.String[0, 6]);

        word.Array[0, 30].Select(words => string.Join(' ', words)).Sample(said =>
        {
            var first = Once(said);
            Assert.InRange(first.Length, 1, 5);
            Assert.Equal(first, Once(said));
        });

        string[] Once(string said)
        {
            var resolver = new SlotResolver(locale, new FakeTimeProvider());
            return [.. new IntentRecognizer(locale, resolver).Recognize(said, InputMode.Speech).Select(candidate => $"{candidate.Intent.Name} {candidate.Score}")];
        }
    }

    private static IntentCandidate[] Recognize(string said, BotFolder? folder = null, params string[] contexts)
    {
        using var standard = BadgeBot.Folder();
        var locale = (folder ?? standard).Load().Locale("en_US");
        var resolver = new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero)));
        return [.. new IntentRecognizer(locale, resolver).Recognize(said, InputMode.Speech, contexts.ToHashSet())];
    }
}
