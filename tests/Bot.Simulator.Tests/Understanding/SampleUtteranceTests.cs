using System.Text;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Tests.Understanding;

public sealed class SampleUtteranceTests
{
    private static readonly BotLocale Travel = SampleBot.Locale(
        "en_US",
        [SampleBot.Type("Seat", "window", "aisle"), SampleBot.Type("Question", "how do I change the seat that I have chosen when I booked my flight on the phone")],
        SampleBot.Intent(
            "Travel",
            ["from {From} to {To}", "{Seat} {Day}", "{Seat}{Day}", "check-in on {Day}", "{Who}'s seat", "pay ${Count}", "seat #{Count}", "FAQ {Question}", "{Trip}", "a trip to {Trip.To} on {Trip.Day}", "book a {Seat} for {Day}", "the { Seat } one", "my {Pet}"],
            SampleBot.Slot("From", "AMAZON.City"),
            SampleBot.Slot("To", "AMAZON.City"),
            SampleBot.Slot("Day", "AMAZON.Date"),
            SampleBot.Slot("Seat", "Seat"),
            SampleBot.Slot("Who", "AMAZON.FirstName"),
            SampleBot.Slot("Count", "AMAZON.Number"),
            SampleBot.Slot("Question", "Question"),
            SampleBot.Slot("Trip", "Trip", SampleBot.Slot("To", "AMAZON.City"), SampleBot.Slot("Day", "AMAZON.Date"))));

    [Theory]
    [InlineData("from Perth to Delray Beach", "From=Perth To=Delray Beach")]
    [InlineData("WINDOW tomorrow", "Day=2020-11-26 Seat=window")]
    [InlineData("I want to check in on the 1st of June 2023", "Day=2023-06-01")]
    [InlineData("check-in on 01/15/2021", "Day=2021-01-15")]
    [InlineData("Ana's seat", "Who=Ana")]
    [InlineData("Ana’s seat", "Who=Ana")]
    [InlineData("pay $20", "Count=20")]
    [InlineData("seat #12", "Count=12")]
    [InlineData("FAQ How do I change the seat that I have chosen when I booked my flight on the phone?", "Question=how do I change the seat that I have chosen when I booked my flight on the phone")]
    [InlineData("Perth, tomorrow", "Trip.Day=2020-11-26 Trip.To=Perth")]
    [InlineData("a trip to Perth on january 15 2021", "Trip.Day=2021-01-15 Trip.To=Perth")]
    [InlineData("the aisle one", "Seat=aisle")]
    [InlineData("hello, I need you to boook me an aisle for tomorrow, it's urgent", "Day=2020-11-26 Seat=aisle")]
    public void Slots_are_found_wherever_an_utterance_puts_them(string said, string filled) => Assert.Equal(filled, SampleBot.Filled(SampleBot.Best(Travel, said)));

    [Fact]
    public void A_composite_slot_reaches_from_its_first_part_to_its_last() =>
        Assert.Equal("Perth on january 15 2021", SampleBot.Best(Travel, "a trip to Perth on january 15 2021").Slots["Trip"].OriginalValue);

    [Fact]
    public void A_name_that_is_no_slots_is_a_word() => Assert.Equal(("Travel", 1), (SampleBot.Best(Travel, "my {Pet}").Intent.Name, SampleBot.Best(Travel, "my pet").Score));

    [Theory]
    [InlineData("fr_FR", "j'ai besoin d'{Piece}", "j’ai besoin d'aisle", "Piece=aisle")]
    [InlineData("ja_JP", "{Piece}を予約したい", "aisleを予約したい", "Piece=aisle")]
    [InlineData("ja_JP", "{Piece}を予約したい", "窓側を予約したい", "Piece=窓側")]
    [InlineData("zh_CN", "我要预订{Piece}", "我要预订窓側", "Piece=窓側")]
    [InlineData("ko_KR", "{Piece} 예약해 주세요", "창가 예약해 주세요", "Piece=창가")]
    [InlineData("pt_BR", "não quero {Piece}", "Não quero AISLE!", "Piece=aisle")]
    public void Slots_are_found_in_languages_without_a_grammar_and_without_spaces(string locale, string utterance, string said, string filled)
    {
        var bot = SampleBot.Locale(locale, [SampleBot.Type("Piece", "aisle", "窓側", "창가")], SampleBot.Intent("Book", [utterance], SampleBot.Slot("Piece", "Piece")));

        var best = SampleBot.Best(bot, said);
        Assert.Equal(("Book", 1, filled), (best.Intent.Name, best.Score, SampleBot.Filled(best)));
    }

