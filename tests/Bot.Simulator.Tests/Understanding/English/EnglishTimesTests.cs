using Bot.Simulator.Understanding.English;

namespace Bot.Simulator.Tests.Understanding.English;

public sealed class EnglishTimesTests
{
    [Theory]
    [InlineData("10 AM", "10:00")]
    [InlineData("10 a.m.", "10:00")]
    [InlineData("3pm", "15:00")]
    [InlineData("3 p.m. please", "15:00")]
    [InlineData("ten thirty in the morning", "10:30")]
    [InlineData("let's say half past four in the afternoon", "16:30")]
    [InlineData("a quarter to three p.m.", "14:45")]
    [InlineData("twenty five past eight this evening", "20:25")]
    [InlineData("seven oh five am", "07:05")]
    [InlineData("ten o'clock at night", "22:00")]
    [InlineData("two o'clock at night", "02:00")]
    [InlineData("9:15pm", "21:15")]
    [InlineData("9.15 pm", "21:15")]
    [InlineData("14:30", "14:30")]
    [InlineData("07:30", "07:30")]
    [InlineData("fifteen thirty", "15:30")]
    [InlineData("noon", "12:00")]
    [InlineData("at midnight", "00:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12 pm", "12:00")]
    public void A_time_that_is_clear_is_on_the_clock_of_24_hours(string said, string time)
    {
        var match = EnglishTimes.Resolve(said);

        Assert.Equal(time, match?.InterpretedValue);
        Assert.Equal([time], match!.ResolvedValues);
    }

    [Theory]
    [InlineData("10 o'clock", "10 o'clock", "10:00", "22:00")]
    [InlineData("at ten", "ten", "10:00", "22:00")]
    [InlineData("7:30", "7:30", "07:30", "19:30")]
    [InlineData("quarter past two", "quarter past two", "02:15", "14:15")]
    [InlineData("five to one", "five to one", "00:55", "12:55")]
    [InlineData("twelve o'clock", "twelve o'clock", "00:00", "12:00")]
    public void A_time_without_its_half_of_the_day_has_two_candidates_and_is_not_settled(string said, string original, string morning, string evening)
    {
        var match = EnglishTimes.Resolve(said)!;

        Assert.Equal((original, null), (match.OriginalValue, match.InterpretedValue));
        Assert.Equal([morning, evening], match.ResolvedValues);
    }

    [Theory]
    [InlineData("in the morning", "MO")]
    [InlineData("afternoon", "AF")]
    [InlineData("in the evening", "EV")]
    [InlineData("at night", "NI")]
    [InlineData("am", "AM")]
    [InlineData("p.m.", "PM")]
    public void A_part_of_the_day_alone_is_its_code(string said, string code) => Assert.Equal(code, EnglishTimes.Resolve(said)?.InterpretedValue);

    [Theory]
    [InlineData("I would like two pizzas")]
    [InlineData("25 o'clock")]
    [InlineData("10:75")]
    [InlineData("half to nine")]
    [InlineData("1030")]
    [InlineData("good morning, I have a question")]
    [InlineData("no idea")]
    public void What_is_no_time_is_left_alone(string said) => Assert.Null(EnglishTimes.Resolve(said));
}
