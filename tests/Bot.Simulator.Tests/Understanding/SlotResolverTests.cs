using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

public sealed class SlotResolverTests
{
    [Theory]
    [InlineData("ab12", "ab12")]
    [InlineData("AB12", "ab12")]
    [InlineData("a b one two", "ab12")]
    [InlineData("A. B. 1 2.", "ab12")]
    [InlineData("a-b-1-2", "ab12")]
    [InlineData("it's a b twelve", "ab12")]
    [InlineData("um the code is ab12 please", "ab12")]
    [InlineData("b as in boy b for bravo oh one", "bb01")]
    [InlineData("double b double four", "bb44")]
    [InlineData("double u x twenty three", "wx23")]
    [InlineData("you find it under xy99 in your books", "xy99")]
    public void An_alphanumeric_value_is_put_together_from_what_is_spelled(string said, string value) => Assert.Equal(value, Resolve("BadgeCode", said)?.InterpretedValue);

    [Theory]
    [InlineData("abc12")]
    [InlineData("I don't know")]
    [InlineData("what")]
    [InlineData("a b one")]
    [InlineData("order a badge")]
    [InlineData("ab12 or xy99")]
    [InlineData("")]
    public void What_does_not_match_the_pattern_as_a_whole_fills_nothing(string said) => Assert.Null(Resolve("BadgeCode", said));

    [Theory]
    [InlineData("jsmith", "jsmith")]
    [InlineData("j smith", "jsmith")]
    [InlineData("j dot smith", "j.smith")]
    [InlineData("john underscore smith", "john_smith")]
    [InlineData("one hundred thousand", "100000")]
    [InlineData("triple seven two", "7772")]
    [InlineData("twenty three forty five", "2345")]
    [InlineData("capital j smith", "Jsmith")]
    [InlineData("john smith", null)]
    [InlineData("help me out", null)]
    public void Without_a_pattern_one_word_or_spelled_characters_are_an_identifier_and_a_sentence_is_none(string said, string? value) =>
        Assert.Equal(value, AlphaNumericResolver.Resolve(said, null, Language.English)?.InterpretedValue);

    [Theory]
    [InlineData("First", "First", "First")]
    [InlineData("on the first floor", "First", "first")]
    [InlineData("LOBBY", "Ground", "LOBBY")]
    [InlineData("I think it's the ground floor", "Ground", "ground floor")]
    [InlineData("not the first, second", "Second", "second")]
    [InlineData("1", "First", "1")]
    public void A_restricted_type_takes_its_values_and_synonyms_wherever_they_stand(string said, string value, string original)
    {
        var match = Resolve("Floor", said);

        Assert.Equal((value, original), (match?.InterpretedValue, match?.OriginalValue));
        Assert.Equal(value, match!.ResolvedValues[0]);
    }

    [Theory]
    [InlineData("third")]
    [InlineData("firstly")]
    public void A_restricted_type_takes_nothing_else(string said) => Assert.Null(Resolve("Floor", said));

