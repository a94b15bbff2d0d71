namespace Bot.Simulator.Understanding;

/// <summary>
/// What AWS's documentation leaves open about AMAZON.Date. Settled there are exact dates and periods ("this month", "last year"): a period is its last
/// day if it lies ahead and its first otherwise. Assumed besides, without an option: "in three days" and "two weeks ago" count from today, "this
/// weekend" is a period from Saturday to Sunday, and a day and month without a year is the next such day, today included.
/// </summary>
public sealed record DateAssumptions
{
    /// <summary>What is assumed where nothing else is said.</summary>
    public static DateAssumptions Default { get; } = new();

    /// <summary>
    /// Whether "next week" is the Sunday of the week that runs, which is what the guide's example says literally (2020-11-29 on Wednesday 2020-11-25),
    /// rather than that of the week after. Assumed: yes.
    /// </summary>
    public bool NextWeekEndsThisWeek { get; init; } = true;

    /// <summary>Whether the name of a weekday is today if today is that day. Assumed: yes; "next Monday" never is.</summary>
    public bool WeekdayMayBeToday { get; init; } = true;

    /// <summary>Whether a month or a year alone ("March", "2023") is a date, as a period is. Assumed: yes.</summary>
    public bool TakesPartialDates { get; init; } = true;
}
