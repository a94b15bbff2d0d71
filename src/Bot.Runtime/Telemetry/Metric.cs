namespace Bot.Runtime.Telemetry;

/// <summary>A measurement that a log line carries for CloudWatch.</summary>
/// <param name="Name">The metric's name, which is the name of its field in the line, too.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value.</param>
public readonly record struct Metric(string Name, MetricUnit Unit, long Value)
{
    /// <summary>Something that happened once.</summary>
    /// <param name="name">The metric's name.</param>
    /// <returns>The metric.</returns>
    public static Metric Once(string name) => new(name, MetricUnit.Count, 1);

    /// <summary>How long something took.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="time">The time; whole milliseconds count.</param>
    /// <returns>The metric.</returns>
    public static Metric Time(string name, TimeSpan time) => new(name, MetricUnit.Milliseconds, (long)time.TotalMilliseconds);
}
