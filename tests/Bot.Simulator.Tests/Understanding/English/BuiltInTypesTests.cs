using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;
using Bot.Simulator.Understanding.BuiltIn;
using CsCheck;

namespace Bot.Simulator.Tests.Understanding.English;

/// <summary>The examples of the guide's page "Built-in slot types", and what callers say besides.</summary>
public sealed class BuiltInTypesTests
{
    private static readonly string[] Types =
    [
        "AMAZON.Time", "AMAZON.Duration", "AMAZON.PhoneNumber", "AMAZON.Percentage", "AMAZON.Currency", "AMAZON.EmailAddress", "AMAZON.FirstName", "AMAZON.LastName",
        "AMAZON.City", "AMAZON.Country", "AMAZON.State", "AMAZON.StreetName", "AMAZON.UKPostalCode",
    ];

    [Theory]
    [InlineData("ten minutes", "PT10M")]
    [InlineData("five hours", "PT5H")]
    [InlineData("three days", "P3D")]
    [InlineData("forty five seconds", "PT45S")]
    [InlineData("eight weeks", "P8W")]
    [InlineData("seven years", "P7Y")]
    [InlineData("five hours ten minutes", "PT5H10M")]
    [InlineData("two years three hours ten minutes", "P2YT3H10M")]
    [InlineData("about five hours and ten minutes please", "PT5H10M")]
    [InlineData("5h10m", "PT5H10M")]
    [InlineData("90 mins", "PT90M")]
    [InlineData("a week and two days", "P9D")]
    [InlineData("half an hour", "PT30M")]
    [InlineData("an hour and a half", "PT1H30M")]
    [InlineData("two and a half hours", "PT2H30M")]
    [InlineData("1.5 hours", "PT1H30M")]
    [InlineData("a year and a half", "P1Y6M")]
    [InlineData("0.5 seconds", "PT0.5S")]
    [InlineData("two point five days", "P2DT12H")]
    [InlineData("PT10M", "PT10M")]
    [InlineData("half a month", null)]
    [InlineData("ten", null)]
    [InlineData("in a bit", null)]
    [InlineData("P", null)]
    public void A_duration_is_written_as_ISO_8601_does(string said, string? value) => Assert.Equal(value, Value("AMAZON.Duration", said));

    [Fact]
    public void Units_go_from_large_to_small_and_what_does_not_follow_is_another_duration() =>
        Assert.Equal("five minutes", BuiltInTypes.Resolve("AMAZON.Duration", "five minutes, two hours", InputMode.Speech, Language.English)?.OriginalValue);

    [Theory]
    [InlineData("+61 7 4445 1061", "+61744451061")]
    [InlineData("+1 (509) 555-1212", "+15095551212")]
    [InlineData("1 (509) 555-1212", "15095551212")]
    [InlineData("(03) 5115 4444", "0351154444")]
    [InlineData("(509) 555-1212", "5095551212")]
    [InlineData("555-1212", "5551212")]
    [InlineData("my number is oh four nine one, five seven zero, double oh six", "0491570006")]
    [InlineData("plus six one four nine one five seven oh oh oh six", "+61491570006")]
    [InlineData("555", null)]
    [InlineData("call me", null)]
    public void A_telephone_number_is_its_digits_and_its_plus(string said, string? value) => Assert.Equal(value, Value("AMAZON.PhoneNumber", said));

    [Theory]
    [InlineData("0491570006", "0491570006")]
    [InlineData("12", null)]
    public void A_telephone_number_may_be_keyed(string keyed, string? value) => Assert.Equal(value, BuiltInTypes.Resolve("AMAZON.PhoneNumber", keyed, InputMode.DTMF, Language.English)?.InterpretedValue);

    [Theory]
    [InlineData("it's +61 7 4445 1061 thanks", "+61 7 4445 1061")]
    [InlineData("call (03) 5115 4444", "(03) 5115 4444")]
    public void The_signs_of_a_telephone_number_belong_to_its_original_value(string said, string original) =>
        Assert.Equal(original, BuiltInTypes.Resolve("AMAZON.PhoneNumber", said, InputMode.Text, Language.English)?.OriginalValue);

    [Theory]
    [InlineData("50 percent", "50%")]
    [InlineData("0.4 percent", "0.4%")]
    [InlineData("23.5%", "23.5%")]
    [InlineData("twenty five percent", "25%")]
    [InlineData("minus three per cent", "-3%")]
    [InlineData("half a percent", "0.5%")]
    [InlineData("about twenty", "20")]
    [InlineData("12.5", "12.5")]
    [InlineData("a lot", null)]
    public void A_percentage_has_its_sign_and_a_number_alone_stays_a_number(string said, string? value) => Assert.Equal(value, Value("AMAZON.Percentage", said));

    [Theory]
    [InlineData("3USD", "USD 3.00")]
    [InlineData("USD300", "USD 300.00")]
    [InlineData("3 dimes", "USD 0.30")]
    [InlineData("$1.56", "USD 1.56")]
    [InlineData("5c", "USD 0.05")]
    [InlineData("1 dollar", "USD 1.00")]
    [InlineData("five fifteen", "USD 515.00")]
    [InlineData("five dollars fifteen cents", "USD 5.15")]
    [InlineData("5 usd and 1/2", "USD 5.50")]
    [InlineData("five and a half dollars", "USD 5.50")]
    [InlineData("a dollar fifty", "USD 1.50")]
    [InlineData("two dollars and one quarter", "USD 2.25")]
    [InlineData("$1,200", "USD 1200.00")]
    [InlineData("two thousand dollars", "USD 2000.00")]
    [InlineData("I paid 20 euros", "EUR 20.00")]
    [InlineData("£5", "GBP 5.00")]
    [InlineData("twenty", "USD 20.00")]
    [InlineData("five dollars and three euros", "USD 5.00")]
    [InlineData("nothing", null)]
    public void An_amount_of_money_has_its_currency_in_front_and_two_decimals(string said, string? value) => Assert.Equal(value, Value("AMAZON.Currency", said));