    [Theory]
    [InlineData("lobby", "lobby", "Ground")]
    [InlineData("the roof", "roof", null)]
    public void An_open_type_takes_words_as_they_are_said(string said, string value, string? resolved)
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Locale + "SlotTypes/FloorType/SlotType.json", type => type["valueSelectionSetting"]!["resolutionStrategy"] = "ORIGINAL_VALUE");

        var match = Resolve("Floor", said, folder);

        Assert.Equal(value, match?.InterpretedValue);
        Assert.Equal(resolved is null ? [] : [resolved], match!.ResolvedValues);
    }

    [Fact]
    public void Free_form_input_is_taken_whole()
    {
        var match = Resolve("Note", "  leave it at the desk, please ");

        Assert.Equal("leave it at the desk, please", match?.InterpretedValue);
        Assert.Empty(match!.ResolvedValues);
    }

    [Theory]
    [InlineData("50", "50")]
    [InlineData("-15", "-15")]
    [InlineData("minus 15", "-15")]
    [InlineData("232.998", "232.998")]
    [InlineData("1,200", "1200")]
    [InlineData("one hundred twenty three point four five", "123.45")]
    [InlineData("one hundred twenty three dot four five", "123.45")]
    [InlineData("point four two", "0.42")]
    [InlineData("point forty two", "0.42")]
    [InlineData("minus fifteen point two four five", "-15.245")]
    [InlineData("two thousand and five", "2005")]
    [InlineData("a hundred", "100")]
    [InlineData("one two three", "123")]
    [InlineData("I'd like seven of them", "7")]
    [InlineData("none at all", null)]
    public void A_number_is_read_in_digits_or_words(string said, string? number) => Assert.Equal(number, NumberResolver.Resolve(said, Language.English)?.InterpretedValue);

    [Theory]
    [InlineData("yeah", ConfirmationAnswer.Yes)]
    [InlineData("yes that's right", ConfirmationAnswer.Yes)]
    [InlineData("ok", ConfirmationAnswer.Yes)]
    [InlineData("I can agree", ConfirmationAnswer.Yes)]
    [InlineData("correct.", ConfirmationAnswer.Yes)]
    [InlineData("Nope", ConfirmationAnswer.No)]
    [InlineData("no way", ConfirmationAnswer.No)]
    [InlineData("that's not right", ConfirmationAnswer.No)]
    [InlineData("no it's jsmith", ConfirmationAnswer.No)]
    [InlineData("incorrect", ConfirmationAnswer.No)]
    [InlineData("perhaps", ConfirmationAnswer.Maybe)]
    [InlineData("that could be right", ConfirmationAnswer.Maybe)]
    [InlineData("I don't know", ConfirmationAnswer.DontKnow)]
    [InlineData("not sure about it", ConfirmationAnswer.DontKnow)]
    [InlineData("tuesday", null)]
    [InlineData("the box is on the right side of the very long corridor", null)]
    public void An_answer_to_a_yes_no_question_is_read_from_its_first_telling_words(string said, ConfirmationAnswer? answer) =>
        Assert.Equal(answer, ConfirmationResolver.Resolve(said, Language.English)?.Answer);

    [Fact]
    public void The_confirmation_type_has_the_four_values_of_Lex()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.Floor, slot => slot["slotTypeName"] = "AMAZON.Confirmation");

        Assert.Equal(["Yes", "No", "Maybe", "Don't know"], new[] { "sure", "nah", "maybe", "dunno" }.Select(said => Resolve("Floor", said, folder)?.InterpretedValue));
    }

    [Fact]
    public void Whatever_is_said_the_original_value_is_a_part_of_it_and_nothing_breaks()
    {
        using var folder = BadgeBot.Folder();
        var locale = folder.Load().Locale("en_US");
        var resolver = new SlotResolver(locale, new FakeTimeProvider());
        var slots = locale.FindIntent("OrderBadge")!.Slots;
        var word = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 8], Gen.OneOf("the", "of", "january", "fifteenth", "nineteen", "ninety", "double", "as", "in", "minus", "point", "hundred", "thousand", "next", "ago", "-", "{", "'", "’s", "\u0000", "ß", "1/2/", "--1"), Gen.String);

        Gen.Select(word.Array[0, 12], Gen.Enum<InputMode>()).Sample((words, mode) =>
        {
            var said = string.Join(' ', words);
            return slots.All(slot => resolver.Resolve(slot, said, mode) is not { } match || (said.Contains(match.OriginalValue, StringComparison.Ordinal) && match.InterpretedValue is { Length: > 0 }));
        });
    }

    private static SlotMatch? Resolve(string slot, string said, BotFolder? folder = null)
    {
        using var standard = BadgeBot.Folder();
        var locale = (folder ?? standard).Load().Locales[0];
        return new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero))).Resolve(locale.FindIntent("OrderBadge")!.FindSlot(slot)!, said, InputMode.Speech);
    }
}
