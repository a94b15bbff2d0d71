using Intents.SharedState;

namespace Intents.Tests.Configuration;

public sealed class LimitSettingsTests
{
    [Fact]
    public void What_is_left_out_has_the_limits_that_ship()
    {
        var settings = Variables.Read();

        Assert.Equal(new(), settings.Limits);
        Assert.Null(settings.AttemptsTable);
    }

    [Fact]
    public void Every_limit_may_be_another()
    {
        var limits = Variables.Read(
            ("LIMIT_ACCOUNT", "1/1s"), ("LIMIT_CALLER", "2/2m"), ("LIMIT_WITHHELD", "3/3h"), ("LIMIT_OVERALL", "4/4d"),
            ("SMS_LIMIT_NUMBER", "5/5h"), ("SMS_LIMIT_PREFIX", "6/6h"), ("SMS_LIMIT_DAY", "7/7h")).Limits;

        Assert.Equal(
            ["1/1s", "2/2m", "3/3h", "4/4d", "5/5h", "6/6h", "7/7h"],
            new[] { limits.Account, limits.Caller, limits.Withheld, limits.Overall, limits.TextsToNumber, limits.TextsToPrefix, limits.TextsOverall }.Select(limit => limit.ToString()));
    }

    [Theory]
    [InlineData("LIMIT_ACCOUNT", "5/1h")]
    [InlineData("LIMIT_CALLER", "10/1h")]
    [InlineData("LIMIT_WITHHELD", "30/1h")]
    [InlineData("LIMIT_OVERALL", "300/1h")]
    [InlineData("SMS_LIMIT_NUMBER", "6/1d")]
    [InlineData("SMS_LIMIT_PREFIX", "500/1d")]
    [InlineData("SMS_LIMIT_DAY", "1000/1d")]
    public void What_is_no_limit_is_quoted(string name, string example)
    {
        foreach (var value in new[] { "5 per hour", "0/1h", "off" })
        {
            Assert.Equal(
                $"{name} is '{value}'. Set it to how many there may be and in how long, like {example}: 1 to 1000000, in 1s to 7d (s, m, h or d); or leave it out.",
                Variables.Problem(name, value));
        }
    }

    [Fact]
    public void Countries_are_calling_codes() =>
        Assert.Equal(["1", "358", "61"], Variables.Read(("SMS_COUNTRIES", "+61, +1,,+358")).Limits.TextCountries!.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("AU")]
    [InlineData("61")]
    [InlineData("+612")]
    [InlineData("+61 +64")]
    [InlineData("+")]
    [InlineData(",")]
    [InlineData("+61,*")]
    public void What_is_no_list_of_calling_codes_is_quoted(string value) =>
        Assert.Equal(
            $"SMS_COUNTRIES is '{value}'. Set it to country calling codes with commas between them, like +61,+64, or leave it out to text to all countries.",
            Variables.Problem("SMS_COUNTRIES", value));

    [Theory]
    [InlineData("abc")]
    [InlineData("ResetBot_tries-2.0")]
    public void A_table_is_taken(string name) =>
        Assert.Equal(new DynamoOptions(name, "ap-southeast-2", null), Variables.Read(("ATTEMPTS_TABLE", name)).AttemptsTable);

    [Theory]
    [InlineData("ab")]
    [InlineData("my table")]
    [InlineData("arn:aws:dynamodb:ap-southeast-2:123456789012:table/tries")]
    [InlineData("träume")]
    public void What_is_no_name_of_a_table_is_quoted(string name) => Assert.Equal(NoTable(name), Variables.Problem("ATTEMPTS_TABLE", name));

    [Fact]
    public void A_name_of_a_table_has_at_most_255_characters()
    {
        Assert.Equal(255, Variables.Read(("ATTEMPTS_TABLE", new('a', 255))).AttemptsTable!.Table.Length);
        Assert.Equal(NoTable(new('a', 256)), Variables.Problem("ATTEMPTS_TABLE", new('a', 256)));
    }

    [Fact]
    public void The_endpoint_of_DynamoDB_comes_before_the_one_for_everything()
    {
        Assert.Equal(new("http://127.0.0.1:4566/"), Variables.Read(("ATTEMPTS_TABLE", "tries"), ("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")).AttemptsTable!.Endpoint);
        Assert.Equal(
            new("https://ddb.example.com/"),
            Variables.Read(("ATTEMPTS_TABLE", "tries"), ("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"), ("AWS_ENDPOINT_URL_DYNAMODB", "https://ddb.example.com")).AttemptsTable!.Endpoint);
    }

    private static string NoTable(string name) =>
        $"ATTEMPTS_TABLE is '{name}', which is no name of a DynamoDB table: 3 to 255 of letters, digits, '_', '-' and '.'. Set it to the table's name, not its ARN, or leave it out.";
}