    [Theory]
    [InlineData("ann.o-neil_2+lex@mail.example.co.uk", "ann.o-neil_2+lex@mail.example.co.uk")]
    [InlineData("it's Ann@example.com.", "Ann@example.com")]
    [InlineData("ann at example dot com", "ann@example.com")]
    [InlineData("my email is ann dot lee underscore two at mail dot example dot com please", "ann.lee_two@mail.example.com")]
    [InlineData("that would be j smith at example dot org", "jsmith@example.org")]
    [InlineData("ann at home", null)]
    [InlineData("@example.com", null)]
    [InlineData("I have none", null)]
    public void An_email_address_is_typed_or_said_with_its_signs(string said, string? value) => Assert.Equal(value, Value("AMAZON.EmailAddress", said));

    [Theory]
    [InlineData("AMAZON.FirstName", "John", "John")]
    [InlineData("AMAZON.FirstName", "my name is John", "John")]
    [InlineData("AMAZON.FirstName", "John Smith", "John")]
    [InlineData("AMAZON.FirstName", "it's Mary-Ann, thanks", "Mary-Ann")]
    [InlineData("AMAZON.LastName", "Smith", "Smith")]
    [InlineData("AMAZON.LastName", "my last name is O'Neil", "O'Neil")]
    [InlineData("AMAZON.LastName", "Ana de la Cruz", "de la Cruz")]
    [InlineData("AMAZON.FirstName", "I don't know", null)]
    [InlineData("AMAZON.FirstName", "what", null)]
    [InlineData("AMAZON.LastName", "ab12", null)]
    [InlineData("AMAZON.City", "perth", "perth")]
    [InlineData("AMAZON.City", "Delray Beach", "Delray Beach")]
    [InlineData("AMAZON.City", "I live in Delray Beach, Florida", "Delray Beach")]
    [InlineData("AMAZON.State", "FL", "FL")]
    [InlineData("AMAZON.State", "Delray Beach, Florida", "Florida")]
    [InlineData("AMAZON.Country", "Perth, Western Australia, Australia", "Australia")]
    [InlineData("AMAZON.Country", "Trinidad and Tobago", "Trinidad and Tobago")]
    [InlineData("AMAZON.StreetName", "12 Main Street", "Main Street")]
    [InlineData("AMAZON.StreetName", "12b St Kilda Road, Melbourne", "St Kilda Road")]
    [InlineData("AMAZON.StreetName", "350 5th Avenue", "5th Avenue")]
    [InlineData("AMAZON.City", "I don't know what you mean", null)]
    [InlineData("AMAZON.City", "hello", null)]
    [InlineData("AMAZON.City", "2000", null)]
    [InlineData("AMAZON.StreetName", ",", null)]
    public void Names_are_taken_as_they_are_given(string type, string said, string? value) => Assert.Equal(value, Value(type, said));

    [Theory]
    [InlineData("Delray Beach", "delray beach")]
    [InlineData("FL", "fl")]
    public void A_place_has_its_name_in_lower_case_as_candidate(string said, string candidate) =>
        Assert.Equal([candidate], BuiltInTypes.Resolve("AMAZON.City", said, InputMode.Text, Language.English)!.ResolvedValues);

    [Theory]
    [InlineData("AA9A 9AA", "AA9A 9AA")]
    [InlineData("a9a9aa", "A9A 9AA")]
    [InlineData("a9 9aa", "A9 9AA")]
    [InlineData("A99 9AA", "A99 9AA")]
    [InlineData("aa9 9aa", "AA9 9AA")]
    [InlineData("AA999AA", "AA99 9AA")]
    [InlineData("it's s w one a one double a", "SW1A 1AA")]
    [InlineData("b ninety-nine one a b", "B99 1AB")]
    [InlineData("AAA 9AA", null)]
    [InlineData("90210", null)]
    public void A_UK_postal_code_is_in_upper_case_with_its_space(string said, string? value) => Assert.Equal(value, Value("AMAZON.UKPostalCode", said));

    [Fact]
    public void Whatever_is_said_the_original_value_is_a_part_of_it_and_the_first_candidate_is_the_value()
    {
        var word = Gen.OneOf(
            Gen.String[Gen.Char.AlphaNumeric, 0, 8],
            Gen.OneOf("half", "a", "an", "and", "past", "to", "quarter", "three", "hundred", "point", "dollars", "cents", "hours", "minutes", "percent", "%", "$", "+", "(", "at", "dot", "am", "o'clock", "double", "1/0", "1/2", ":", "10:", "99999999999999999999", "1.", ",", "plus"),
            Gen.String);

        Gen.Select(word.Array[0, 12], Gen.Enum<InputMode>(), Gen.OneOf(Types)).Sample((words, mode, type) =>
        {
            var said = string.Join(' ', words);
            return string.IsNullOrWhiteSpace(said) || BuiltInTypes.Resolve(type, said, mode, Language.English) is not { } match
                || (said.Contains(match.OriginalValue, StringComparison.Ordinal) && match.OriginalValue.Length > 0
                    && (match.InterpretedValue is null ? match.ResolvedValues.Length > 1 : match.ResolvedValues.Length == 1));
        });
    }

    private static string? Value(string type, string said) => BuiltInTypes.Resolve(type, said, InputMode.Speech, Language.English)?.InterpretedValue;
}
