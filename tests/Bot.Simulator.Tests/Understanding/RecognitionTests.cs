using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Tests.Understanding;

public sealed class RecognitionTests
{
    private static readonly string[] Orders = ["order a pizza", "deliver it to {City}"];

    [Fact]
    public void The_nearest_sample_is_named_with_the_words_that_were_said_or_not_and_their_weights()
    {
        var evidence = Recognize("order some food")[0].Evidence!;

        Assert.Equal("order a pizza", evidence.Sample);
        Assert.False(evidence.IsWhole);
        Assert.Equal(["order"], evidence.Shared.Select(word => word.Word));
        Assert.Equal(["a", "pizza"], evidence.Missing.Select(word => word.Word));
        Assert.Equal(["some", "food"], evidence.Besides.Select(word => word.Word));
        Assert.Equal(0.15, evidence.Missing[0].Weight);
        Assert.True(evidence.Shared[0].Weight > 1);
    }

    [Fact]
    public void The_explanation_names_sample_words_slots_and_threshold()
    {
        var lines = Explain("order food").ToList();

        Assert.Equal("Order scores 0.54: nearest is the sample 'order a pizza'; shared: order 1.69; not said: a 0.15, pizza 1.69; said besides: food 0.85.", lines[0]);
        Assert.Equal("FallbackIntent stands where the scores drop below the threshold 0.40.", lines[1]);
    }

    [Fact]
    public void The_explanation_of_a_whole_sample_names_it_and_where_its_slots_are() => Assert.Equal(
        "Order scores 1.00: it is the sample 'deliver it to {City}'; City is in 'Perth'.", Explain("deliver it to Perth").First());

    [Fact]
    public void The_explanation_names_the_intents_that_lack_a_context()
    {
        var recognition = SampleBot.Recognizer(Bot(contexts: ["has_order", "at_door"])).Explain("cancel it", InputMode.Text, new HashSet<string> { "has_order" });

        Assert.Equal("Undo is left out: it needs the contexts has_order, at_door to be active.", recognition.Explain().Last());
        Assert.DoesNotContain(recognition.Candidates, candidate => candidate.Intent.Name == "Undo");
    }

    [Theory]
    [InlineData("ordre a pizzza")]
    [InlineData("orderr a pitzza")]
    public void Typed_words_are_read_as_those_they_are_mistyped_from(string said)
    {
        Assert.Equal(("Order", 0.95), (Recognize(said)[0].Intent.Name, Recognize(said)[0].Score));
        Assert.Empty(Recognize(said)[0].Evidence!.Missing);
    }

    [Theory]
    [InlineData("ordre a pizzza", InputMode.Speech)]
    [InlineData("odd a pita", InputMode.Text)]
    public void Spoken_words_and_short_ones_are_read_as_they_are(string said, InputMode mode) =>
        Assert.Equal("FallbackIntent", SampleBot.Recognizer(Bot()).Recognize(said, mode)[0].Intent.Name);

    private static IntentCandidate[] Recognize(string said) => [.. SampleBot.Recognizer(Bot()).Recognize(said, InputMode.Text)];

    private static IEnumerable<string> Explain(string said) => SampleBot.Recognizer(Bot()).Explain(said, InputMode.Text).Explain();

    private static Bot.Simulator.Definition.BotLocale Bot(params string[] contexts) => SampleBot.Locale(
        SampleBot.Intent("Order", Orders, SampleBot.Slot("City", "AMAZON.City")),
        SampleBot.Intent("Undo", ["cancel it"]) with { InputContexts = [.. contexts] });
}
