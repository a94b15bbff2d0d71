namespace Bot.Runtime.Telemetry;

/// <summary>What a metric counts, by CloudWatch's names. Source: CloudWatch API, MetricDatum, Unit.</summary>
public enum MetricUnit
{
    /// <summary>Occurrences.</summary>
    Count,

    /// <summary>Milliseconds.</summary>
    Milliseconds,
}
