using Bot.Runtime.Lex;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>What speech recognition and keypads deliver, in the forms that reach Lex.</summary>
public sealed class EarTests
{
    [Theory]
    [InlineData("a b c one two three", "abc123")]
    [InlineData("a b c oh oh seven", "abc007")]
    [InlineData("my number is, um, double four triple seven", "44777")]
    [InlineData("it's double a seven", "aa7")]
    [InlineData("a as in alpha b as in boy", "ab")]
    [InlineData("a for apple, b for ball, nine", "ab9")]
    [InlineData("a like apple, zero", "a0")]
    [InlineData("bee as in boy, dee as in dog", "bd")]
    [InlineData("alpha bravo charlie one", "abc1")]
    [InlineData("oscar kilo niner", "ok9")]
    [InlineData("whiskey x-ray yankee zulu nine", "wxyz9")]
    [InlineData("oscar", "oscar")]
    [InlineData("capital a b", "Ab")]
    [InlineData("upper case a, lower case b", "Ab")]
    [InlineData("zed nine", "z9")]
    [InlineData("a-b-c-1-2", "abc12")]
    [InlineData("A B C 1 2", "abc12")]
    [InlineData("A.B.C. 1 2", "A.B.C12")]
    [InlineData("twenty-three four", "234")]
    [InlineData("a dash one", "a-1")]
    [InlineData("zero zero one", "001")]
    public void An_identifier_is_put_together_from_what_is_heard(string said, string value) => Assert.Equal(value, Answer.To("AMAZON.AlphaNumeric", said));

    [Theory]
    [InlineData("[A-Z]{2}[0-9]{2}", "ab twelve", "AB12")]
    [InlineData("[A-Z]{2}[0-9]{2}", "a-b-1-2", "AB12")]
    [InlineData("[A-Z]{2}[0-9]{2}", "AB-12", "AB12")]
    [InlineData("[A-Z]{2}[0-9]{2}", "A.B. 1 2", "AB12")]
    [InlineData("CP[0-9]{9}US", "CP 123456789 US", "CP123456789US")]
    [InlineData("CP[0-9]{9}US", "c p one two three four five six seven eight nine u s", "CP123456789US")]
    [InlineData("(CLI|BAL)-[0-9]{3}", "c l i dash one oh two", "CLI-102")]
    [InlineData("\\u0041[0-9]", "a five", "A5")]
    [InlineData("A[0-9]{2}|B[0-9]", "b nine", "B9")]
    [InlineData("[0-9]{6}", "I think it's one two three four five six, please", "123456")]
    [InlineData("[0-9]{6}", "order seven", null)]
    public void A_pattern_says_in_which_letters_a_code_is_written(string pattern, string said, string? value)
    {
        var (resolver, slot) = Answer.Edited(type =>
        {
            type["parentSlotTypeSignature"] = "AMAZON.AlphaNumeric";
            type["slotTypeValues"] = null;
            type["valueSelectionSetting"]!["regexFilter"] = new System.Text.Json.Nodes.JsonObject { ["pattern"] = pattern };
        });

        Assert.Equal(value, resolver.Resolve(slot, said, InputMode.Speech)?.InterpretedValue);
    }

    [Theory]
    [InlineData("AMAZON.Number", "007", "7")]
    [InlineData("AMAZON.Number", "42", "42")]
    [InlineData("AMAZON.Date", "19900115", "1990-01-15")]
    [InlineData("AMAZON.Date", "01151990", null)]
    [InlineData("AMAZON.Time", "1430", "14:30")]
    [InlineData("AMAZON.Time", "0930", "09:30")]
    [InlineData("AMAZON.Time", "930", "09:30 or 21:30")]
    [InlineData("AMAZON.Time", "1030", "10:30 or 22:30")]
    [InlineData("AMAZON.Time", "9", "09:00 or 21:00")]
    [InlineData("AMAZON.Time", "17", "17:00")]
    [InlineData("AMAZON.Time", "2460", null)]
    [InlineData("AMAZON.Time", "*1", null)]
    [InlineData("AMAZON.PhoneNumber", "0491570006", "0491570006")]
    [InlineData("AMAZON.AlphaNumeric", "100000", "100000")]
    [InlineData("AMAZON.Percentage", "50", "50")]
    [InlineData("AMAZON.Currency", "50", "USD 50.00")]
    [InlineData("AMAZON.FreeFormInput", "12#", "12#")]
    [InlineData("AMAZON.Duration", "10", null)]
    [InlineData("AMAZON.Confirmation", "1", null)]
    [InlineData("AMAZON.City", "1", null)]
    [InlineData("AMAZON.FirstName", "1", null)]
    [InlineData("AMAZON.EmailAddress", "1", null)]
    public void Keyed_digits_are_what_the_type_makes_of_digits(string type, string keyed, string? value)
    {
        foreach (var locale in (string[])["en_US", "es_US", "de_DE"])
        {
            var said = locale is "de_DE" ? value?.Replace("USD", "EUR", StringComparison.Ordinal) : value;

            Assert.Equal(said, Answer.To(type, keyed, locale, InputMode.DTMF));
        }
    }

