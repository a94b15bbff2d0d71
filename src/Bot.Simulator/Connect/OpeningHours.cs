using System.Collections.Frozen;

namespace Bot.Simulator.Connect;

/// <summary>Hours of operation: when CheckHoursOfOperation takes its branch True.</summary>
public sealed record OpeningHours
{
    private readonly TimeZoneInfo _zone;
    private readonly FrozenDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> _days;

    private OpeningHours(TimeZoneInfo zone, FrozenDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> days)
    {
        _zone = zone;
        _days = days;
    }

    /// <summary>Never.</summary>
    public static OpeningHours Closed { get; } = Weekly(TimeZoneInfo.Utc, []);

    /// <summary>Day and night.</summary>
    public static OpeningHours Always { get; } = Weekly(TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>().Select(day => (day, TimeOnly.MinValue, TimeOnly.MinValue)));

    /// <summary>The same hours every week.</summary>
    /// <param name="zone">The time zone of the hours, as in Connect's HoursOfOperation.</param>
    /// <param name="days">The days with hours. From is open, To is closed already; the same time twice is the whole day, and a To before From is on the next day.</param>
    /// <exception cref="ArgumentException">A day is there twice.</exception>
    public static OpeningHours Weekly(TimeZoneInfo zone, IEnumerable<(DayOfWeek Day, TimeOnly From, TimeOnly To)> days)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var hours = new Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>();
        foreach (var (day, from, to) in days)
        {
            if (!hours.TryAdd(day, (from, to)))
                throw new ArgumentException($"{day} is there twice. Give each day once, with its hours.", nameof(days));
        }

        return new OpeningHours(zone, hours.ToFrozenDictionary());
    }

    /// <summary>Whether it is open at a time.</summary>
    /// <param name="time">The time, in any zone.</param>
    public bool IsOpenAt(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, _zone);
        var now = TimeOnly.FromDateTime(local.DateTime);
        return IsIn(local.DayOfWeek, hours => hours.From == hours.To || (now >= hours.From && (now < hours.To || hours.To < hours.From)))
            || IsIn((DayOfWeek)(((int)local.DayOfWeek + 6) % 7), hours => hours.To < hours.From && now < hours.To);
    }

    private bool IsIn(DayOfWeek day, Func<(TimeOnly From, TimeOnly To), bool> holds) => _days.TryGetValue(day, out var hours) && holds(hours);
}
