using Bot.Runtime.Conversation;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SessionTests
{
    private static readonly SessionKey<int> Tries = SessionKey.Counter("Tries");

    [Theory]
    [InlineData("+61491570006", "+61491570006")]
    [InlineData("+123456", null)]
    [InlineData("+1234567", "+1234567")]
    [InlineData("+1234567890123456", null)]
    [InlineData("0491570006", null)]
    [InlineData("+0491570006", null)]
    [InlineData("+61 491 570 006", null)]
    [InlineData("anonymous", null)]
    [InlineData("restricted", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_callers_number_is_E164_or_nothing(string? attribute, string? expected) =>
        Assert.Equal(expected, With(("CallerNumber", attribute)).CallerNumber);

    [Fact]
    public void A_counter_counts_from_one_and_travels_as_text()
    {
        var session = With();

        Assert.Equal(1, session.Count(Tries));
        Assert.Equal(2, session.Count(Tries));
        Assert.Equal("2", session.Attributes["Tries"]);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public void A_counter_that_somebody_spoilt_starts_again(string spoilt) => Assert.Equal(1, With(("Tries", spoilt)).Count(Tries));

    [Fact]
    public void What_is_set_to_nothing_is_gone()
    {
        var session = With(("Tries", "2"), ("Other", "x"));

        session.Set(SessionKey.Text("Other"), null);
        session.Remove(Tries);

        Assert.Empty(session.Attributes);
    }

    private static Session With(params (string Key, string? Value)[] attributes) =>
        new("session", attributes.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));
}
