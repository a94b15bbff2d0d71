using Bot.Simulator.Connect;

namespace Bot.Simulator.Tests.Connect;

public sealed class OpeningHoursTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 21, 59, false)]
    [InlineData(0, 22, 0, true)]
    [InlineData(1, 5, 59, true)]
    [InlineData(1, 6, 0, false)]
    [InlineData(1, 22, 0, false)]
    [InlineData(2, 3, 0, true)]
    [InlineData(0, 5, 0, false)]
    [InlineData(-6, 5, 0, true)]
    public void Hours_may_go_past_midnight_and_round_the_clock(int day, int hour, int minute, bool open)
    {
        var hours = OpeningHours.Weekly(TimeZoneInfo.Utc, [(DayOfWeek.Monday, new TimeOnly(22, 0), new TimeOnly(6, 0)), (DayOfWeek.Wednesday, TimeOnly.MinValue, TimeOnly.MinValue)]);

        Assert.Equal(open, hours.IsOpenAt(Monday.AddDays(day).AddHours(hour).AddMinutes(minute)));
    }

    [Fact]
    public void The_time_is_that_of_the_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("ten east", TimeSpan.FromHours(10), null, null);
        var hours = OpeningHours.Weekly(zone, [(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(17, 0))]);

        Assert.True(hours.IsOpenAt(Monday.AddHours(23)));
        Assert.False(hours.IsOpenAt(Monday.AddHours(22)));
    }

    [Fact]
    public void Always_is_always_and_closed_is_never()
    {
        Assert.All(Enumerable.Range(0, 168), hour => Assert.True(OpeningHours.Always.IsOpenAt(Monday.AddHours(hour))));
        Assert.All(Enumerable.Range(0, 168), hour => Assert.False(OpeningHours.Closed.IsOpenAt(Monday.AddHours(hour))));
    }

    [Fact]
    public void A_day_has_its_hours_once() => Assert.Equal(
        "Monday is there twice. Give each day once, with its hours. (Parameter 'days')",
        Assert.Throws<ArgumentException>(() => OpeningHours.Weekly(TimeZoneInfo.Utc, [(DayOfWeek.Monday, default, default), (DayOfWeek.Monday, default, default)])).Message);
}
