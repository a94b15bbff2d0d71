using Bot.Runtime.Lex;

namespace Bot.Simulator.Tests.Understanding.English;

/// <summary>English outside the United States: the day before the month, the money of the place, British postal codes.</summary>
public sealed class EnglishVariantTests
{
    [Theory]
    [InlineData("en_US", "2023-03-05")]
    [InlineData("en_GB", "2023-05-03")]
    [InlineData("en_AU", "2023-05-03")]
    [InlineData("en_NZ", "2023-05-03")]
    [InlineData("en_IN", "2023-05-03")]
    [InlineData("en_ZA", "2023-05-03")]
    public void Numbers_of_a_date_stand_in_the_order_of_the_place(string locale, string value)
    {
        Assert.Equal(value, Answer.To("AMAZON.Date", "03/05/2023", locale, InputMode.Text));
        Assert.Equal(value, Answer.To("AMAZON.Date", "oh three oh five twenty twenty three", locale));
    }

    [Theory]
    [InlineData("en_US", "USD 20.00", "USD 5.50")]
    [InlineData("en_GB", "GBP 20.00", "USD 5.50")]
    [InlineData("en_AU", "AUD 20.00", "AUD 5.50")]
    [InlineData("en_NZ", "NZD 20.00", "NZD 5.50")]
    [InlineData("en_IN", "INR 20.00", "USD 5.50")]
    [InlineData("en_ZA", "ZAR 20.00", "USD 5.50")]
    public void An_amount_has_the_money_of_the_place(string locale, string bare, string dollars)
    {
        Assert.Equal(bare, Answer.To("AMAZON.Currency", "twenty", locale));
        Assert.Equal(dollars, Answer.To("AMAZON.Currency", "five dollars fifty", locale));
        Assert.Equal(dollars, Answer.To("AMAZON.Currency", "$5.50", locale));
    }

    [Theory]
    [InlineData("five pounds fifty pence", "GBP 5.50")]
    [InlineData("£5.50", "GBP 5.50")]
    [InlineData("ten quid", "GBP 10.00")]
    [InlineData("fifty p", "GBP 0.50")]
    public void Pounds_and_pence_are_British(string said, string value) => Assert.Equal(value, Answer.To("AMAZON.Currency", said, "en_GB"));

    [Theory]
    [InlineData("AMAZON.Time", "half past ten in the morning", "10:30")]
    [InlineData("AMAZON.Duration", "an hour and a half", "PT1H30M")]
    [InlineData("AMAZON.Duration", "hour and a half", "PT1H30M")]
    [InlineData("AMAZON.Percentage", "twenty per cent", "20%")]
    [InlineData("AMAZON.PhoneNumber", "oh four nine one, five seven zero, double oh six", "0491570006")]
    [InlineData("AMAZON.City", "Newcastle upon Tyne", "Newcastle upon Tyne")]
    public void The_grammar_is_that_of_English(string type, string said, string value) => Assert.Equal(value, Answer.To(type, said, "en_AU"));
}
