using CsCheck;
using Intents.Limits;

namespace Intents.Tests.Limits;

public sealed class LimitTests
{
    [Theory]
    [InlineData("5/1h", 5, 3600)]
    [InlineData("1/1s", 1, 1)]
    [InlineData(" 300 / 90m ", 300, 5400)]
    [InlineData("1000000/7d", 1000000, 604800)]
    public void A_limit_is_read(string text, int count, int seconds)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new(count, TimeSpan.FromSeconds(seconds)), limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5/")]
    [InlineData("5/h")]
    [InlineData("5/1")]
    [InlineData("/1h")]
    [InlineData("0/1h")]
    [InlineData("5/0h")]
    [InlineData("-5/1h")]
    [InlineData("5/-1h")]
    [InlineData("5/1.5h")]
    [InlineData("5/1H")]
    [InlineData("5/1w")]
    [InlineData("5/8d")]
    [InlineData("5/2147483647d")]
    [InlineData("1000001/1h")]
    [InlineData("5/1h/2")]
    [InlineData("five/1h")]
    public void What_is_no_limit_is_not_read(string text) => Assert.False(Limit.TryParse(text, out _));

    [Theory]
    [InlineData(3600, "5/1h")]
    [InlineData(5400, "5/90m")]
    [InlineData(86400, "5/1d")]
    [InlineData(61, "5/61s")]
    public void It_is_written_in_its_largest_unit(int seconds, string text) => Assert.Equal(text, new Limit(5, TimeSpan.FromSeconds(seconds)).ToString());

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.Int[1, Limit.HighestCount], Gen.Int[1, 604800]).Sample((count, seconds) =>
        {
            var limit = new Limit(count, TimeSpan.FromSeconds(seconds));

            Assert.True(Limit.TryParse(limit.ToString(), out var read));
            Assert.Equal(limit, read);
        });
}