    [Theory]
    [InlineData("ja_JP", "営業時間を教えてください", "営業時間を教えて")]
    [InlineData("zh_CN", "我要预订一个双人房间", "我要预订双人房间")]
    [InlineData("de_DE", "Wie sind eure Öffnungszeiten?", "eure Öffnungszeiten bitte")]
    public void What_is_near_a_sample_is_recognised_without_a_grammar(string locale, string utterance, string said)
    {
        var bot = SampleBot.Locale(locale, [], SampleBot.Intent("Ask", [utterance]));

        Assert.Equal("Ask", SampleBot.Best(bot, said).Intent.Name);
    }

    [Theory]
    [InlineData("👍", "Praise")]
    [InlineData("???", "Confused")]
    [InlineData("no thanks", "Decline")]
    [InlineData("no", "Deny")]
    [InlineData("hi there", "Greet")]
    [InlineData("“Hi there!”", "Greet")]
    [InlineData("24/7", "Hours")]
    [InlineData("option 2", "Second")]
    public void Utterances_of_signs_digits_and_courtesies_alone_reach_their_intents(string said, string intent)
    {
        var bot = SampleBot.Locale(
            SampleBot.Intent("Deny", ["no"]),
            SampleBot.Intent("Decline", ["no thanks"]),
            SampleBot.Intent("Praise", ["👍"]),
            SampleBot.Intent("Confused", ["???"]),
            SampleBot.Intent("Greet", ["hi there"]),
            SampleBot.Intent("Hours", ["24/7"]),
            SampleBot.Intent("First", ["option 1"]),
            SampleBot.Intent("Second", ["option 2"]));

        Assert.Equal(intent, SampleBot.Best(bot, said).Intent.Name);
    }

    [Theory]
    [InlineData("tomorrow", "Day", 0.97)]
    [InlineData("Perth", "City", 0.9)]
    [InlineData("order a pizza", "Order", 1)]
    public void Of_samples_that_are_slots_alone_the_one_that_knows_the_value_comes_first_and_words_come_before_both(string said, string intent, double score)
    {
        var bot = SampleBot.Locale(
            SampleBot.Intent("City", ["{City}"], SampleBot.Slot("City", "AMAZON.City")),
            SampleBot.Intent("Day", ["{Day}"], SampleBot.Slot("Day", "AMAZON.Date")),
            SampleBot.Intent("Order", ["order a pizza"]));

        var best = SampleBot.Best(bot, said);
        Assert.Equal((intent, score), (best.Intent.Name, best.Score));
    }

    [Fact]
    public void Fitting_slots_side_by_side_to_nonsense_takes_a_bounded_number_of_steps()
    {
        Slot[] slots = [.. Enumerable.Range(0, 8).Select(number => SampleBot.Slot($"S{number}", "AMAZON.City"))];
        var all = string.Join(' ', slots.Select(slot => $"{{{slot.Name}}}"));
        var resolved = 0;
        var heard = Hear(string.Concat(Enumerable.Repeat("ab cd ", 170)), () => resolved++);

        Assert.Null(new SampleUtterance($"{all} never", name => Array.Find(slots, slot => slot.Name == name), Language.English).Match(heard));

        // 340 words, 9 parts, at most 10 words a value: each is tried once in each of the two ways to fit, not once for every way to get there.
        Assert.InRange(heard.Steps, 1, 340 * 9 * 11 * 2);
        Assert.InRange(resolved, 1, 20_000);
    }

    [Fact]
    public void However_many_samples_are_made_for_an_utterance_the_steps_end()
    {
        Slot[] slots = [.. Enumerable.Range(0, 30).Select(number => SampleBot.Slot($"S{number}", "AMAZON.City"))];
        var heard = Hear(new StringBuilder().Insert(0, "a ", 500).ToString(), () => { });

        for (var first = 0; first < 25; first++)
        {
            var utterance = string.Join(' ', slots.Skip(first).Select(slot => $"{{{slot.Name}}}")) + " never";
            Assert.Null(new SampleUtterance(utterance, name => Array.Find(slots, slot => slot.Name == name), Language.English).Match(heard));
        }

        // Each attempt that is left over ends at its next step.
        Assert.InRange(heard.Steps, HeardUtterance.MostSteps, HeardUtterance.MostSteps * 2);
    }

    private static HeardUtterance Hear(string text, Action onResolve) => new(
        text,
        InputMode.Text,
        Language.English,
        (_, piece, _) =>
        {
            onResolve();
            return new SlotMatch(piece, piece, []);
        },
        stem => stem,
        _ => false,
        _ => false);
}