    [Theory]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.FirstName", "j o h n", "john")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.LastName", "it's o n e i l", "oneil")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.LastName", "double s", "ss")]
    [InlineData(SlotElicitationStyle.SpellByWord, "AMAZON.LastName", "alpha b as in boy", "ab")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.LastName", "Smith", "Smith")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.EmailAddress", "a n n at e x dot c o m", "ann@ex.com")]
    [InlineData(SlotElicitationStyle.SpellByWord, "AMAZON.EmailAddress", "a as in alpha underscore one at e x dot o r g", "a_1@ex.org")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.UKPostalCode", "s w one a one double a", "SW1A 1AA")]
    [InlineData(SlotElicitationStyle.SpellByWord, "AMAZON.UKPostalCode", "m for mike one one a as in alpha e for echo", "M1 1AE")]
    [InlineData(SlotElicitationStyle.SpellByWord, "AMAZON.AlphaNumeric", "alpha one", "a1")]
    [InlineData(SlotElicitationStyle.Default, "AMAZON.FirstName", "j o h n", "j")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.City", "p e r t h", "p e r t h")]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.Number", "one two", "12")]
    public void A_spelling_style_has_its_effect_on_the_types_that_take_one(SlotElicitationStyle style, string type, string said, string value) =>
        Assert.Equal(value, Answer.To(type, said, "en_GB", style: style));

    [Fact]
    public void A_spelled_value_of_a_custom_type_is_the_value()
    {
        var (restricted, slot) = Answer.Custom("TOP_RESOLUTION", "en_US", "Fen-Wick:the fen");
        var (open, _) = Answer.Custom("ORIGINAL_VALUE", "en_US", "Fenwick");

        Assert.Equal("Fen-Wick", restricted.Resolve(slot, "f e n w i c k", InputMode.Speech, SlotElicitationStyle.SpellByLetter)?.InterpretedValue);
        Assert.Null(restricted.Resolve(slot, "f e n", InputMode.Speech, SlotElicitationStyle.SpellByLetter));
        Assert.Equal("tolara", open.Resolve(slot, "t o l a r a", InputMode.Speech, SlotElicitationStyle.SpellByLetter)?.InterpretedValue);
    }

    [Theory]
    [InlineData("AMAZON.Date", "this weekend", "2020-11-29")]
    [InlineData("AMAZON.Date", "next weekend", "2020-12-06")]
    [InlineData("AMAZON.Date", "last weekend", "2020-11-21")]
    [InlineData("AMAZON.Date", "tonight", "2020-11-25")]
    [InlineData("AMAZON.Date", "tomorrow morning", "2020-11-26")]
    [InlineData("AMAZON.Date", "a week from friday", "2020-12-04")]
    [InlineData("AMAZON.Date", "in three days", "2020-11-28")]
    [InlineData("AMAZON.Date", "coming monday", "2020-11-30")]
    [InlineData("AMAZON.Date", "12/5", "2020-12-05")]
    [InlineData("AMAZON.Number", "twenty-five", "25")]
    [InlineData("AMAZON.Number", "one hundred and twenty-three", "123")]
    [InlineData("AMAZON.Percentage", "-3%", "-3%")]
    [InlineData("AMAZON.EmailAddress", "ann @ example.com", "ann@example.com")]
    public void What_people_say_besides_the_guides_examples_is_read(string type, string said, string value) => Assert.Equal(value, Answer.To(type, said));

    [Fact]
    public void What_the_guide_leaves_open_about_dates_can_be_chosen()
    {
        var (resolver, slot) = Answer.Slot("AMAZON.Date", "en_US", new Bot.Simulator.Understanding.DateAssumptions { NextWeekEndsThisWeek = false, WeekdayMayBeToday = false, TakesPartialDates = false });

        Assert.Equal("2020-12-06", resolver.Resolve(slot, "next week", InputMode.Text)?.InterpretedValue);
        Assert.Equal("2020-12-02", resolver.Resolve(slot, "wednesday", InputMode.Text)?.InterpretedValue);
        Assert.Null(resolver.Resolve(slot, "March", InputMode.Text));
        Assert.Null(resolver.Resolve(slot, "2023", InputMode.Text));
    }
}
